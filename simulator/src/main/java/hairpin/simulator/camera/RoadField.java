package hairpin.simulator.camera;

import hairpin.simulator.track.Track;
import java.util.Arrays;
import java.util.BitSet;

/// How far inside the road each point of a fine grid is: positive on the road, negative beside it, exact near the
/// borders and [#FAR_M] away from them. What the outlines of a [RoadMap] are drawn through.
final class RoadField {

    static final float FAR_M = 1;

    private static final double USUAL_CELL_M = 0.01;
    private static final double MOST_CELLS = 16e6;
    private static final double MARGIN_M = 0.1;

    /// Distances are exact up to here.
    static final double REACH_M = RoadMap.LINE_WIDTH_M + 0.03;

    /// What rounding may be off by, and much more, in cells.
    private static final double SLACK = 1e-3;

    final double originX;
    final double originY;
    final double cellM;
    final int width;
    final int height;

    /// The distance at the middle of each cell.
    final float[] insideM;

    /// The cells that may be farther inside than the next one in their row; no other is.
    final BitSet steps;

    private final double cellsPerM;

    RoadField(Track track) {
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
        cellsPerM = 1 / cellM;
        width = (int) Math.ceil(acrossM / cellM) + 1;
        height = (int) Math.ceil(upM / cellM) + 1;
        insideM = new float[width * height];
        Arrays.fill(insideM, -FAR_M);
        steps = new BitSet(width * height);
        for (int i = 0; i < track.segments(); i++) {
            int j = track.end(i);
            pave(track.leftX(i), track.leftY(i), track.rightX(i), track.rightY(i), track.rightX(j), track.rightY(j));
            pave(track.leftX(i), track.leftY(i), track.rightX(j), track.rightY(j), track.leftX(j), track.leftY(j));
        }
        for (int i = 0; i < track.segments(); i++) {
            int j = track.end(i);
            border(track.leftX(i), track.leftY(i), track.leftX(j), track.leftY(j));
            border(track.rightX(i), track.rightY(i), track.rightX(j), track.rightY(j));
        }
    }

    /// A triangle of road.
    private void pave(double ax, double ay, double bx, double by, double cx, double cy) {
        Triangle road = new Triangle(ax, ay, bx, by, cx, cy);
        int top = row(road.highY) + 1;
        for (int row = row(road.lowY); row <= top; row++) {
            double y = middleY(row);
            road.cut(y);
            int left = firstFrom(road.fromX);
            int right = lastUpTo(road.toX);
            while (left <= right && !road.holds(middleX(left), y)) {
                left++;
            }
            while (left < right && !road.holds(middleX(right), y)) {
                right--;
            }
            if (left <= right) {
                Arrays.fill(insideM, row * width + left, row * width + right + 1, FAR_M);
                steps.set(row * width + right);
            }
        }
    }

    /// Distances from a stretch of border; the nearest stretch counts.
    private void border(double ax, double ay, double bx, double by) {
        Stretch stretch = new Stretch(ax, ay, bx, by);
        if (stretch.empty()) {
            return;
        }
        int top = row(stretch.highY) + 1;
        for (int row = row(stretch.lowY); row <= top; row++) {
            double y = middleY(row);
            stretch.cut(y);
            int left = firstFrom(stretch.fromX);
            int right = lastUpTo(stretch.toX);
            for (int column = left; column <= right; column++) {
                double square = stretch.square(middleX(column), y);
                if (square < REACH_M * REACH_M) {
                    bringNearer(row * width + column, (float) Math.sqrt(square));
                }
            }
            if (left <= right) {
                steps.set(Math.max(0, row * width + left - 1), row * width + right + 1);
            }
        }
    }

    private void bringNearer(int cell, float distance) {
        float old = insideM[cell];
        if (distance < Math.abs(old)) {
            insideM[cell] = old > 0 ? distance : -distance;
        }
    }

    private double middleX(int column) {
        return originX + (column + 0.5) * cellM;
    }

    private double middleY(int row) {
        return originY + (row + 0.5) * cellM;
    }

    /// The first column whose middle is not left of x, but for rounding: it may be the one before.
    private int firstFrom(double x) {
        return Math.clamp((int) ((x - originX) * cellsPerM + (0.5 - SLACK)), 0, width);
    }

    /// The last column whose middle is not right of x, but for rounding: it may be the one after.
    private int lastUpTo(double x) {
        return Math.clamp((int) ((x - originX) * cellsPerM + (0.5 + SLACK)) - 1, -1, width - 1);
    }

    private int row(double y) {
        return Math.clamp((int) Math.floor((y - originY) / cellM), 0, height - 2);
    }
}
