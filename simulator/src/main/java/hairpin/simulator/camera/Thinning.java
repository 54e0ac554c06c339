package hairpin.simulator.camera;

import java.util.Arrays;

/// Fewer points for the same line: what remains runs within a tolerance of what was (Douglas and Peucker's way).
final class Thinning {

    private Thinning() {}

    /// @param xy an open line; its ends stay
    static double[] thinned(double[] xy, double toleranceM) {
        int count = xy.length / 2;
        boolean[] stays = new boolean[count];
        stays[0] = true;
        stays[count - 1] = true;
        keep(xy, stays, 0, count - 1, toleranceM);
        double[] kept = new double[xy.length];
        int size = 0;
        for (int i = 0; i < count; i++) {
            if (stays[i]) {
                kept[size++] = xy[2 * i];
                kept[size++] = xy[2 * i + 1];
            }
        }
        return Arrays.copyOf(kept, size);
    }

    private static void keep(double[] xy, boolean[] stays, int from, int to, double toleranceM) {
        int first = from;
        while (to - first > 1) {
            int farthest = first;
            double most = toleranceM * toleranceM;
            for (int i = first + 1; i < to; i++) {
                double square = squareFrom(xy, i, first, to);
                if (square > most) {
                    most = square;
                    farthest = i;
                }
            }
            if (farthest == first) {
                return;
            }
            stays[farthest] = true;
            keep(xy, stays, first, farthest, toleranceM);
            first = farthest;
        }
    }

    /// The square of the distance of a point from the straight line between two others.
    private static double squareFrom(double[] xy, int point, int from, int to) {
        double dx = xy[2 * to] - xy[2 * from];
        double dy = xy[2 * to + 1] - xy[2 * from + 1];
        double px = xy[2 * point] - xy[2 * from];
        double py = xy[2 * point + 1] - xy[2 * from + 1];
        double square = dx * dx + dy * dy;
        double along = square > 0 ? Math.clamp((px * dx + py * dy) / square, 0.0, 1.0) : 0;
        double ex = px - along * dx;
        double ey = py - along * dy;
        return ex * ex + ey * ey;
    }
}
