package hairpin.leaderboard.look;

import java.util.Locale;

/// A score with its interval, drawn on a scale that the whole board shares, so that overlaps can be seen.
///
/// @param from,to the ends of the scale
public record Whisker(double from, double to) {

    private static final int WIDTH = 96;

    /// @return an SVG element, or nothing where there is no interval
    public String svg(double score, Double low, Double high) {
        if (low == null || high == null || !(to > from)) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                "<svg class=\"whisker\" viewBox=\"0 0 %d 12\" aria-hidden=\"true\"><path d=\"M%.1f 6H%.1fM%.1f 2v8M%.1f 2v8\"/>"
                        + "<circle cx=\"%.1f\" cy=\"6\" r=\"3\"/></svg>",
                WIDTH,
                x(low),
                x(high),
                x(low),
                x(high),
                x(score));
    }

    private double x(double value) {
        return 4 + (Math.clamp(value, from, to) - from) / (to - from) * (WIDTH - 8);
    }
}
