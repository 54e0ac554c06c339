package hairpin.simulator.track;

/// The outline of a patch of squares that grows square by square without ever closing a ring or touching itself at a
/// corner: a closed path on a grid that never meets itself, which is what a generated track starts as.
final class Outline {

    private static final int SIDE = 15;
    private static final int[] RING_X = {1, 1, 0, -1, -1, -1, 0, 1};
    private static final int[] RING_Y = {0, 1, 1, 1, 0, -1, -1, -1};
    private static final int[] STEP_X = {1, 0, -1, 0};
    private static final int[] STEP_Y = {0, 1, 0, -1};

    private final boolean[] taken = new boolean[SIDE * SIDE];
    private int edges = 4;

    Outline() {
        taken[SIDE / 2 * SIDE + SIDE / 2] = true;
    }

    /// How many unit edges it is long.
    int edges() {
        return edges;
    }

    /// Grows by one square.
    ///
    /// @param chance from 0 to below 1: which of the squares that may be added
    /// @param lankiness how much likelier a square that adds corners is than one that fills a nook
    /// @return false when there is none
    boolean grow(double chance, double lankiness) {
        double total = 0;
        for (int cell = 0; cell < taken.length; cell++) {
            total += weight(cell, lankiness);
        }
        double point = chance * total;
        for (int cell = 0; cell < taken.length; cell++) {
            double weight = weight(cell, lankiness);
            if (weight > 0 && point < weight) {
                taken[cell] = true;
                edges += 4 - 2 * sides(cell);
                return true;
            }
            point -= weight;
        }
        return false;
    }

    /// The corners of all edges in order, counter-clockwise, as x, y, x, y …, in squares.
    double[] corners() {
        double[] corners = new double[2 * edges];
        int start = 0;
        while (!taken[start]) {
            start++;
        }
        int x = start % SIDE;
        int y = start / SIDE;
        int heading = 0;
        for (int i = 0; i < edges; i++) {
            corners[2 * i] = x;
            corners[2 * i + 1] = y;
            x += STEP_X[heading];
            y += STEP_Y[heading];
            // of the two squares ahead, the right one must stay free and the left one taken
            int right = (heading + 3) % 4;
            int left = (heading + 1) % 4;
            if (takenAhead(x, y, heading, right)) {
                heading = right;
            } else if (!takenAhead(x, y, heading, left)) {
                heading = left;
            }
        }
        return corners;
    }

    private boolean takenAhead(int x, int y, int heading, int side) {
        int towardsX = STEP_X[heading] + STEP_X[side];
        int towardsY = STEP_Y[heading] + STEP_Y[side];
        return at(towardsX > 0 ? x : x - 1, towardsY > 0 ? y : y - 1);
    }

    private double weight(int cell, double lankiness) {
        if (taken[cell] || !mayBeAdded(cell)) {
            return 0;
        }
        return switch (sides(cell)) {
            case 1 -> lankiness;
            case 2 -> 1;
            default -> 0.3;
        };
    }

    /// Squares around it that are taken must be one run, and a corner counts only beside a side.
    private boolean mayBeAdded(int cell) {
        int x = cell % SIDE;
        int y = cell / SIDE;
        if (x == 0 || y == 0 || x == SIDE - 1 || y == SIDE - 1) {
            return false;
        }
        int runs = 0;
        for (int k = 0; k < 8; k++) {
            boolean here = ring(x, y, k);
            if (here && !ring(x, y, k + 7)) {
                runs++;
            }
            if (here && k % 2 == 1 && !ring(x, y, k + 7) && !ring(x, y, k + 1)) {
                return false;
            }
        }
        return runs == 1;
    }

    private int sides(int cell) {
        int sides = 0;
        for (int k = 0; k < 8; k += 2) {
            sides += ring(cell % SIDE, cell / SIDE, k) ? 1 : 0;
        }
        return sides;
    }

    private boolean ring(int x, int y, int k) {
        return at(x + RING_X[k % 8], y + RING_Y[k % 8]);
    }

    private boolean at(int x, int y) {
        return x >= 0 && y >= 0 && x < SIDE && y < SIDE && taken[y * SIDE + x];
    }
}
