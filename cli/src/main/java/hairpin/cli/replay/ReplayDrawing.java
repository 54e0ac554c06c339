package hairpin.cli.replay;

import hairpin.simulator.car.CarParameters;
import hairpin.simulator.replay.LoggedDrive;
import hairpin.simulator.replay.Misses;
import hairpin.simulator.replay.Misses.Quantity;
import hairpin.simulator.replay.OpenLoop;
import hairpin.simulator.track.Track;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// A picture of a replay: how the position miss grows over two seconds, and one lap as it was logged with what our car
/// made of the same commands, corrected every two seconds. SVG, needs nothing from outside itself.
final class ReplayDrawing {

    private static final int STEPS = 30;
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 620;
    private static final String GROUND = "#171c24";
    private static final String ROAD = "#3d4757";
    private static final String LOG = "#e8ecf1";
    private static final String OURS = "#ff6a13";
    private static final String MEDIAN = "#ffc145";
    private static final String MUTED = "#9aa6b5";

    // where the graph is
    private static final int LEFT = 70;
    private static final int RIGHT = 520;
    private static final int TOP = 90;
    private static final int BOTTOM = 540;

    private final StringBuilder svg = new StringBuilder(100_000);
    private final CarParameters car;
    private final Track track;

    private ReplayDrawing(CarParameters car, Track track) {
        this.car = car;
        this.track = track;
    }

    /// @param drives all that are counted in the graph; the longest one is drawn on the map
    static String svg(CarParameters car, Track track, List<LoggedDrive> drives) {
        return new ReplayDrawing(car, track).draw(drives);
    }

