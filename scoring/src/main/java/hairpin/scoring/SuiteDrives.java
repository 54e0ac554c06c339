package hairpin.scoring;

import hairpin.events.EvaluationNews.RolloutResult;
import hairpin.events.Suites.Suite;
import java.util.List;

/// An evaluation, as runners report it, as rankings see it.
public final class SuiteDrives {

    private SuiteDrives() {}

    /// @param plannedLaps of each rollout
    /// @param rollouts those of the suite, in its order
    public static List<Drive> of(Suite suite, int plannedLaps, List<RolloutResult> rollouts) {
        return rollouts.stream()
                .map(rollout -> one(rollout, suite.trackIndexOf(rollout.index()), plannedLaps))
                .toList();
    }

    /// @param track which of the suite's tracks it was driven on
    public static Drive one(RolloutResult rollout, int track, int plannedLaps) {
        return new Drive(
                track,
                rollout.parLapMs(),
                plannedLaps,
                rollout.laps().stream()
                        .map(lap -> new DrivenLap(lap.lapMs(), Math.min(100, lap.completionPercent())))
                        .toList(),
                rollout.rivals());
    }
}
