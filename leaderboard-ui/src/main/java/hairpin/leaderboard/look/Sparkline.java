package hairpin.leaderboard.look;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A curve the size of a word: lap times from left (older) to right (newest), lower is faster.
public final class Sparkline {

    private static final int WIDTH = 72;
    private static final int HEIGHT = 20;
    private static final int EDGE = 3;

    private Sparkline() {}

    /// @return an SVG element, or nothing for fewer than two laps
    public static String svg(List<Long> lapsMs) {
        if (lapsMs.size() < 2) {
            return "";
        }
        long fastest = lapsMs.stream().mapToLong(Long::longValue).min().orElseThrow();
        long slowest = lapsMs.stream().mapToLong(Long::longValue).max().orElseThrow();
        double stepX = (WIDTH - 2.0 * EDGE) / (lapsMs.size() - 1);
        double perMs = slowest == fastest ? 0 : (HEIGHT - 2.0 * EDGE) / (slowest - fastest);
        String points = IntStream.range(0, lapsMs.size())
                .mapToObj(i -> point(EDGE + i * stepX, HEIGHT - EDGE - (lapsMs.get(i) - fastest) * perMs))
                .collect(Collectors.joining(" "));
        String[] end = points.substring(points.lastIndexOf(' ') + 1).split(",", -1);
        return "<svg class=\"spark\" viewBox=\"0 0 " + WIDTH + " " + HEIGHT
                + "\" aria-hidden=\"true\"><polyline points=\"" + points + "\"/><circle cx=\"" + end[0] + "\" cy=\""
                + end[1] + "\" r=\"2.5\"/></svg>";
    }

    private static String point(double x, double y) {
        return String.format(Locale.ROOT, "%.1f,%.1f", x, y);
    }
}
