package hairpin.simulator.suite;

import hairpin.simulator.conditions.Condition;
import hairpin.simulator.conditions.Conditions;
import java.util.List;

/// Tracks × directions × starts × conditions × seeds. A rollout's index counts seeds fastest, then conditions, starts,
/// directions and tracks.
///
/// @param tracks as [hairpin.simulator.track.TrackCatalogue] finds them
/// @param directions `CCW` and/or `CW`
/// @param starts shares of the lap beyond the track's first point; empty: there, give or take what the seed says
/// @param conditions empty: plain
public record SuitePlan(
        List<String> tracks,
        List<String> directions,
        List<Double> starts,
        List<Conditions> conditions,
        List<Long> seeds) {

    public SuitePlan {
        tracks = List.copyOf(tracks);
        directions = List.copyOf(directions);
        starts = List.copyOf(starts);
        conditions = List.copyOf(conditions);
        seeds = List.copyOf(seeds);
        if (tracks.isEmpty() || directions.isEmpty() || seeds.isEmpty()) {
            throw new IllegalArgumentException("a suite needs at least one track, one direction and one seed");
        }
    }

    /// From the tracks' first points, under plain conditions.
    public SuitePlan(List<String> tracks, List<String> directions, List<Long> seeds) {
        this(tracks, directions, List.of(), List.of(), seeds);
    }

    public int rollouts() {
        return tracks.size() * directions.size() * perCourse();
    }

    /// How many rollouts there are of one track in one direction.
    int perCourse() {
        return Math.max(1, starts.size()) * Math.max(1, conditions.size()) * seeds.size();
    }

    long seedOf(int index) {
        return seeds.get(index % seeds.size());
    }

    /// What a rollout draws its circumstances from, its start among them.
    Conditions conditionsOf(int index) {
        int kinds = Math.max(1, conditions.size());
        int combination = index / seeds.size();
        Conditions named = conditions.isEmpty() ? Conditions.PLAIN : conditions.get(combination % kinds);
        if (starts.isEmpty()) {
            return named;
        }
        double share = starts.get(combination / kinds % starts.size());
        return named.with(Condition.START, share, share);
    }

    /// Whether rollouts begin at the same place under plain conditions.
    boolean plain() {
        return starts.isEmpty() && conditions.isEmpty();
    }
}
