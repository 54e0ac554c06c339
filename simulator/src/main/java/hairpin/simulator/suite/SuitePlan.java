package hairpin.simulator.suite;

import java.util.List;

/// Tracks × directions × seeds. A rollout's index counts seeds fastest, then directions, then tracks.
///
/// @param tracks as [hairpin.simulator.track.TrackCatalogue] finds them
/// @param directions `CCW` and/or `CW`
public record SuitePlan(List<String> tracks, List<String> directions, List<Long> seeds) {

    public SuitePlan {
        tracks = List.copyOf(tracks);
        directions = List.copyOf(directions);
        seeds = List.copyOf(seeds);
        if (tracks.isEmpty() || directions.isEmpty() || seeds.isEmpty()) {
            throw new IllegalArgumentException("a suite needs at least one track, one direction and one seed");
        }
    }

    public int rollouts() {
        return tracks.size() * directions.size() * seeds.size();
    }

    long seedOf(int index) {
        return seeds.get(index % seeds.size());
    }
}
