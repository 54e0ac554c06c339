package hairpin.simulator.lidar;

/// How far each cell of a grid is from the nearest one that is not open: up and down the columns by counting, along
/// the rows by parabolas over the squares (Felzenszwalb and Huttenlocher's way).
final class WallDistances {

    /// What is farther counts as so far.
    static final int MOST = 1_000;

    private WallDistances() {}

    /// @param open row by row, 1 or 0; the first and last row are not open. Is written over
    /// @return the squares of the distances between the middles of cells, in cells
    static int[] squares(int[] open, int width, int height) {
        int[] distances = open;
        for (int i = width; i < distances.length; i++) {
            distances[i] *= distances[i - width] + 1;
        }
        for (int i = distances.length - width - 1; i >= 0; i--) {
            distances[i] = Math.min(distances[i], distances[i + width] + 1);
        }
        int[] foot = new int[width];
        int[] crossing = new int[width + 1];
        int[] squares = new int[width];
        for (int row = 0; row < height; row++) {
            for (int i = 0; i < width; i++) {
                int distance = Math.min(distances[row * width + i], MOST);
                squares[i] = distance * distance;
            }
            alongRow(squares, foot, crossing, distances, row * width);
        }
        return distances;
    }

    /// The lower envelope of a parabola on each value.
    ///
    /// @param foot the values whose parabolas are part of it
    /// @param until from which place on the next of them is lower
    private static void alongRow(int[] values, int[] foot, int[] until, int[] out, int at) {
        int last = 0;
        foot[0] = 0;
        until[0] = 0;
        for (int q = 1; q < values.length; q++) {
            int from = firstBelow(values, q, foot[last]);
            while (last > 0 && from <= until[last]) {
                last--;
                from = firstBelow(values, q, foot[last]);
            }
            if (from <= 0) {
                foot[0] = q;
            } else if (from < values.length) {
                last++;
                foot[last] = q;
                until[last] = from;
            }
        }
        for (int k = 0; k <= last; k++) {
            int end = k < last ? until[k + 1] : values.length;
            int p = foot[k];
            for (int q = until[k]; q < end; q++) {
                out[at + q] = (q - p) * (q - p) + values[p];
            }
        }
    }

    /// The first place where the parabola on a later value is no higher than that on an earlier one.
    private static int firstBelow(int[] values, int later, int earlier) {
        long up = values[later] - values[earlier] + (long) (later - earlier) * (later + earlier);
        // Where they meet right in a place either will do, so rounding does no harm.
        return (int) Math.ceil(up / (2.0 * (later - earlier)));
    }
}
