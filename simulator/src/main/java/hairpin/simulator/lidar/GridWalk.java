package hairpin.simulator.lidar;

/// The rays of a scan from anywhere: they walk the grid of [FreeWays] side by side, some free ways each, so that a
/// processor works on many of them at once; then each finds its wall exactly.
final class GridWalk {

    private static final int FRACTION_BITS = 16;
    private static final int STRIDES = 4;

    /// Whoever is so many cells within the grid has a free way there, unless a wall is near.
    private static final int RIM = 5;

    /// A little less than is listed, so that rounding loses no wall.
    private static final double LISTED_M = FreeWays.LISTED_M - FreeWays.UNIT_M / 2;

    private static final int LISTED_UNITS = (int) (LISTED_M / FreeWays.UNIT_M);
    private static final long NEVER = Long.MAX_VALUE;

    /// Stretches are longer by this share at either end, so that no ray slips between two.
    private static final double SLACK = 1e-9;

    private final Walls walls;
    private final double mostM;
    private final double[] dirX;
    private final double[] dirY;
    private final double[] distanceM;
    private final int rays;
    private final int[] u;
    private final int[] v;
    private final int[] stepU;
    private final int[] stepV;
    private final int[] gone;
    private final int[] pending;
    private FreeWays ways;

    /// @param dirX the rays' directions
    /// @param distanceM gets how far each goes, where that is less than what it has
    GridWalk(Walls walls, double mostM, double[] dirX, double[] dirY, double[] distanceM) {
        this.walls = walls;
        this.mostM = mostM;
        this.dirX = dirX;
        this.dirY = dirY;
        this.distanceM = distanceM;
        rays = dirX.length;
        u = new int[rays];
        v = new int[rays];
        stepU = new int[rays];
        stepV = new int[rays];
        gone = new int[rays];
        pending = new int[rays];
    }

    void cast(double eyeX, double eyeY) {
        double startU = (eyeX - walls.originX) / Walls.CELL_M;
        double startV = (eyeY - walls.originY) / Walls.CELL_M;
        if (!(startU >= RIM && startV >= RIM && startU < walls.width - RIM && startV < walls.height - RIM)) {
            for (int ray = 0; ray < rays; ray++) {
                distanceM[ray] = Math.min(distanceM[ray], meetAny(eyeX, eyeY, dirX[ray], dirY[ray]));
            }
            return;
        }
        ways = walls.freeWays();
        setOut(startU, startV);
        int left = rays;
        while (left > 0) {
            stride(left);
            left = look(left, eyeX, eyeY);
        }
    }

    private void setOut(double startU, double startV) {
        int fixedU = (int) (startU * (1 << FRACTION_BITS));
        int fixedV = (int) (startV * (1 << FRACTION_BITS));
        double scale = FreeWays.UNIT_M / Walls.CELL_M * (1 << FRACTION_BITS);
        int first = ways.free[(fixedV >> FRACTION_BITS) * walls.width + (fixedU >> FRACTION_BITS)];
        for (int ray = 0; ray < rays; ray++) {
            int du = (int) (dirX[ray] * scale);
            int dv = (int) (dirY[ray] * scale);
            stepU[ray] = du;
            stepV[ray] = dv;
            u[ray] = fixedU + first * du;
            v[ray] = fixedV + first * dv;
            gone[ray] = first;
            pending[ray] = ray;
        }
    }

    /// Lets each ray on its way go a few free ways.
    private void stride(int left) {
        int[] us = u;
        int[] vs = v;
        byte[] free = ways.free;
        int width = walls.width;
        for (int k = 0; k < STRIDES; k++) {
            for (int i = 0; i < left; i++) {
                int ray = pending[i];
                int way = free[(vs[ray] >> FRACTION_BITS) * width + (us[ray] >> FRACTION_BITS)];
                us[ray] += way * stepU[ray];
                vs[ray] += way * stepV[ray];
                gone[ray] += way;
            }
        }
    }

    /// Ends the rays that are about to meet a wall, or never will.
    ///
    /// @return how many are still on their way
    private int look(int left, double eyeX, double eyeY) {
        int[] first = ways.firstListed;
        int mostUnits = (int) (mostM / FreeWays.UNIT_M) + 1;
        int still = 0;
        for (int i = 0; i < left; i++) {
            int ray = pending[i];
            int cell = (v[ray] >> FRACTION_BITS) * walls.width + (u[ray] >> FRACTION_BITS);
            int from = first[cell];
            int count = first[cell + 1] - from;
            double dx = dirX[ray];
            double dy = dirY[ray];
            // What is listed next to this cell's walls are walls as well, so looking at too many does no harm.
            long nearest = meet(ways.listed[from], eyeX, eyeY, dx, dy);
            nearest = Math.min(nearest, meet(ways.listed[from + 1], eyeX, eyeY, dx, dy));
            nearest = Math.min(nearest, meet(ways.listed[from + 2], eyeX, eyeY, dx, dy));
            for (int k = 3; k < count; k++) {
                nearest = Math.min(nearest, meet(ways.listed[from + k], eyeX, eyeY, dx, dy));
            }
            boolean waiting = ways.free[cell] == 0;
            double sure = gone[ray] * FreeWays.UNIT_M + LISTED_M;
            if (waiting && nearest <= Double.doubleToRawLongBits(sure)) {
                distanceM[ray] = Math.min(distanceM[ray], Double.longBitsToDouble(nearest));
            } else if (gone[ray] < mostUnits && !(waiting && count == 0)) {
                // Without a free way and a wall it is at the rim of the grid, and gone for good.
                pending[still] = ray;
                still++;
                int way = waiting ? LISTED_UNITS : 0;
                u[ray] += way * stepU[ray];
                v[ray] += way * stepV[ray];
                gone[ray] += way;
            }
        }
        return still;
    }

    private double meetAny(double eyeX, double eyeY, double dx, double dy) {
        long nearest = NEVER;
        for (int wall = 0; wall < walls.fromX.length; wall++) {
            nearest = Math.min(nearest, meet(wall, eyeX, eyeY, dx, dy));
        }
        return nearest == NEVER ? Double.POSITIVE_INFINITY : Double.longBitsToDouble(nearest);
    }

    /// The bits of how far a ray goes to a stretch of wall, or [#NEVER]; for numbers above zero bits compare as the
    /// numbers do. There is no branch in it, since nobody could foretell it.
    private long meet(int wall, double eyeX, double eyeY, double dx, double dy) {
        double ax = walls.fromX[wall] - eyeX;
        double ay = walls.fromY[wall] - eyeY;
        double ex = walls.alongX[wall];
        double ey = walls.alongY[wall];
        double perTurn = 1 / (dx * ey - dy * ex);
        double t = (ax * ey - ay * ex) * perTurn;
        double share = (ax * dy - ay * dx) * perTurn + SLACK;
        long bits = Double.doubleToRawLongBits(t);
        long beside = Double.doubleToRawLongBits(share) | Double.doubleToRawLongBits(1 + 2 * SLACK - share);
        long never = (bits | beside) >> 63;
        return (bits | never) & NEVER;
    }
}
