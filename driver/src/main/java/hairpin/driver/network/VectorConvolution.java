package hairpin.driver.network;

import static hairpin.driver.network.VectorKernels.BLOCK;

/// A convolution by [VectorSums]: the sums of all pixels begin with the bias and take in the window row by row.
final class VectorConvolution implements Kernels.FrameStep {

    /// Pixels whose sums of a part block are held at the end of the buffer.
    private static final int GROUP = 8;

    private final PackedWeights packed;
    private final VectorSums sums;
    private final int[] corners;
    private final int channels;
    private final int depth;
    private final VectorSums.Stretch window;
    private final boolean relu;

    VectorConvolution(Convolution layer) {
        this.channels = layer.out().channels();
        this.depth = layer.depth();
        float[] bias = new float[channels];
        for (int n = 0; n < channels; n++) {
            bias[n] = layer.bias(n);
        }
        this.packed = new PackedWeights(depth, bias, BLOCK, layer::weight);
        this.sums = new VectorSums(packed);
        int run = layer.window().width() * layer.in().channels();
        int stride = layer.in().width() * layer.in().channels();
        this.window = new VectorSums.Stretch(layer.window().height(), stride, run);
        this.relu = layer.relu();
        this.corners = corners(layer);
    }

    private static int[] corners(Convolution layer) {
        Volume out = layer.out();
        int[] corners = new int[out.height() * out.width()];
        for (int p = 0; p < corners.length; p++) {
            int y = p / out.width() * layer.window().strideY();
            int x = p % out.width() * layer.window().strideX();
            corners[p] = (y * layer.in().width() + x) * layer.in().channels();
        }
        return corners;
    }

    @Override
    public void run(float[] in, int inAt, float[] out, int outAt) {
        int whole = channels / BLOCK;
        for (int pixel = 0; pixel < corners.length; pixel++) {
            System.arraycopy(packed.bias(), 0, out, outAt + pixel * channels, channels);
        }
        for (int block = 0; block < whole; block++) {
            int at = outAt + block * BLOCK;
            sums.add(in, inAt, corners, 0, corners.length, out, at, channels, block * depth * BLOCK, window);
        }
        if (whole < packed.blocks()) {
            for (int pixel = 0; pixel < corners.length; pixel += GROUP) {
                partBlock(in, inAt, pixel, out, outAt);
            }
        }
        if (relu) {
            ScalarSums.relu(out, outAt, outAt + corners.length * channels);
        }
    }

    /// The last block may reach past a pixel's channels, on to its neighbour's. So its sums are made behind the end.
    private void partBlock(float[] in, int inAt, int pixel, float[] out, int outAt) {
        int block = packed.blocks() - 1;
        int some = Math.min(GROUP, corners.length - pixel);
        int tail = outAt + corners.length * channels;
        for (int p = 0; p < some; p++) {
            System.arraycopy(packed.bias(), block * BLOCK, out, tail + p * BLOCK, BLOCK);
        }
        int at = tail - pixel * BLOCK;
        sums.add(in, inAt, corners, pixel, pixel + some, out, at, BLOCK, block * depth * BLOCK, window);
        for (int p = 0; p < some; p++) {
            int to = outAt + (pixel + p) * channels + block * BLOCK;
            System.arraycopy(out, tail + p * BLOCK, out, to, channels - block * BLOCK);
        }
    }
}
