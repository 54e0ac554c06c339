package hairpin.driver.network;

import static hairpin.driver.network.VectorKernels.BLOCK;

import hairpin.driver.network.Places.Part;
import hairpin.driver.network.Places.Tile;
import java.util.ArrayList;
import java.util.List;

/// A dense layer by [Places]. Long inputs are taken in stretches: a stretch of all rows stays in the cache while the
/// blocks of outputs pass by, so that the weights, many times as large, are read once for the whole batch.
final class VectorDense implements Kernels.RowsStep {

    /// The most inputs in one stretch: 128 rows of it are a quarter of the cache next to the innermost.
    private static final int STRETCH = 512;

    private final List<Stretch> stretches = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final int inputPitch;
    private final int outputPitch;

    /// The inputs from `k` on, for each block of outputs in turn.
    private record Stretch(int k, List<Block> blocks) {}

    /// @param next where the weights that come next begin
    /// @param latest where to fetch at the latest, so as not to reach past the end
    private record Block(Part part, long next, long latest) {}

    /// So many rows at once.
    private record Group(int rows, Places places) {}

    VectorDense(Dense layer) {
        int depth = layer.inputs();
        this.inputPitch = Kernels.pitch(depth);
        this.outputPitch = Kernels.pitch(layer.outputs());
        PackedWeights packed = new PackedWeights(depth, layer.outputs(), layer::weight, layer::bias);
        int count = (depth + STRETCH - 1) / STRETCH;
        int length = (depth + count - 1) / count;
        for (int k = 0; k < depth; k += length) {
            stretches.add(stretch(layer, packed, k, Math.min(length, depth - k)));
        }
        for (int rows : VectorKernels.ROWS_AT_ONCE) {
            Tile tile = new Tile(rows, 1, inputPitch, 0, outputPitch, 0, VectorKernels.MANY_REGISTERS);
            groups.add(new Group(rows, WrittenPlaces.of(tile)));
        }
    }

    private static Stretch stretch(Dense layer, PackedWeights packed, int k, int length) {
        int depth = layer.inputs();
        boolean last = k + length == depth;
        float floor = layer.relu() && last ? 0f : Part.NO_FLOOR;
        long latest = packed.weights().byteSize() - length * Tile.EACH;
        List<Block> blocks = new ArrayList<>();
        for (int block = 0; block < packed.blocks(); block++) {
            long weightsAt = ((long) block * depth + k) * PackedWeights.BYTES;
            int biasAt = k == 0 ? block * BLOCK : -1;
            boolean turn = block == packed.blocks() - 1;
            long next = turn ? PackedWeights.BYTES * (last ? 0 : k + length) : weightsAt + PackedWeights.BYTES * depth;
            blocks.add(new Block(new Part(packed, weightsAt, biasAt, 1, 0, length, floor), next, latest));
        }
        return new Stretch(k, List.copyOf(blocks));
    }

    @Override
    public void run(float[] in, int rows, float[] out, float[] room) {
        for (Stretch stretch : stretches) {
            int outAt = 0;
            for (Block block : stretch.blocks) {
                add(in, stretch.k, rows, out, outAt, block);
                outAt += BLOCK;
            }
        }
    }

    /// All rows, in groups. The last group may be larger than what is left, and adds up rubbish of the rows behind.
    private void add(float[] in, int inAt, int rows, float[] out, int outAt, Block block) {
        long ahead = block.next;
        int row = 0;
        while (row < rows) {
            Group group = groupFor(rows - row);
            long at = Math.min(ahead, block.latest);
            group.places.add(in, inAt + row * inputPitch, out, outAt + row * outputPitch, block.part, at);
            row += group.rows;
            ahead += block.part.length() * Tile.EACH;
        }
    }

    /// The smallest that does all of so many rows, or else the largest.
    private Group groupFor(int rows) {
        Group found = groups.getFirst();
        for (Group group : groups) {
            if (group.rows >= rows) {
                found = group;
            }
        }
        return found;
    }
}
