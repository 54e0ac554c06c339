package hairpin.driver.network;

/// `out[n] = relu(bias[n] + sum over k of x[k] * w[k][n])`, k ascending.
final class ScalarDense implements Kernels.RowsStep {

    private final boolean relu;
    private final ScalarSums sums;
    private final float[] bias;

    ScalarDense(Dense layer) {
        this.relu = layer.relu();
        this.bias = new float[layer.outputs()];
        for (int n = 0; n < bias.length; n++) {
            bias[n] = layer.bias(n);
        }
        int[] move = new int[layer.inputs()];
        for (int k = 0; k < move.length; k++) {
            move[k] = k;
        }
        this.sums = new ScalarSums(move, bias.length, layer::weight);
    }

    @Override
    public void run(float[] in, int rows, float[] out, float[] room) {
        float[][] sum = new float[rows][];
        for (int row = 0; row < rows; row++) {
            sum[row] = bias.clone();
        }
        // k outside, rows inside: the weights pass by once for the whole batch
        int depth = sums.depth();
        for (int k = 0; k < depth; ) {
            int done = 0;
            for (int row = 0; row < rows; row++) {
                done = sums.add(k, in, row * Kernels.pitch(depth), sum[row]);
            }
            k += Math.max(done, 1);
        }
        for (int row = 0; row < rows; row++) {
            if (relu) {
                ScalarSums.relu(sum[row]);
            }
            System.arraycopy(sum[row], 0, out, row * Kernels.pitch(bias.length), bias.length);
        }
    }
}
