package hairpin.simulator.lidar;

import java.util.Arrays;

/// A grid over [Walls] that tells rays how far they may go without meeting one, and near a wall which stretches of it
/// they may meet.
final class FreeWays {

    /// Free ways are counted in this.
    static final double UNIT_M = Walls.CELL_M / 2;

    /// From anywhere in a cell all walls so near are in the cell's list.
    static final double LISTED_M = 0.12;

    private static final double HALF_DIAGONAL_M = Walls.CELL_M * 0.7072;
    private static final double REACH_M = LISTED_M + HALF_DIAGONAL_M;

    /// What rays may be off by in the grid.
    private static final double ROUNDING_M = 0.001;

    /// Readers may look at so many entries whatever the length of a list.
    private static final int SPARE = 3;

    /// The longest free way that a byte can tell.
    private static final int MOST_UNITS = 127;

    /// From a wall so far, in squares of cells, the way is as free as can be told.
    private static final int FAR = (MOST_UNITS / 2 + 5) * (MOST_UNITS / 2 + 5);

    final int width;
    final int height;

    /// How far a ray may go from anywhere in each cell, in units; 0 where it has to look at the cell's list.
    final byte[] free;

    /// Where each cell's list begins, one more at the end.
    final int[] firstListed;

    final int[] listed;

    private final Walls walls;

    /// What is listed: of each stretch in turn the cells that it is near.
    private int[] cells = new int[1 << 14];

    private int[] stretches = new int[1 << 14];
    private int pairs;

    FreeWays(Walls walls) {
        this.walls = walls;
        width = walls.width;
        height = walls.height;
        int[] open = new int[width * height];
        Arrays.fill(open, 1);
        closeRim(open);
        for (int wall = 0; wall < walls.fromX.length; wall++) {
            visit(wall, open);
        }
        firstListed = new int[width * height + 1];
        listed = list();
        cells = null;
        stretches = null;
        free = freeWays(WallDistances.squares(open, width, height));
    }

    long bytes() {
        return free.length + 4L * (firstListed.length + listed.length);
    }

    private void closeRim(int[] open) {
        Arrays.fill(open, 0, width, 0);
        Arrays.fill(open, width * (height - 1), width * height, 0);
        for (int row = 0; row < height; row++) {
            open[row * width] = 0;
            open[row * width + width - 1] = 0;
        }
    }

    /// Notes a stretch for each cell near it, and closes those that it may run through.
    private void visit(int wall, int[] open) {
        double fromX = walls.fromX[wall];
        double fromY = walls.fromY[wall];
        double alongX = walls.alongX[wall];
        double alongY = walls.alongY[wall];
        double square = alongX * alongX + alongY * alongY;
        int left = column(Math.min(fromX, fromX + alongX) - REACH_M);
        int right = column(Math.max(fromX, fromX + alongX) + REACH_M);
        int bottom = row(Math.min(fromY, fromY + alongY) - REACH_M);
        int top = row(Math.max(fromY, fromY + alongY) + REACH_M);
        for (int row = bottom; row <= top; row++) {
            double dy = walls.originY + (row + 0.5) * Walls.CELL_M - fromY;
            for (int column = left; column <= right; column++) {
                double dx = walls.originX + (column + 0.5) * Walls.CELL_M - fromX;
                double apart = squareTimes(dx, dy, alongX, alongY, square);
                double scale = square > 0 ? square : 1;
                if (apart <= REACH_M * REACH_M * scale) {
                    int cell = row * width + column;
                    note(cell, wall);
                    open[cell] &= apart <= HALF_DIAGONAL_M * HALF_DIAGONAL_M * scale ? 0 : 1;
                }
            }
        }
    }

    /// The square of how far a place is from a stretch, times the square of the stretch's length if it has any.
    private static double squareTimes(double dx, double dy, double alongX, double alongY, double square) {
        double along = dx * alongX + dy * alongY;
        double aside = dx * alongY - dy * alongX;
        double over = along < 0 ? along : along > square ? along - square : 0;
        return square > 0 ? aside * aside + over * over : dx * dx + dy * dy;
    }

    private void note(int cell, int wall) {
        if (pairs == cells.length) {
            cells = Arrays.copyOf(cells, 2 * pairs);
            stretches = Arrays.copyOf(stretches, 2 * pairs);
        }
        cells[pairs] = cell;
        stretches[pairs] = wall;
        pairs++;
    }

    private int[] list() {
        for (int k = 0; k < pairs; k++) {
            firstListed[cells[k] + 1]++;
        }
        for (int cell = 0; cell < width * height; cell++) {
            firstListed[cell + 1] += firstListed[cell];
        }
        int[] all = new int[pairs + SPARE];
        // Filling from the end of each list moves its beginning back to where it belongs.
        System.arraycopy(firstListed, 1, firstListed, 0, width * height);
        for (int k = pairs - 1; k >= 0; k--) {
            all[--firstListed[cells[k]]] = stretches[k];
        }
        return all;
    }

    private int column(double x) {
        return (int) ((x - walls.originX) / Walls.CELL_M);
    }

    private int row(double y) {
        return (int) ((y - walls.originY) / Walls.CELL_M);
    }

    private static byte[] freeWays(int[] squares) {
        byte[] ways = new byte[FAR];
        for (int square = 0; square < ways.length; square++) {
            double freeM = Math.sqrt(square) * Walls.CELL_M * 0.9999 - 2 * HALF_DIAGONAL_M - ROUNDING_M;
            int whole = (int) Math.floor(Math.max(0, freeM) / UNIT_M);
            boolean far = whole * UNIT_M >= LISTED_M - 3 * Walls.CELL_M;
            ways[square] = (byte) (far ? Math.min(whole, MOST_UNITS) : 0);
        }
        byte[] units = new byte[squares.length];
        for (int i = 0; i < units.length; i++) {
            units[i] = ways[Math.min(squares[i], ways.length - 1)];
        }
        return units;
    }
}