    private String draw(List<LoggedDrive> drives) {
        Misses misses = new Misses(IntStream.rangeClosed(1, STEPS).boxed().toList());
        OpenLoop loop = new OpenLoop(car);
        drives.forEach(drive -> loop.measure(drive, misses));
        String title = "The %s car given logged actions on %s".formatted(car.name(), escaped(track.name()));
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\"",
                WIDTH, HEIGHT, title);
        add(" font-family=\"system-ui, sans-serif\" font-size=\"15\" fill=\"%s\">\n<title>%s</title>\n", MUTED, title);
        add("<rect width=\"%d\" height=\"%d\" rx=\"14\" fill=\"%s\"/>\n", WIDTH, HEIGHT, GROUND);
        add("<text x=\"%d\" y=\"44\" font-size=\"20\" font-weight=\"600\" fill=\"%s\">%s</text>\n", LEFT, LOG, title);
        graph(misses);
        drives.stream()
                .max((one, other) -> Integer.compare(one.size(), other.size()))
                .ifPresent(drive -> map(drive, loop.trails(drive, STEPS)));
        return svg.append("</svg>\n").toString();
    }

    private void graph(Misses misses) {
        double highest = misses.within(STEPS - 1, Quantity.POSITION_M, 0.9) * 100;
        double most = Math.max(5, Math.ceil((Double.isNaN(highest) ? 5 : highest) / 5) * 5);
        double grid = most > 40 ? 10 : most > 20 ? 5 : 2.5;
        for (double cm = 0; cm <= most; cm += grid) {
            double y = y(cm, most);
            add("<path d=\"M%d %.1fH%d\" stroke=\"%s\" stroke-width=\"1\"/>\n", LEFT, y, RIGHT, ROAD);
            add("<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>\n", LEFT - 10, y + 5, plain(cm));
        }
        for (int step = 0; step <= STEPS; step += 5) {
            add("<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%d</text>\n", x(step), BOTTOM + 24, step);
        }
        add("<text x=\"%d\" y=\"%d\">steps of 1/15 s without correction</text>\n", LEFT, BOTTOM + 50);
        add("<text x=\"%d\" y=\"%d\">position miss, cm, of %d predictions</text>\n", LEFT, TOP - 16, misses.count(0));
        curve(misses, 0.9, most, OURS, "9 of 10 within");
        curve(misses, 0.5, most, MEDIAN, "half within");
    }

    private void curve(Misses misses, double share, double most, String colour, String label) {
        StringBuilder path = new StringBuilder("M%.1f %.1f".formatted(x(0), y(0, most)));
        double last = 0;
        int end = 0;
        for (int h = 0; h < STEPS && misses.count(h) > 0; h++) {
            last = 100 * misses.within(h, Quantity.POSITION_M, share);
            end = h + 1;
            path.append(String.format(Locale.ROOT, "L%.1f %.1f", x(end), y(last, most)));
        }
        add("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"3\"/>\n", path, colour);
        add(
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"end\" fill=\"%s\">%s %.1f</text>\n",
                x(end) - 4, y(last, most) - 10, colour, label, last);
    }

    private void map(LoggedDrive drive, List<double[]> trails) {
        double[] bounds = {1e9, 1e9, -1e9, -1e9};
        for (int i = 0; i < track.size(); i++) {
            include(bounds, track.leftX(i), track.leftY(i));
            include(bounds, track.rightX(i), track.rightY(i));
        }
        double roomX = WIDTH - 40.0 - RIGHT - 70;
        double roomY = BOTTOM - TOP;
        double scale = Math.min(roomX / (bounds[2] - bounds[0]), roomY / (bounds[3] - bounds[1]));
        double fromX = RIGHT + 70 + (roomX - scale * (bounds[2] - bounds[0])) / 2 - scale * bounds[0];
        double fromY = TOP + (roomY - scale * (bounds[3] - bounds[1])) / 2 + scale * bounds[3];
        add(
                "<g transform=\"matrix(%.3f 0 0 %.3f %.1f %.1f)\" fill=\"none\" stroke-linejoin=\"round\">\n",
                scale, -scale, fromX, fromY);
        stroke(track.leftXy(), ROAD, 2 / scale, track.closed());
        stroke(track.rightXy(), ROAD, 2 / scale, track.closed());
        double[] log = new double[2 * drive.size()];
        for (int k = 0; k < drive.size(); k++) {
            log[2 * k] = drive.noseX(k);
            log[2 * k + 1] = drive.noseY(k);
        }
        stroke(log, LOG, 4 / scale, false);
        trails.forEach(trail -> {
            stroke(trail, OURS, 2.5 / scale, false);
            add("<circle cx=\"%.3f\" cy=\"%.3f\" r=\"%.4f\" fill=\"%s\"/>\n", trail[0], trail[1], 4 / scale, OURS);
        });
        add("</g>\n");
        add("<text x=\"%d\" y=\"%d\" fill=\"%s\">logged</text>\n", RIGHT + 70, BOTTOM + 50, LOG);
        add(
                "<text x=\"%d\" y=\"%d\" fill=\"%s\">our car, set to the log every %d steps (dots)</text>\n",
                RIGHT + 130, BOTTOM + 50, OURS, STEPS);
    }

    private void stroke(double[] xy, String colour, double width, boolean closed) {
        StringBuilder path = new StringBuilder();
        for (int k = 0; k < xy.length; k += 2) {
            path.append(String.format(Locale.ROOT, "%s%.3f %.3f", k == 0 ? "M" : "L", xy[k], xy[k + 1]));
        }
        add("<path d=\"%s%s\" stroke=\"%s\" stroke-width=\"%.4f\"/>\n", path, closed ? "Z" : "", colour, width);
    }

    private static void include(double[] bounds, double x, double y) {
        bounds[0] = Math.min(bounds[0], x);
        bounds[1] = Math.min(bounds[1], y);
        bounds[2] = Math.max(bounds[2], x);
        bounds[3] = Math.max(bounds[3], y);
    }

    private static double x(int step) {
        return LEFT + (double) (RIGHT - LEFT) * step / STEPS;
    }

    private static double y(double cm, double most) {
        return BOTTOM - (BOTTOM - TOP) * cm / most;
    }

    private static String plain(double cm) {
        return cm == Math.rint(cm) ? Long.toString(Math.round(cm)) : Double.toString(cm);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    @SuppressWarnings("AnnotateFormatMethod") // all callers are here
    private void add(String format, Object... arguments) {
        svg.append(String.format(Locale.ROOT, format, arguments));
    }
}
