package hairpin.simulator.race;

import java.util.List;

/// What came of a rollout, so far or for good.
///
/// @param laps in order; the one under way is last, unless the rollout ended with the line
/// @param digest over all poses and actions, 64 lower-case hexadecimal digits: equal only when every bit of them was
/// @param simulatedS how long it took in simulated time
public record RolloutOutcome(List<Lap> laps, String digest, double simulatedS) {

    public RolloutOutcome {
        laps = List.copyOf(laps);
    }

    public int completedLaps() {
        return (int) laps.stream().filter(Lap::complete).count();
    }
}
