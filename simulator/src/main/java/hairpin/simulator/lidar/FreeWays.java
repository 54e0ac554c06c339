package hairpin.simulator.lidar;

/// A grid over [Walls] that tells rays how far they may go without meeting one, and near a wall which stretches of it
/// they may meet.
final class FreeWays {

    /// Free ways are counted in this.
    static final double UNIT_M = Walls.CELL_M / 2;

    /// From anywhere in a cell all walls so near are in the cell's list.
    static final double LISTED_M = 0.12;

    /// What rays may be off by in the grid.
    private static final double ROUNDING_M = 0.001;

    private static final double HALF_DIAGONAL_M = Walls.CELL_M * 0.7072;

    /// Readers may look at so many entries whatever the length of a list.
    private static final int SPARE = 3;

    /// How far a ray may go from anywhere in each cell, in units; 0 where it has to look at the cell's list.
    final byte[] free;

    /// Where each cell's list begins, one more at the end.
    final int[] firstListed;

    final int[] listed;

    private final Walls walls;
    private final int width;
    private final int height;

    FreeWays(Walls walls) {
        this.walls = walls;
        width = walls.width;
        height = walls.height;
        firstListed = new int[width * height + 1];
        listed = list();
        free = freeWays();
    }

    long bytes() {
        return free.length + 4L * (firstListed.length + listed.length);
    }

    private int[] list() {
        double reach = LISTED_M + HALF_DIAGONAL_M;
        for (int wall = 0; wall < walls.fromX.length; wall++) {
            visit(wall, reach, null);
        }
        for (int cell = 0; cell < width * height; cell++) {
            firstListed[cell + 1] += firstListed[cell];
        }
        int[] all = new int[firstListed[width * height] + SPARE];
        // Filling from the end of each list moves its beginning back to where it belongs.
        System.arraycopy(firstListed, 1, firstListed, 0, width * height);
        for (int wall = walls.fromX.length - 1; wall >= 0; wall--) {
            visit(wall, reach, all);
        }
        return all;
    }

    /// Counts a wall in each cell near it, or writes it down there.
    private void visit(int wall, double reach, int[] into) {
        double toX = walls.fromX[wall] + walls.alongX[wall];
        double toY = walls.fromY[wall] + walls.alongY[wall];
        int left = (int) ((Math.min(walls.fromX[wall], toX) - reach - walls.originX) / Walls.CELL_M);
        int right = (int) ((Math.max(walls.fromX[wall], toX) + reach - walls.originX) / Walls.CELL_M);
        int bottom = (int) ((Math.min(walls.fromY[wall], toY) - reach - walls.originY) / Walls.CELL_M);
        int top = (int) ((Math.max(walls.fromY[wall], toY) + reach - walls.originY) / Walls.CELL_M);
        for (int row = bottom; row <= top; row++) {
            for (int column = left; column <= right; column++) {
                if (square(wall, middle(walls.originX, column), middle(walls.originY, row)) > reach * reach) {
                    continue;
                }
                int cell = row * width + column;
                if (into == null) {
                    firstListed[cell + 1]++;
                } else {
                    into[--firstListed[cell]] = wall;
                }
            }
        }
    }

    private byte[] freeWays() {
        boolean[] walled = new boolean[width * height];
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                int cell = row * width + column;
                walled[cell] = row == 0 || column == 0 || row == height - 1 || column == width - 1;
                for (int k = firstListed[cell]; k < firstListed[cell + 1]; k++) {
                    double square = square(listed[k], middle(walls.originX, column), middle(walls.originY, row));
                    walled[cell] |= square <= HALF_DIAGONAL_M * HALF_DIAGONAL_M;
                }
            }
        }
        float[] distances = WallGrid.distances(walled, width, height);
        byte[] units = new byte[distances.length];
        for (int i = 0; i < units.length; i++) {
            double freeM = distances[i] * Walls.CELL_M * 0.9999 - 2 * HALF_DIAGONAL_M - ROUNDING_M;
            int whole = (int) Math.floor(Math.max(0, freeM) / UNIT_M);
            units[i] = (byte) (whole * UNIT_M < LISTED_M - 3 * Walls.CELL_M ? 0 : Math.min(whole, 127));
        }
        return units;
    }

    private double square(int wall, double x, double y) {
        double dx = x - walls.fromX[wall];
        double dy = y - walls.fromY[wall];
        double square = walls.alongX[wall] * walls.alongX[wall] + walls.alongY[wall] * walls.alongY[wall];
        double t = square > 0 ? Math.clamp((dx * walls.alongX[wall] + dy * walls.alongY[wall]) / square, 0.0, 1.0) : 0;
        double ex = dx - t * walls.alongX[wall];
        double ey = dy - t * walls.alongY[wall];
        return ex * ex + ey * ey;
    }

    private static double middle(double origin, int index) {
        return origin + (index + 0.5) * Walls.CELL_M;
    }
}
