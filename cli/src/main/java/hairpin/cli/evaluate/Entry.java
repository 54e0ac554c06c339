package hairpin.cli.evaluate;

import hairpin.simulator.race.Lap;
import hairpin.simulator.race.RolloutOutcome;
import java.util.List;

/// What a model came to on one track.
///
/// @param completedLaps of those asked for
/// @param digest over all poses and actions
record Entry(String track, double lengthM, List<Lap> laps, int completedLaps, double simulatedS, String digest) {

    static Entry of(String track, double lengthM, RolloutOutcome outcome) {
        return new Entry(
                track, lengthM, outcome.laps(), outcome.completedLaps(), outcome.simulatedS(), outcome.digest());
    }
}
