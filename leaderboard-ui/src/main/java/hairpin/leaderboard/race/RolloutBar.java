package hairpin.leaderboard.race;

import hairpin.events.EvaluationNews.LapResult;
import hairpin.events.Submissions.RolloutSummary;
import hairpin.leaderboard.look.Times;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/// One rollout as a bar against the field's median. All bars of a submission share a scale that starts at a little
/// below the fastest, because what matters is the difference.
///
/// @param number from 1, as people count
/// @param overPar as written, or nothing when no lap was finished
/// @param completion in percent, as written
/// @param width of the bar in percent of the scale; 0 when no lap was finished
/// @param median where the field's median lies in percent of the scale, or null
/// @param faster true when faster than the median
/// @param digest over all poses and actions
/// @param course which track, in which direction, from where and under what; null in a race
/// @param laps as written, unfinished ones in percent; none in a race
public record RolloutBar(
        int number,
        String overPar,
        String completion,
        String width,
        String median,
        boolean finished,
        boolean faster,
        int resets,
        String digest,
        String course,
        List<String> laps) {

    private static final int SHOWN = 12;

    /// Enough of the digest to compare by eye.
    public String shortDigest() {
        return digest == null || digest.length() < SHOWN ? digest : digest.substring(0, SHOWN);
    }

    static List<RolloutBar> of(List<RolloutSummary> rollouts) {
        double[] values = rollouts.stream()
                .flatMap(rollout -> Stream.of(rollout.lapOverPar(), rollout.medianLapOverPar()))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        double from =
                values.length == 0 ? 0 : Math.max(0, values[0] - 0.25 * (values[values.length - 1] - values[0]) - 0.01);
        double to = values.length == 0 ? 1 : values[values.length - 1];
        return rollouts.stream().map(rollout -> of(rollout, from, to)).toList();
    }

    private static RolloutBar of(RolloutSummary rollout, double from, double to) {
        Double lap = rollout.lapOverPar();
        Double median = rollout.medianLapOverPar();
        return new RolloutBar(
                rollout.index() + 1,
                lap == null ? "" : String.format(Locale.ROOT, "%.3f", lap),
                String.format(Locale.ROOT, "%.0f", Math.floor(rollout.completionPercent())),
                percent(lap, from, to),
                percent(median, from, to),
                lap != null,
                lap != null && median != null && lap < median,
                rollout.resets(),
                rollout.digest(),
                rollout.course(),
                rollout.laps().stream().map(RolloutBar::written).toList());
    }

    private static String written(LapResult lap) {
        return lap.finished()
                ? Times.lap(lap.lapMs())
                : String.format(Locale.ROOT, "%.0f %%", Math.floor(lap.completionPercent()));
    }

    private static String percent(Double value, double from, double to) {
        return value == null ? null : String.format(Locale.ROOT, "%.1f", 100 * (value - from) / (to - from));
    }
}
