package hairpin.simulator.lidar;

import java.util.Arrays;

/// How far each cell of a grid is from the nearest marked one, in cells; by two passes of parabolas over the
/// squares (Felzenszwalb and Huttenlocher's way).
final class WallGrid {

    private static final float FAR = 1e12f;

    private WallGrid() {}

    /// @param marked row by row
    /// @return distances between the middles of cells
    static float[] distances(boolean[] marked, int width, int height) {
        float[] squares = new float[marked.length];
        for (int i = 0; i < marked.length; i++) {
            squares[i] = marked[i] ? 0 : FAR;
        }
        int longest = Math.max(width, height);
        float[] line = new float[longest];
        float[] result = new float[longest];
        int[] foot = new int[longest];
        float[] until = new float[longest + 1];
        for (int column = 0; column < width; column++) {
            for (int row = 0; row < height; row++) {
                line[row] = squares[row * width + column];
            }
            transform(line, height, result, foot, until);
            for (int row = 0; row < height; row++) {
                squares[row * width + column] = result[row];
            }
        }
        for (int row = 0; row < height; row++) {
            System.arraycopy(squares, row * width, line, 0, width);
            transform(line, width, result, foot, until);
            for (int column = 0; column < width; column++) {
                squares[row * width + column] = (float) Math.sqrt(result[column]);
            }
        }
        return squares;
    }

    /// The lower envelope of a parabola on each value.
    private static void transform(float[] values, int size, float[] out, int[] foot, float[] until) {
        int last = 0;
        foot[0] = 0;
        Arrays.fill(until, Float.POSITIVE_INFINITY);
        until[0] = Float.NEGATIVE_INFINITY;
        for (int q = 1; q < size; q++) {
            float s = meeting(values, q, foot[last]);
            while (s <= until[last]) {
                last--;
                s = meeting(values, q, foot[last]);
            }
            last++;
            foot[last] = q;
            until[last] = s;
            until[last + 1] = Float.POSITIVE_INFINITY;
        }
        int k = 0;
        for (int q = 0; q < size; q++) {
            while (until[k + 1] < q) {
                k++;
            }
            float apart = q - foot[k];
            out[q] = apart * apart + values[foot[k]];
        }
    }

    private static float meeting(float[] values, int q, int p) {
        double up = ((double) values[q] + (double) q * q) - ((double) values[p] + (double) p * p);
        return (float) (up / (2.0 * (q - p)));
    }
}
