package hairpin.leaderboard.desk;

import hairpin.leaderboard.look.FailureView;
import hairpin.leaderboard.look.Times;
import hairpin.leaderboard.upstream.Rejudging;
import java.util.Locale;

/// One submission that was judged again, as the page writes it.
///
/// @param line what the league says
/// @param before,after in the race's unit, or a dash
public record RejudgedLine(Rejudging.Line line, String before, String after) {

    static RejudgedLine of(Rejudging.Line line, String ranking) {
        return new RejudgedLine(line, score(line.before(), ranking), score(line.after(), ranking));
    }

    /// Why it cannot race now, where it cannot.
    public FailureView failure() {
        return FailureView.of(line.why(), line.reason());
    }

    public boolean changes() {
        return line.over() && !before.equals(after);
    }

    private static String score(Double score, String ranking) {
        if (score == null) {
            return Times.NONE;
        }
        return ranking.equals("GENERALIZATION")
                ? String.format(Locale.ROOT, "%.3f", score)
                : Times.lap(Math.round(score));
    }
}
