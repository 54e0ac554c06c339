package hairpin.simulator.track;

import java.util.List;

/// Draws a track as seen from above: a picture that stands alone and needs nothing from outside itself.
///
/// SVG in centimetres, north up. Ground, road, white borders, dashed centre line, a chequered start line with chevrons
/// in driving direction behind it, and below them the track's name, its figures and a bar of one metre.
public final class TrackDrawing {

    private static final String GROUND = "#171c24";
    private static final String ROAD = "#3d4757";
    private static final String BORDER = "#e8ecf1";
    private static final String CENTRE = "#ffc145";
    private static final String ACCENT = "#ff6a13";
    private static final String MUTED = "#9aa6b5";

    /// Points of the picture in one metre.
    private static final double CM = 100;
    private static final int CHECKS = 8;
    private static final int CHEVRONS = 3;

    /// How many letters' heights an entry of the legend takes.
    private static final double SLOT = 3.8;

    private final Track track;
    private final Overlay overlay;
    private final StringBuilder svg = new StringBuilder(20_000);
    private double lowX = Double.POSITIVE_INFINITY;
    private double lowY = Double.POSITIVE_INFINITY;
    private double highX = Double.NEGATIVE_INFINITY;
    private double highY = Double.NEGATIVE_INFINITY;

    /// What is drawn on the road, and what its colours mean.
    ///
    /// @param elements SVG in centimetres, north being negative
    public record Overlay(String elements, List<Swatch> legend) {

        private static final Overlay NONE = new Overlay("", List.of());

        public Overlay {
            legend = List.copyOf(legend);
        }
    }

    /// @param words a few letters
    public record Swatch(String colour, String words) {}

    private TrackDrawing(Track track, Overlay overlay) {
        this.track = track;
        this.overlay = overlay;
        for (int i = 0; i < track.size(); i++) {
            include(track.leftX(i), track.leftY(i));
            include(track.rightX(i), track.rightY(i));
        }
    }

    /// The whole SVG document.
    public static String svg(Track track) {
        return svg(track, Overlay.NONE);
    }

    /// The same with something drawn on the road.
    public static String svg(Track track, Overlay overlay) {
        return new TrackDrawing(track, overlay).draw();
    }

    private String draw() {
        double sizeM = Math.max(highX - lowX, highY - lowY);
        double margin = 0.06 * sizeM * CM;
        double width = (highX - lowX) * CM + 2 * margin;
        double text = Math.min(0.032 * sizeM * CM, width / 24);
        double height = (highY - lowY) * CM + 2 * margin + 3.4 * text;
        double line = Math.max(3, 0.0022 * sizeM * CM);
        open(width, height);
        svg.append("<g transform=\"translate(%s %s)\">\n"
                .formatted(number(margin - lowX * CM), number(margin + highY * CM)));
        road();
        border(track.leftXy(), line);
        border(track.rightXy(), line);
        stroke(path(track.centreXy(), track.closed()), CENTRE, line, " stroke-dasharray=\"20 20\"");
        startLine();
        chevrons();
        svg.append(overlay.elements()).append("</g>\n");
        caption(margin, width - margin, height - 0.6 * margin - 0.2 * text, text);
        return svg.append("</svg>\n").toString();
    }

