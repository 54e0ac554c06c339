package hairpin.simulator.race;

import java.util.Comparator;
import java.util.List;

/// Who is ahead when a heat is over: more laps, then less time for them, then more of the lap under way, then fewer
/// resets. Who is equal in all of that shares a rank.
final class FinishingOrder {

    static final Comparator<RolloutOutcome> BEST_FIRST = Comparator.comparingInt(RolloutOutcome::completedLaps)
            .reversed()
            .thenComparingLong(FinishingOrder::completedMs)
            .thenComparing(
                    Comparator.comparingDouble(FinishingOrder::underWayPercent).reversed())
            .thenComparingInt(FinishingOrder::resets);

    private FinishingOrder() {}

    private static long completedMs(RolloutOutcome outcome) {
        return outcome.laps().stream()
                .filter(Lap::complete)
                .mapToLong(Lap::lapMs)
                .sum();
    }

    private static double underWayPercent(RolloutOutcome outcome) {
        List<Lap> laps = outcome.laps();
        return laps.isEmpty() || laps.getLast().complete() ? 0 : laps.getLast().completionPercent();
    }

    private static int resets(RolloutOutcome outcome) {
        return outcome.laps().stream().mapToInt(Lap::resetCount).sum();
    }
}
