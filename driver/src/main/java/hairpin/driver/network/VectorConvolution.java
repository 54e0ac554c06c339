package hairpin.driver.network;

import static hairpin.driver.network.VectorKernels.BLOCK;

import hairpin.driver.network.Places.Ahead;
import hairpin.driver.network.Places.Part;
import java.util.ArrayList;
import java.util.List;

/// A convolution by [VectorSums]: all pixels, block of outputs by block, take in the window row by row.
final class VectorConvolution implements Kernels.FrameStep {

    /// Pixels whose sums of a part block are held at the end of the buffer.
    private static final int GROUP = 8;

    private final int channels;
    private final int pixels;
    private final List<Part> blocks = new ArrayList<>();
    private final VectorSums sums;
    private final VectorSums atTheEnd;

    VectorConvolution(Convolution layer) {
        this.channels = layer.out().channels();
        int[] corners = corners(layer);
        this.pixels = corners.length;
        PackedWeights packed = new PackedWeights(layer.depth(), channels, BLOCK, layer::weight, layer::bias);
        this.sums = new VectorSums(packed, corners, channels);
        this.atTheEnd = new VectorSums(packed, corners, BLOCK);
        int rows = layer.window().height();
        int stride = layer.in().width() * layer.in().channels();
        float floor = layer.relu() ? 0f : Part.NO_FLOOR;
        for (int block = 0; block < packed.blocks(); block++) {
            int weightsAt = block * layer.depth() * BLOCK;
            Ahead own = new Ahead(weightsAt, weightsAt);
            blocks.add(new Part(weightsAt, block * BLOCK, rows, stride, layer.depth() / rows, floor, own));
        }
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
        for (Part block : blocks) {
            if (block.biasAt() + BLOCK <= channels) {
                sums.add(in, inAt, 0, pixels, out, outAt + block.biasAt(), block);
            } else {
                partBlock(in, inAt, block, out, outAt);
            }
        }
    }

    /// The last block may reach past a pixel's channels, on to its neighbour's. So its sums are made behind the end.
    private void partBlock(float[] in, int inAt, Part block, float[] out, int outAt) {
        int tail = outAt + pixels * channels;
        for (int pixel = 0; pixel < pixels; pixel += GROUP) {
            int some = Math.min(GROUP, pixels - pixel);
            atTheEnd.add(in, inAt, pixel, pixel + some, out, tail - pixel * BLOCK, block);
            for (int p = 0; p < some; p++) {
                int to = outAt + (pixel + p) * channels + block.biasAt();
                System.arraycopy(out, tail + p * BLOCK, out, to, channels - block.biasAt());
            }
        }
    }
}
