package hairpin.cli.evaluate;

import hairpin.simulator.race.Lap;
import hairpin.simulator.race.RolloutOutcome;
import hairpin.simulator.track.Track;
import java.util.List;

/// What a model came to on one track.
///
/// @param model which
/// @param pole which model started first, in a heat
/// @param rank in a heat, from 1; else 1
/// @param lapsToDrive as many as asked for; on an open track one
/// @param digest over all poses and actions
record Entry(
        String model,
        String track,
        double lengthM,
        boolean closed,
        String pole,
        int rank,
        int lapsToDrive,
        int completedLaps,
        List<Lap> laps,
        double simulatedS,
        String digest) {

    /// Alone on the track, or in a heat.
    record Place(String model, String pole, int rank) {}

    static Entry of(Place place, Track track, int lapsToDrive, RolloutOutcome outcome) {
        return new Entry(
                place.model(),
                track.name(),
                track.lengthM(),
                track.closed(),
                place.pole(),
                place.rank(),
                lapsToDrive,
                outcome.completedLaps(),
                outcome.laps(),
                outcome.simulatedS(),
                outcome.digest());
    }

    boolean completed() {
        return completedLaps >= lapsToDrive;
    }
}
