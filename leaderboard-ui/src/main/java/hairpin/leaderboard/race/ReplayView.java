package hairpin.leaderboard.race;

import hairpin.events.EvaluationNews.LapResult;
import hairpin.events.EvaluationNews.RolloutResult;
import hairpin.events.PublicResult;
import hairpin.events.Suites.Suite;
import hairpin.leaderboard.look.Times;
import java.util.List;
import java.util.stream.IntStream;

/// The drives behind a result, one of them drawn.
///
/// @param chosen the one that is drawn
/// @param drawing SVG, or null when there is none
public record ReplayView(Drive chosen, List<Drive> drives, String drawing) {

    public ReplayView {
        drives = List.copyOf(drives);
    }

    static ReplayView of(PublicResult result, int number, String drawing) {
        List<Drive> drives = IntStream.range(0, result.rollouts().size())
                .mapToObj(i -> Drive.of(result.rollouts().get(i), result.suite()))
                .toList();
        return new ReplayView(drives.get(number - 1), drives, drawing);
    }

    public Integer previous() {
        return chosen.number() > 1 ? chosen.number() - 1 : null;
    }

    public Integer next() {
        return chosen.number() < drives.size() ? chosen.number() + 1 : null;
    }

    /// @param number from 1
    /// @param best lap, or a dash when none was finished
    public record Drive(int number, String track, String direction, String par, String best, List<DrivenLap> laps) {

        public Drive {
            laps = List.copyOf(laps);
        }

        private static Drive of(RolloutResult rollout, Suite suite) {
            Long best = rollout.laps().stream()
                    .filter(LapResult::finished)
                    .map(LapResult::lapMs)
                    .min(Long::compare)
                    .orElse(null);
            return new Drive(
                    rollout.index() + 1,
                    suite.trackOf(rollout.index()),
                    suite.directionOf(rollout.index()),
                    Times.lap(rollout.parLapMs()),
                    Times.lap(best),
                    rollout.laps().stream().map(DrivenLap::of).toList());
        }

        public boolean clockwise() {
            return "CW".equals(direction);
        }

        public int resets() {
            return laps.stream().mapToInt(DrivenLap::resets).sum();
        }
    }

    /// @param time or the share of the lap that was driven
    public record DrivenLap(int number, String time, boolean finished, int resets) {

        private static DrivenLap of(LapResult lap) {
            return new DrivenLap(
                    lap.trial(),
                    lap.finished() ? Times.lap(lap.lapMs()) : Math.round(lap.completionPercent()) + " %",
                    lap.finished(),
                    lap.resetCount());
        }
    }
}
