package hairpin.simulator.camera;

import java.util.Arrays;

/// Fewer points for the same line: what remains runs within a tolerance of what was (Douglas and Peucker's way).
///
/// Whatever the tolerance, the same points are farthest in turn; a coarser one stops sooner. So a line is measured
/// once, for the finest that will be asked for.
final class Thinning {

    private final double[] xy;

    /// The square of the tolerance from which on each point is left out.
    private final double[] leaves;

    private final double finestSquare;

    /// How many are left.
    private int count;

    /// @param xy an open line; its ends stay
    private Thinning(double[] xy, double finestM) {
        this.xy = xy.clone();
        finestSquare = finestM * finestM;
        count = xy.length / 2;
        leaves = new double[count];
        leaves[0] = Double.POSITIVE_INFINITY;
        leaves[count - 1] = Double.POSITIVE_INFINITY;
        measure(0, count - 1, Double.POSITIVE_INFINITY);
    }

    static double[] thinned(double[] xy, double toleranceM) {
        return levels(xy, toleranceM)[0];
    }

    /// The line for each of several tolerances.
    ///
    /// @param tolerancesM from fine to coarse
    static double[][] levels(double[] xy, double... tolerancesM) {
        for (int i = 1; i < tolerancesM.length; i++) {
            if (!(tolerancesM[i] > tolerancesM[i - 1])) {
                throw new IllegalArgumentException("tolerances must ascend: " + Arrays.toString(tolerancesM));
            }
        }
        Thinning thinning = new Thinning(xy, tolerancesM[0]);
        double[][] levels = new double[tolerancesM.length][];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = thinning.within(tolerancesM[i]);
        }
        return levels;
    }

    /// The line for a tolerance that is not finer than the last one.
    private double[] within(double toleranceM) {
        int stay = 0;
        for (int i = 0; i < count; i++) {
            if (leaves[i] > toleranceM * toleranceM) {
                leaves[stay] = leaves[i];
                xy[2 * stay] = xy[2 * i];
                xy[2 * stay + 1] = xy[2 * i + 1];
                stay++;
            }
        }
        count = stay;
        return Arrays.copyOf(xy, 2 * count);
    }

    /// @param until the square of the tolerance from which on the whole stretch is one edge
    private void measure(int from, int to, double until) {
        int first = from;
        double limit = until;
        while (to - first > 1) {
            int farthest = farthest(first, to);
            if (farthest == first) {
                return;
            }
            limit = Math.min(limit, squareFrom(farthest, first, to));
            leaves[farthest] = limit;
            measure(first, farthest, limit);
            first = farthest;
        }
    }

    /// The point farthest from the straight line between two others, or the first of them if none is far.
    private int farthest(int first, int to) {
        int farthest = first;
        double most = finestSquare;
        for (int i = first + 1; i < to; i++) {
            double square = squareFrom(i, first, to);
            if (square > most) {
                most = square;
                farthest = i;
            }
        }
        return farthest;
    }

    /// The square of the distance of a point from the straight line between two others.
    private double squareFrom(int point, int from, int to) {
        double dx = xy[2 * to] - xy[2 * from];
        double dy = xy[2 * to + 1] - xy[2 * from + 1];
        double px = xy[2 * point] - xy[2 * from];
        double py = xy[2 * point + 1] - xy[2 * from + 1];
        double square = dx * dx + dy * dy;
        double share = square > 0 ? (px * dx + py * dy) / square : 0;
        double along = share > 1 ? 1 : share > 0 ? share : 0;
        double ex = px - along * dx;
        double ey = py - along * dy;
        return ex * ex + ey * ey;
    }
}
