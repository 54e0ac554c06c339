package hairpin.driver.network;

import static hairpin.driver.network.VectorKernels.BLOCK;

import hairpin.driver.network.Places.Ahead;
import hairpin.driver.network.Places.Part;
import java.util.ArrayList;
import java.util.List;

/// A dense layer by [VectorSums]. Long inputs are taken in stretches: a stretch of all rows stays in the cache while
/// the blocks of outputs pass by, so that the weights, many times as large, are read once for the whole batch.
final class VectorDense implements Kernels.RowsStep {

    /// Inputs in one stretch: 128 rows of it are a fifth of the cache next to the innermost. A multiple of the three
    /// that [EightPlaces] takes at once.
    private static final int STRETCH = 768;

    private final VectorSums sums;
    private final List<Stretch> stretches = new ArrayList<>();
    private final int outputPitch;

    /// The inputs from `k` on, for each block of outputs in turn.
    private record Stretch(int k, List<Part> blocks) {}

    VectorDense(Dense layer) {
        int depth = layer.inputs();
        PackedWeights packed = new PackedWeights(depth, layer.outputs(), BLOCK, layer::weight, layer::bias);
        int[] corners = new int[Kernels.MOST_ROWS];
        for (int row = 0; row < corners.length; row++) {
            corners[row] = row * Kernels.pitch(depth);
        }
        this.outputPitch = Kernels.pitch(layer.outputs());
        this.sums = new VectorSums(packed, corners, outputPitch);
        for (int k = 0; k < depth; k += STRETCH) {
            int length = Math.min(STRETCH, depth - k);
            float floor = layer.relu() && k + length == depth ? 0f : Part.NO_FLOOR;
            List<Part> blocks = new ArrayList<>();
            for (int block = 0; block < packed.blocks(); block++) {
                int weightsAt = (block * depth + k) * BLOCK;
                int biasAt = k == 0 ? block * BLOCK : -1;
                boolean last = block == packed.blocks() - 1;
                int next = last ? (k + length) % depth * BLOCK : weightsAt + depth * BLOCK;
                int most = packed.weights().length - length * Ahead.EACH;
                Ahead ahead = new Ahead(Math.min(next, most), Math.min(next + length * BLOCK, most));
                blocks.add(new Part(weightsAt, biasAt, 1, 0, length, floor, ahead));
            }
            stretches.add(new Stretch(k, List.copyOf(blocks)));
        }
    }

    @Override
    public void run(float[] in, int rows, float[] out) {
        for (Stretch stretch : stretches) {
            int outAt = 0;
            for (Part block : stretch.blocks) {
                sums.add(in, stretch.k, 0, rows, out, outAt, block);
                outAt += BLOCK;
            }
        }
    }
}
