package hairpin.simulator.camera;

import hairpin.simulator.track.Track;
import java.util.Arrays;

/// How far inside the road each point of a fine grid is: positive on the road, negative beside it, exact near the
/// borders and [#FAR_M] away from them. What the outlines of a [RoadMap] are drawn through.
final class RoadField {

    static final float FAR_M = 1;

    private static final double USUAL_CELL_M = 0.01;
    private static final double MOST_CELLS = 16e6;
    private static final double MARGIN_M = 0.1;

    /// Distances are exact up to here.
    private static final double REACH_M = RoadMap.LINE_WIDTH_M + 0.03;

    final double originX;
    final double originY;
    final double cellM;
    final int width;
    final int height;

    /// The distance at the middle of each cell.
    final float[] insideM;

    private final Track track;

    RoadField(Track track) {
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
        originX = minX - MARGIN_M;
        originY = minY - MARGIN_M;
        double acrossM = maxX + MARGIN_M - originX;
        double upM = maxY + MARGIN_M - originY;
        cellM = Math.max(USUAL_CELL_M, Math.sqrt(acrossM * upM / MOST_CELLS));
        width = (int) Math.ceil(acrossM / cellM) + 1;
        height = (int) Math.ceil(upM / cellM) + 1;
        insideM = new float[width * height];
        Arrays.fill(insideM, -FAR_M);
        for (int i = 0; i < track.segments(); i++) {
            int j = next(i);
            pave(track.leftX(i), track.leftY(i), track.rightX(i), track.rightY(i), track.rightX(j), track.rightY(j));
            pave(track.leftX(i), track.leftY(i), track.rightX(j), track.rightY(j), track.leftX(j), track.leftY(j));
        }
        for (int i = 0; i < track.segments(); i++) {
            int j = next(i);
            border(track.leftX(i), track.leftY(i), track.leftX(j), track.leftY(j));
            border(track.rightX(i), track.rightY(i), track.rightX(j), track.rightY(j));
        }
    }

    /// A triangle of road.
    private void pave(double ax, double ay, double bx, double by, double cx, double cy) {
        int left = column(Math.min(ax, Math.min(bx, cx)));
        int right = column(Math.max(ax, Math.max(bx, cx))) + 1;
        int bottom = row(Math.min(ay, Math.min(by, cy)));
        int top = row(Math.max(ay, Math.max(by, cy))) + 1;
        for (int row = bottom; row <= top; row++) {
            double y = originY + (row + 0.5) * cellM;
            for (int column = left; column <= right; column++) {
                double x = originX + (column + 0.5) * cellM;
                double ab = (bx - ax) * (y - ay) - (by - ay) * (x - ax);
                double bc = (cx - bx) * (y - by) - (cy - by) * (x - bx);
                double ca = (ax - cx) * (y - cy) - (ay - cy) * (x - cx);
                if ((ab >= 0 && bc >= 0 && ca >= 0) || (ab <= 0 && bc <= 0 && ca <= 0)) {
                    insideM[row * width + column] = FAR_M;
                }
            }
        }
    }

    /// Distances from a stretch of border; the nearest stretch counts.
    private void border(double ax, double ay, double bx, double by) {
        double lengthM = Math.sqrt((bx - ax) * (bx - ax) + (by - ay) * (by - ay));
        if (lengthM == 0) {
            return;
        }
        double ux = (bx - ax) / lengthM;
        double uy = (by - ay) / lengthM;
        int left = column(Math.min(ax, bx) - REACH_M);
        int right = column(Math.max(ax, bx) + REACH_M) + 1;
        int bottom = row(Math.min(ay, by) - REACH_M);
        int top = row(Math.max(ay, by) + REACH_M) + 1;
        for (int row = bottom; row <= top; row++) {
            double dy = originY + (row + 0.5) * cellM - ay;
            for (int column = left; column <= right; column++) {
                double dx = originX + (column + 0.5) * cellM - ax;
                double along = Math.clamp(dx * ux + dy * uy, 0.0, lengthM);
                double ex = dx - along * ux;
                double ey = dy - along * uy;
                double square = ex * ex + ey * ey;
                if (square < REACH_M * REACH_M) {
                    int cell = row * width + column;
                    float distance = (float) Math.sqrt(square);
                    float old = insideM[cell];
                    insideM[cell] = old > 0 ? Math.min(old, distance) : Math.max(old, -distance);
                }
            }
        }
    }

    private int next(int i) {
        return i + 1 < track.size() ? i + 1 : 0;
    }

    private int column(double x) {
        return Math.clamp((int) Math.floor((x - originX) / cellM), 0, width - 2);
    }

    private int row(double y) {
        return Math.clamp((int) Math.floor((y - originY) / cellM), 0, height - 2);
    }
}
