package hairpin.simulator.camera;

import hairpin.simulator.track.Track;
import java.util.ArrayList;
import java.util.List;

/// What is painted at each point of a track, straight from its lines: road between the borders, white within 5 cm
/// of them, 10 cm of the centre line's 3 cm in each 20. No outlines, no levels: what a [Camera] is measured
/// against.
final class TrueRoad {

    private static final double CELL_M = 0.02;
    private static final double LINE_M = 0.05;
    private static final double DASH_HALF_WIDTH_M = 0.015;

    private final Track track;
    private final double originX;
    private final double originY;
    private final int width;
    private final int height;
    private final double dashPeriodM;

    /// For each cell the segments of the track that may matter there; none: see `plain`.
    private final int[][] near;

    private final int[] plain;

    TrueRoad(Track track) {
        this.track = track;
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < track.size(); i++) {
            minX = Math.min(minX, Math.min(track.leftX(i), track.rightX(i)));
            minY = Math.min(minY, Math.min(track.leftY(i), track.rightY(i)));
            maxX = Math.max(maxX, Math.max(track.leftX(i), track.rightX(i)));
            maxY = Math.max(maxY, Math.max(track.leftY(i), track.rightY(i)));
        }
        originX = minX - 0.2;
        originY = minY - 0.2;
        width = (int) ((maxX - originX + 0.2) / CELL_M) + 1;
        height = (int) ((maxY - originY + 0.2) / CELL_M) + 1;
        dashPeriodM = track.lengthM() / Math.max(1, Math.rint(track.lengthM() / 0.2));
        near = new int[width * height][];
        plain = new int[width * height];
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                fill(row * width + column, originX + column * CELL_M, originY + row * CELL_M);
            }
        }
    }

    private void fill(int cell, double x, double y) {
        near[cell] = nearCell(x, y);
        plain[cell] = Grey.GROUND;
        double middleX = x + CELL_M / 2;
        double middleY = y + CELL_M / 2;
        if (near[cell].length > 0 && farFromEdges(middleX, middleY, near[cell])) {
            plain[cell] = grey(middleX, middleY, near[cell]);
            near[cell] = new int[0];
        }
    }

    int grey(double x, double y) {
        double u = (x - originX) / CELL_M;
        double v = (y - originY) / CELL_M;
        if (!(u >= 0 && v >= 0 && u < width && v < height)) {
            return Grey.GROUND;
        }
        int cell = ((int) v) * width + (int) u;
        return near[cell].length == 0 ? plain[cell] : grey(x, y, near[cell]);
    }

    private int grey(double x, double y, int[] segments) {
        boolean road = false;
        double border = Double.POSITIVE_INFINITY;
        double centre = Double.POSITIVE_INFINITY;
        double station = 0;
        for (int i : segments) {
            int j = (i + 1) % track.size();
            road |= paved(x, y, i, j);
            border = Math.min(border, fromBorders(x, y, i, j));
            double d = distance(x, y, track.centreX(i), track.centreY(i), track.centreX(j), track.centreY(j));
            if (d < centre) {
                centre = d;
                station = track.stationM(i) + along(x, y, i, j);
            }
        }
        if (!road) {
            return Grey.GROUND;
        }
        double phase = station / dashPeriodM - Math.floor(station / dashPeriodM);
        if (centre <= DASH_HALF_WIDTH_M && Math.abs(phase - 0.5) * dashPeriodM <= 0.05) {
            return Grey.DASH;
        }
        return border <= LINE_M ? Grey.LINE : Grey.ROAD;
    }

    /// Whether everything in the cell round that point is of one grey.
    private boolean farFromEdges(double x, double y, int[] segments) {
        double border = Double.POSITIVE_INFINITY;
        double centre = Double.POSITIVE_INFINITY;
        for (int i : segments) {
            int j = (i + 1) % track.size();
            border = Math.min(border, fromBorders(x, y, i, j));
            centre = Math.min(
                    centre, distance(x, y, track.centreX(i), track.centreY(i), track.centreX(j), track.centreY(j)));
        }
        double reach = 0.71 * CELL_M;
        return border > reach && Math.abs(border - LINE_M) > reach && centre > DASH_HALF_WIDTH_M + reach;
    }

    private double fromBorders(double x, double y, int i, int j) {
        return Math.min(
                distance(x, y, track.leftX(i), track.leftY(i), track.leftX(j), track.leftY(j)),
                distance(x, y, track.rightX(i), track.rightY(i), track.rightX(j), track.rightY(j)));
    }

    private int[] nearCell(double x, double y) {
        List<Integer> found = new ArrayList<>();
        double reach = LINE_M + 0.01;
        for (int i = 0; i < track.segments(); i++) {
            int j = (i + 1) % track.size();
            double minX =
                    Math.min(Math.min(track.leftX(i), track.leftX(j)), Math.min(track.rightX(i), track.rightX(j)));
            double maxX =
                    Math.max(Math.max(track.leftX(i), track.leftX(j)), Math.max(track.rightX(i), track.rightX(j)));
            double minY =
                    Math.min(Math.min(track.leftY(i), track.leftY(j)), Math.min(track.rightY(i), track.rightY(j)));
            double maxY =
                    Math.max(Math.max(track.leftY(i), track.leftY(j)), Math.max(track.rightY(i), track.rightY(j)));
            if (minX - reach < x + CELL_M && maxX + reach > x && minY - reach < y + CELL_M && maxY + reach > y) {
                found.add(i);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private boolean paved(double x, double y, int i, int j) {
        return within(
                        x,
                        y,
                        track.leftX(i),
                        track.leftY(i),
                        track.rightX(i),
                        track.rightY(i),
                        track.rightX(j),
                        track.rightY(j))
                || within(
                        x,
                        y,
                        track.leftX(i),
                        track.leftY(i),
                        track.rightX(j),
                        track.rightY(j),
                        track.leftX(j),
                        track.leftY(j));
    }

    private static boolean within(
            double x, double y, double ax, double ay, double bx, double by, double cx, double cy) {
        double ab = (bx - ax) * (y - ay) - (by - ay) * (x - ax);
        double bc = (cx - bx) * (y - by) - (cy - by) * (x - bx);
        double ca = (ax - cx) * (y - cy) - (ay - cy) * (x - cx);
        return (ab >= 0 && bc >= 0 && ca >= 0) || (ab <= 0 && bc <= 0 && ca <= 0);
    }

    private double along(double x, double y, int i, int j) {
        double dx = track.centreX(j) - track.centreX(i);
        double dy = track.centreY(j) - track.centreY(i);
        double length = Math.sqrt(dx * dx + dy * dy);
        return Math.clamp(((x - track.centreX(i)) * dx + (y - track.centreY(i)) * dy) / length, 0.0, length);
    }

    private static double distance(double x, double y, double ax, double ay, double bx, double by) {
        double dx = bx - ax;
        double dy = by - ay;
        double square = dx * dx + dy * dy;
        double t = square > 0 ? Math.clamp(((x - ax) * dx + (y - ay) * dy) / square, 0.0, 1.0) : 0;
        double ex = x - ax - t * dx;
        double ey = y - ay - t * dy;
        return Math.sqrt(ex * ex + ey * ey);
    }
}