    private void open(double width, double height) {
        String what = "%s: %s m, %s".formatted(escaped(track.name()), number(track.lengthM()), way());
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" role=\"img\" aria-label=\"%s\">\n"
                .formatted(number(width), number(height), what));
        svg.append("<title>%s</title>\n".formatted(what));
        svg.append("<rect width=\"%s\" height=\"%s\" rx=\"%s\" fill=\"%s\"/>\n"
                .formatted(number(width), number(height), number(0.015 * width), GROUND));
    }

    /// Left border forwards and right border backwards: where the road crosses itself both turns add up and stay
    // filled.
    private void road() {
        double[] right = Line.interleaved(track.rightXy()).backwards(false).interleaved();
        String outline = track.closed()
                ? path(track.leftXy(), true) + path(right, true)
                : path(track.leftXy(), false) + path(right, false).replace('M', 'L') + "Z";
        svg.append("<path d=\"%s\" fill=\"%s\" fill-rule=\"nonzero\"/>\n".formatted(outline, ROAD));
    }

    private void border(double[] xy, double line) {
        stroke(path(xy, track.closed()), BORDER, line, "");
    }

    private void startLine() {
        Pose start = track.pose(0, 0);
        double check = track.widthM(0) / CHECKS;
        double ux = (track.leftX(0) - track.rightX(0)) / CHECKS;
        double uy = (track.leftY(0) - track.rightY(0)) / CHECKS;
        double vx = check * StrictMath.cos(start.headingRad());
        double vy = check * StrictMath.sin(start.headingRad());
        for (int row = 0; row < 2; row++) {
            for (int k = 0; k < CHECKS; k++) {
                double x = track.rightX(0) + k * ux + (row - 1) * vx;
                double y = track.rightY(0) + k * uy + (row - 1) * vy;
                double[] square = {x, y, x + ux, y + uy, x + ux + vx, y + uy + vy, x + vx, y + vy};
                svg.append("<path d=\"%s\" fill=\"%s\"/>\n"
                        .formatted(path(square, true), (row + k) % 2 == 0 ? BORDER : GROUND));
            }
        }
    }

    private void chevrons() {
        double half = 0.24 * track.minWidthM();
        double apart = 1.1 * half;
        for (int k = 0; k < CHEVRONS; k++) {
            double station = 0.2 * track.widthM(0) + half + k * apart;
            Pose tip = track.pose(station + half, 0);
            Pose left = track.pose(station, half);
            Pose right = track.pose(station, -half);
            double[] chevron = {left.x(), left.y(), tip.x(), tip.y(), right.x(), right.y()};
            stroke(path(chevron, false), ACCENT, 0.28 * half * CM, " stroke-linecap=\"round\"");
        }
    }

    private void caption(double from, double to, double y, double size) {
        svg.append("<g font-family=\"system-ui, sans-serif\" font-size=\"%s\" fill=\"%s\">\n"
                .formatted(number(size), MUTED));
        svg.append("<text x=\"%s\" y=\"%s\" fill=\"%s\" font-weight=\"600\">%s</text>\n"
                .formatted(number(from), number(y - 1.4 * size), BORDER, escaped(track.name())));
        svg.append("<text x=\"%s\" y=\"%s\">%s m · %s m wide</text>\n"
                .formatted(
                        number(from), number(y), number(track.lengthM()), Math.rint(track.meanWidthM() * 100) / 100));
        legend(to, y - 1.4 * size, size);
        svg.append("<path d=\"M%s %sv%sh%sv%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"/>\n"
                .formatted(
                        number(to - CM),
                        number(y - 0.35 * size),
                        number(0.35 * size),
                        number(CM),
                        number(-0.35 * size),
                        MUTED,
                        number(0.08 * size)));
        svg.append("<text x=\"%s\" y=\"%s\" text-anchor=\"end\">1 m</text>\n</g>\n"
                .formatted(number(to - CM - 0.4 * size), number(y)));
    }

    /// From right to left, in slots of one width: what letters measure is not known here.
    private void legend(double to, double y, double size) {
        double x = to;
        for (Swatch swatch : overlay.legend().reversed()) {
            x -= SLOT * size;
            svg.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>\n"
                    .formatted(
                            number(x),
                            number(y - 0.6 * size),
                            number(0.9 * size),
                            number(0.5 * size),
                            swatch.colour()));
            svg.append("<text x=\"%s\" y=\"%s\" font-size=\"%s\">%s</text>\n"
                    .formatted(number(x + 1.1 * size), number(y), number(0.8 * size), escaped(swatch.words())));
        }
    }

    private void stroke(String path, String colour, double width, String more) {
        svg.append("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\" stroke-linejoin=\"round\"%s/>\n"
                .formatted(path, colour, number(width), more));
    }

    private String way() {
        return !track.closed() ? "open" : track.direction() == Direction.CW ? "clockwise" : "counter-clockwise";
    }

    private void include(double x, double y) {
        lowX = Math.min(lowX, x);
        lowY = Math.min(lowY, y);
        highX = Math.max(highX, x);
        highY = Math.max(highY, y);
    }

    private static String path(double[] xy, boolean closed) {
        StringBuilder path = new StringBuilder(8 * xy.length);
        for (int i = 0; i < xy.length; i += 2) {
            path.append(i == 0 ? 'M' : 'L')
                    .append(number(xy[i] * CM))
                    .append(' ')
                    .append(number(-xy[i + 1] * CM));
        }
        return closed ? path.append('Z').toString() : path.toString();
    }

    /// To a tenth of a centimetre.
    private static String number(double value) {
        return Double.toString(Math.rint(value * 10) / 10);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replaceAll("\\p{Cntrl}", "?");
    }
}
