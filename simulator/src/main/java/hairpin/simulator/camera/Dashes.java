package hairpin.simulator.camera;

import hairpin.simulator.track.Track;

/// The dashes along a track's centre line, as outlines: 10 cm in each 20, 3 cm wide.
final class Dashes {

    static final double WIDTH_M = 0.03;
    static final double LENGTH_M = 0.1;

    private static final double PERIOD_M = 0.2;
    private static final double SHARPEST_MITRE = 0.3;

    /// How many there are: a whole number goes round a closed track.
    final int count;

    /// How much of the centre line is dash.
    final double share;

    private final Track track;
    private final double periodM;

    Dashes(Track track) {
        this.track = track;
        count = (int) Math.max(1, Math.rint(track.lengthM() / PERIOD_M));
        periodM = track.lengthM() / count;
        share = LENGTH_M / periodM;
    }

    /// The outline of one dash as x, y, x, y …, its inside to the left, its last point its first.
    double[] dash(int i, double toleranceM) {
        double middle = (i + 0.5) * periodM;
        return outline(middle - LENGTH_M / 2, middle + LENGTH_M / 2, toleranceM);
    }

    /// The middle of the strip that these dashes stand in, as x, y, x, y ….
    double[] strip(int first, int end, double toleranceM) {
        double from = Math.clamp(first * periodM, 0, track.lengthM());
        double to = Math.clamp(end * periodM, 0, track.lengthM());
        int begin = 0;
        while (begin < track.size() && track.stationM(begin) <= from) {
            begin++;
        }
        int last = begin;
        while (last < track.size() && track.stationM(last) < to) {
            last++;
        }
        double[] line = new double[2 * (last - begin + 2)];
        double[] other = new double[line.length];
        place(line, other, 0, from, begin - 1, 0);
        for (int i = begin; i < last; i++) {
            line[2 * (i - begin + 1)] = track.centreX(i);
            line[2 * (i - begin + 1) + 1] = track.centreY(i);
        }
        place(line, other, line.length - 2, to, last - 1, 0);
        return Thinning.thinned(line, toleranceM);
    }

    private double[] outline(double fromM, double toM, double toleranceM) {
        double from = Math.clamp(fromM, 0, track.lengthM());
        double to = Math.clamp(toM, 0, track.lengthM());
        int first = 0;
        while (first < track.size() && track.stationM(first) <= from) {
            first++;
        }
        int end = first;
        while (end < track.size() && track.stationM(end) < to) {
            end++;
        }
        double[] right = new double[2 * (end - first + 2)];
        double[] left = new double[right.length];
        place(right, left, 0, from, first - 1, WIDTH_M / 2);
        for (int i = first; i < end; i++) {
            mitre(right, left, 2 * (i - first + 1), i);
        }
        place(right, left, right.length - 2, to, end - 1, WIDTH_M / 2);
        return closed(Thinning.thinned(right, toleranceM), Thinning.thinned(left, toleranceM));
    }

    private void place(double[] right, double[] left, int at, double stationM, int segment, double halfM) {
        double ux = along(segment, true);
        double uy = along(segment, false);
        double into = stationM - track.stationM(segment);
        double x = track.centreX(segment) + into * ux;
        double y = track.centreY(segment) + into * uy;
        beside(right, left, at, x, y, -uy * halfM, ux * halfM);
    }

    private void mitre(double[] right, double[] left, int at, int point) {
        double nx = -(along(point - 1, false) + along(point, false));
        double ny = along(point - 1, true) + along(point, true);
        double scale = WIDTH_M / Math.max(SHARPEST_MITRE, nx * nx + ny * ny);
        beside(right, left, at, track.centreX(point), track.centreY(point), nx * scale, ny * scale);
    }

    private static void beside(double[] right, double[] left, int at, double x, double y, double nx, double ny) {
        right[at] = x - nx;
        right[at + 1] = y - ny;
        left[at] = x + nx;
        left[at + 1] = y + ny;
    }

    /// The direction of a segment: its x, or its y.
    private double along(int segment, boolean xAxis) {
        int next = segment + 1 < track.size() ? segment + 1 : 0;
        double endM = segment + 1 < track.size() ? track.stationM(segment + 1) : track.lengthM();
        double delta =
                xAxis ? track.centreX(next) - track.centreX(segment) : track.centreY(next) - track.centreY(segment);
        return delta / (endM - track.stationM(segment));
    }

    private static double[] closed(double[] right, double[] left) {
        double[] outline = new double[right.length + left.length + 2];
        System.arraycopy(right, 0, outline, 0, right.length);
        for (int i = 0; i < left.length; i += 2) {
            outline[right.length + i] = left[left.length - 2 - i];
            outline[right.length + i + 1] = left[left.length - 1 - i];
        }
        outline[outline.length - 2] = right[0];
        outline[outline.length - 1] = right[1];
        return outline;
    }
}
