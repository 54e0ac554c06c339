package hairpin.driver.network;

/// `out[n] = relu(bias[n] + sum over k of x[k] * w[k][n])`, k being (window row, window column, channel), ascending.
final class ScalarConvolution implements Kernels.FrameStep {

    private final Convolution layer;
    private final ScalarSums sums;
    private final float[] bias;

    ScalarConvolution(Convolution layer) {
        this.layer = layer;
        this.bias = new float[layer.out().channels()];
        for (int n = 0; n < bias.length; n++) {
            bias[n] = layer.bias(n);
        }
        int run = layer.window().width() * layer.in().channels();
        int stride = layer.in().width() * layer.in().channels();
        int[] move = new int[layer.depth()];
        for (int k = 0; k < move.length; k++) {
            move[k] = k / run * stride + k % run;
        }
        this.sums = new ScalarSums(move, bias.length, layer::weight);
    }

    @Override
    public void run(float[] in, int inAt, float[] out, int outAt, float[] room) {
        Volume from = layer.in();
        Volume to = layer.out();
        Window window = layer.window();
        float[] sum = new float[bias.length];
        int at = outAt;
        for (int y = 0; y < to.height(); y++) {
            for (int x = 0; x < to.width(); x++) {
                int corner = inAt + (y * window.strideY() * from.width() + x * window.strideX()) * from.channels();
                System.arraycopy(bias, 0, sum, 0, sum.length);
                for (int k = 0; k < sums.depth(); ) {
                    k += sums.add(k, in, corner, sum);
                }
                if (layer.relu()) {
                    ScalarSums.relu(sum);
                }
                System.arraycopy(sum, 0, out, at, sum.length);
                at += sum.length;
            }
        }
    }
}
