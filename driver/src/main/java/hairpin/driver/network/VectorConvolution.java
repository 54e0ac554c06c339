package hairpin.driver.network;

import static hairpin.driver.network.VectorKernels.BLOCK;

import hairpin.driver.network.Places.Part;
import java.util.ArrayList;
import java.util.List;

/// A convolution by [Places]: all tiles of pixels, block of outputs by block, take in the window row by row.
final class VectorConvolution implements Kernels.FrameStep {

    private final int channels;
    private final Tiling tiling;
    private final int[] cornersIn;
    private final int[] cornersOut;
    private final List<Part> blocks = new ArrayList<>();
    private final Places places;
    private final Places atTheEnd;

    VectorConvolution(Convolution layer) {
        Volume in = layer.in();
        Volume out = layer.out();
        this.channels = out.channels();
        this.tiling = Tiling.of(out, VectorKernels.MOST_PLACES);
        this.cornersIn = new int[tiling.tiles()];
        this.cornersOut = new int[tiling.tiles()];
        for (int tile = 0; tile < cornersIn.length; tile++) {
            int y = tiling.y(tile);
            int x = tiling.x(tile);
            Window window = layer.window();
            cornersIn[tile] = (y * window.strideY() * in.width() + x * window.strideX()) * in.channels();
            cornersOut[tile] = (y * out.width() + x) * channels;
        }
        int rows = layer.window().height();
        this.places = WrittenPlaces.of(tiling.tile(layer, out.width() * channels, channels));
        this.atTheEnd =
                channels % BLOCK == 0 ? places : WrittenPlaces.of(tiling.tile(layer, tiling.columns() * BLOCK, BLOCK));
        PackedWeights packed = new PackedWeights(layer.depth(), channels, layer::weight, layer::bias);
        int stride = in.width() * in.channels();
        float floor = layer.relu() ? 0f : Part.NO_FLOOR;
        for (int block = 0; block < packed.blocks(); block++) {
            long weightsAt = PackedWeights.BYTES * layer.depth() * block;
            blocks.add(new Part(packed, weightsAt, block * BLOCK, rows, stride, layer.depth() / rows, floor));
        }
    }

    @Override
    public void run(float[] in, int inAt, float[] out, int outAt, float[] room) {
        for (Part block : blocks) {
            if (block.biasAt() + BLOCK <= channels) {
                for (int tile = 0; tile < cornersIn.length; tile++) {
                    places.add(in, inAt + cornersIn[tile], out, outAt + cornersOut[tile] + block.biasAt(), block, 0);
                }
            } else {
                partBlock(in, inAt, block, out, outAt);
            }
        }
    }

    /// The last block may reach past a pixel's channels, on to its neighbour's. So its sums are made behind the end.
    private void partBlock(float[] in, int inAt, Part block, float[] out, int outAt) {
        int tail = outAt + tiling.out().size();
        int width = tiling.out().width() * channels;
        for (int tile = 0; tile < cornersIn.length; tile++) {
            atTheEnd.add(in, inAt + cornersIn[tile], out, tail, block, 0);
            int from = tail;
            for (int row = 0; row < tiling.rows(); row++) {
                int to = outAt + cornersOut[tile] + row * width + block.biasAt();
                for (int column = 0; column < tiling.columns(); column++) {
                    System.arraycopy(out, from, out, to, channels - block.biasAt());
                    from += BLOCK;
                    to += channels;
                }
            }
        }
    }
}
