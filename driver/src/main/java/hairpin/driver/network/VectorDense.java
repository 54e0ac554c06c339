package hairpin.driver.network;

import static hairpin.driver.network.VectorKernels.BLOCK;

/// A dense layer by [VectorSums]. Long inputs are taken in stretches, so that a stretch of a block's weights stays in
/// the innermost cache while all rows pass by it.
final class VectorDense implements Kernels.RowsStep {

    private static final int STRETCH = 256;

    private final PackedWeights packed;
    private final VectorSums sums;
    private final VectorSums.Stretch whole = new VectorSums.Stretch(1, 0, STRETCH);
    private final VectorSums.Stretch rest;
    private final int[] corners;
    private final int outputs;
    private final int depth;
    private final boolean relu;

    VectorDense(Dense layer) {
        this.outputs = layer.outputs();
        this.depth = layer.inputs();
        this.relu = layer.relu();
        this.rest = new VectorSums.Stretch(1, 0, depth % STRETCH);
        float[] bias = new float[outputs];
        for (int n = 0; n < outputs; n++) {
            bias[n] = layer.bias(n);
        }
        this.packed = new PackedWeights(depth, bias, BLOCK, layer::weight);
        this.sums = new VectorSums(packed);
        this.corners = new int[Kernels.MOST_ROWS];
        for (int row = 0; row < corners.length; row++) {
            corners[row] = row * depth;
        }
    }

    @Override
    public void run(float[] in, int rows, float[] out) {
        int full = outputs / BLOCK;
        for (int row = 0; row < rows; row++) {
            System.arraycopy(packed.bias(), 0, out, row * outputs, outputs);
        }
        for (int block = 0; block < full; block++) {
            stretches(in, 0, rows, block, out, block * BLOCK, outputs);
        }
        if (full < packed.blocks()) {
            for (int row = 0; row < rows; row++) {
                partBlock(in, row, out, rows * outputs);
            }
        }
        if (relu) {
            ScalarSums.relu(out, 0, rows * outputs);
        }
    }

    private void stretches(float[] in, int from, int to, int block, float[] out, int outAt, int step) {
        for (int k = 0; k < depth; k += STRETCH) {
            int weights = (block * depth + k) * BLOCK;
            sums.add(in, k, corners, from, to, out, outAt, step, weights, k + STRETCH <= depth ? whole : rest);
        }
    }

    /// The block that is only partly used goes through the buffer's tail, so as not to write on the next row.
    private void partBlock(float[] in, int row, float[] out, int tail) {
        int block = packed.blocks() - 1;
        System.arraycopy(packed.bias(), block * BLOCK, out, tail, BLOCK);
        stretches(in, row, row + 1, block, out, tail - row * BLOCK, BLOCK);
        System.arraycopy(out, tail, out, row * outputs + block * BLOCK, outputs - block * BLOCK);
    }
}
