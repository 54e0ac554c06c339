package hairpin.simulator.recording;

import hairpin.simulator.race.EpisodeStatus;
import hairpin.simulator.track.Track;
import hairpin.simulator.track.TrackDrawing;
import hairpin.simulator.track.TrackDrawing.Overlay;
import hairpin.simulator.track.TrackDrawing.Swatch;
import java.util.List;
import java.util.stream.IntStream;

/// Draws a recorded drive on its track: the way of the car's nose, coloured by its speed, where it was put back, and a
/// car that drives it, again and again, at the speed at which it was driven.
///
/// The car moves by SVG's own animation, so the picture needs no script; a page that has one may stop and wind it.
public final class DriveDrawing {

    private static final double STEPS_PER_S = 15;

    /// Of a step, as drawn: a longer one is the car being put back.
    private static final int JUMP_MM = 300;

    /// Where one colour ends and the next begins, in m/s.
    private static final List<Double> FASTER_THAN = List.of(0.8, 1.4, 2.0, 2.6);

    private static final List<String> COLOURS = List.of("#6a7bd6", "#35a7bd", "#3ddc84", "#ffc145", "#ff6a13");
    private static final String CAR = "#ffffff";
    private static final String RIVAL = "#8b95a5";
    private static final String TROUBLE = "#ff5c5c";

    /// An hour: longer drives are drawn that far.
    private static final int MOST_ROWS = 15 * 3600;

    private final RecordedRollout drive;
    private final List<RecordedRollout> rivals;
    private final int rows;
    private final double size;
    private final StringBuilder svg = new StringBuilder(60_000);

    private DriveDrawing(RecordedRollout drive, List<RecordedRollout> rivals, Track track) {
        this.drive = drive;
        this.rivals = rivals;
        this.rows = Math.min(drive.size(), MOST_ROWS);
        // on a large track the car is drawn larger than it is, or nobody would find it
        this.size = Math.max(1, track.lengthM() / 25);
    }

    /// The whole SVG document.
    public static String svg(Track track, RecordedRollout drive) {
        return svg(track, drive, List.of());
    }

    /// The whole SVG document, with the cars that were on the road too, in grey.
    public static String svg(Track track, RecordedRollout drive, List<RecordedRollout> rivals) {
        return TrackDrawing.svg(track, new Overlay(new DriveDrawing(drive, rivals, track).draw(), legend()));
    }

    private static List<Swatch> legend() {
        return IntStream.range(0, COLOURS.size())
                .mapToObj(i -> new Swatch(COLOURS.get(i), i == 0 ? "m/s" : ">" + FASTER_THAN.get(i - 1)))
                .toList();
    }

    private String draw() {
        if (rows > 0) {
            drawSteps();
        }
        return svg.toString();
    }

    private void drawSteps() {
        way();
        troubles();
        rivals.stream().filter(it -> it.size() > 0).forEach(it -> car(it, "rival", RIVAL));
        car(drive, "car", CAR);
    }

    /// One path for each stretch of one colour.
    private void way() {
        int from = 1;
        while (from < rows) {
            int colour = colour(from);
            int to = from;
            while (to + 1 < rows && colour(to + 1) == colour && !jumps(to + 1)) {
                to++;
            }
            if (!jumps(from)) {
                stretch(from - 1, to, COLOURS.get(colour));
            }
            from = to + 1;
        }
    }

    private void stretch(int from, int to, String colour) {
        svg.append("<path d=\"");
        for (int row = from; row <= to; row++) {
            svg.append(row == from ? 'M' : 'L').append(place(row));
        }
        svg.append("\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\" stroke-linecap=\"round\"/>\n"
                .formatted(colour, tenth(4 * size)));
    }

    private void troubles() {
        double arm = 6 * size;
        for (int row = 1; row < rows; row++) {
            EpisodeStatus status = drive.status(row);
            if (status.endsInReset() && drive.status(row - 1) != status) {
                svg.append(
                        ("<path d=\"M%s m-%2$s -%2$sl%3$s %3$sm0 -%3$sl-%3$s %3$s\" stroke=\"%4$s\" stroke-width=\"%5$s\">"
                                        + "<title>%6$s</title></path>\n")
                                .formatted(
                                        place(row),
                                        tenth(arm),
                                        tenth(2 * arm),
                                        TROUBLE,
                                        tenth(2.5 * size),
                                        status.word()));
            }
        }
    }

    /// @param kind a class that says whose it is
    private void car(RecordedRollout who, String kind, String colour) {
        String seconds = Double.toString(Math.rint((rows - 1) / STEPS_PER_S * 1000) / 1000);
        svg.append("<g class=\"%s\" data-seconds=\"%s\">".formatted(kind, seconds));
        animation("translate", seconds);
        for (int row = 0; row < rows; row++) {
            svg.append(row == 0 ? "" : ";").append(place(who, row));
        }
        svg.append("\"/>\n<g>");
        animation("rotate", seconds);
        double turned = degrees(who, 0);
        for (int row = 0; row < rows; row++) {
            // the short way round from the step before
            turned += Math.IEEEremainder(degrees(who, row) - turned, 360);
            svg.append(row == 0 ? "" : ";").append(tenth(turned));
        }
        svg.append(
                "\"/>\n<path transform=\"scale(%s)\" d=\"M0 0l-8 -9h-24v18h24z\" fill=\"%s\" stroke=\"#0e1116\" stroke-width=\"2\"/>"
                        .formatted(tenth(size), colour));
        svg.append("</g></g>\n");
    }

    private void animation(String kind, String seconds) {
        svg.append(
                "<animateTransform attributeName=\"transform\" type=\"%s\" dur=\"%ss\" repeatCount=\"indefinite\" values=\""
                        .formatted(kind, seconds));
    }

    private int colour(int row) {
        double speedMps = stepMm(row) * STEPS_PER_S / 1000;
        return (int) FASTER_THAN.stream().filter(limit -> speedMps > limit).count();
    }

    private boolean jumps(int row) {
        return stepMm(row) > JUMP_MM;
    }

    private double stepMm(int row) {
        double dx = drive.xMm(row) - drive.xMm(row - 1);
        double dy = drive.yMm(row) - drive.yMm(row - 1);
        return Math.sqrt(dx * dx + dy * dy);
    }

    private String place(int row) {
        return place(drive, row);
    }

    /// Who was done earlier stays where that was.
    private static String place(RecordedRollout who, int row) {
        int then = Math.min(row, who.size() - 1);
        return tenth(who.xMm(then) / 10.0) + " " + tenth(-who.yMm(then) / 10.0);
    }

    /// Clockwise, as SVG turns.
    private static double degrees(RecordedRollout who, int row) {
        return -who.yaw(Math.min(row, who.size() - 1)) * RecordedRollout.YAW_UNIT_RAD * 180 / Math.PI;
    }

    private static String tenth(double value) {
        double rounded = Math.rint(value * 10) / 10;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }
}
