package hairpin.driver.network;

/// `sum[n] = fma(x[k], w[k][n], sum[n])`, k ascending: the whole arithmetic of convolutions and dense layers.
///
/// Weights lie as one array for each k, and eight k are chained in one expression, because this is the form that the
/// compiler turns into vector instructions by itself. For the same reason sums are an array of their own from its
/// beginning: with an offset the compiler must fear that they lie over the weights.
final class ScalarSums {

    private final float[][] weights;
    private final int[] move;

    /// @param move where product k finds its input, counted from the first
    ScalarSums(int[] move, int outputs, PackedWeights.Weight weight) {
        this.move = move;
        this.weights = new float[move.length][outputs];
        for (int k = 0; k < move.length; k++) {
            for (int n = 0; n < outputs; n++) {
                weights[k][n] = weight.at(k, n);
            }
        }
    }

    int depth() {
        return move.length;
    }

    /// Adds the products from `k` on, eight of them or what is left, and answers how many.
    int add(int k, float[] in, int inAt, float[] sum) {
        if (k + 8 > move.length) {
            one(in[inAt + move[k]], weights[k], sum);
            return 1;
        }
        eight(k, in, inAt, sum);
        return 8;
    }

    private static void one(float x, float[] w, float[] sum) {
        for (int n = 0; n < w.length; n++) {
            sum[n] = Math.fma(x, w[n], sum[n]);
        }
    }

    private void eight(int k, float[] in, int inAt, float[] sum) {
        float x0 = in[inAt + move[k]];
        float x1 = in[inAt + move[k + 1]];
        float x2 = in[inAt + move[k + 2]];
        float x3 = in[inAt + move[k + 3]];
        float x4 = in[inAt + move[k + 4]];
        float x5 = in[inAt + move[k + 5]];
        float x6 = in[inAt + move[k + 6]];
        float x7 = in[inAt + move[k + 7]];
        float[] w0 = weights[k];
        float[] w1 = weights[k + 1];
        float[] w2 = weights[k + 2];
        float[] w3 = weights[k + 3];
        float[] w4 = weights[k + 4];
        float[] w5 = weights[k + 5];
        float[] w6 = weights[k + 6];
        float[] w7 = weights[k + 7];
        for (int n = 0; n < w0.length; n++) {
            float s = Math.fma(x0, w0[n], sum[n]);
            s = Math.fma(x1, w1[n], s);
            s = Math.fma(x2, w2[n], s);
            s = Math.fma(x3, w3[n], s);
            s = Math.fma(x4, w4[n], s);
            s = Math.fma(x5, w5[n], s);
            s = Math.fma(x6, w6[n], s);
            sum[n] = Math.fma(x7, w7[n], s);
        }
    }

    static void relu(float[] sum) {
        for (int n = 0; n < sum.length; n++) {
            sum[n] = Math.max(sum[n], 0f);
        }
    }
}
