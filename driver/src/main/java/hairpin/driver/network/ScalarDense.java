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
    public void run(float[] in, int rows, float[] out) {
        int width = sums.depth();
        for (int row = 0; row < rows; row++) {
            System.arraycopy(bias, 0, out, row * bias.length, bias.length);
        }
        // k outside, rows inside: the weights pass by once for the whole batch
        for (int k = 0; k < width; ) {
            int done = 0;
            for (int row = 0; row < rows; row++) {
                done = sums.add(k, in, row * width, out, row * bias.length);
            }
            k += Math.max(done, 1);
        }
        if (relu) {
            ScalarSums.relu(out, 0, rows * bias.length);
        }
    }
}
