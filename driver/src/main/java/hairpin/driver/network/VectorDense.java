package hairpin.driver.network;

import static hairpin.driver.network.VectorKernels.BLOCK;
import static hairpin.driver.network.VectorKernels.LANES;
import static hairpin.driver.network.VectorKernels.SPECIES;

import jdk.incubator.vector.FloatVector;

/// A dense layer with two vectors of outputs and up to four rows in registers. Long inputs are taken in stretches, so
/// that a stretch of a block's weights stays in the innermost cache while all rows pass by it.
final class VectorDense implements Kernels.RowsStep {

    private static final int STRETCH = 256;

    private final PackedWeights packed;
    private final int outputs;
    private final int depth;
    private final boolean relu;

    VectorDense(Dense layer) {
        this.outputs = layer.outputs();
        this.depth = layer.inputs();
        this.relu = layer.relu();
        float[] bias = new float[outputs];
        for (int n = 0; n < outputs; n++) {
            bias[n] = layer.bias(n);
        }
        this.packed = new PackedWeights(depth, bias, BLOCK, layer::weight);
    }

    @Override
    public void run(float[] in, int rows, float[] out) {
        int whole = outputs / BLOCK;
        for (int row = 0; row < rows; row++) {
            System.arraycopy(packed.bias(), 0, out, row * outputs, outputs);
        }
        for (int block = 0; block < whole; block++) {
            for (int k = 0; k < depth; k += STRETCH) {
                stretch(in, rows, out, block, k);
            }
        }
        if (whole < packed.blocks()) {
            for (int row = 0; row < rows; row++) {
                last(in, row, out, rows * outputs);
            }
        }
        if (relu) {
            ScalarSums.relu(out, 0, rows * outputs);
        }
    }

    private void stretch(float[] in, int rows, float[] out, int block, int from) {
        int to = Math.min(from + STRETCH, depth);
        int row = 0;
        for (; row + 4 <= rows; row += 4) {
            four(in, row, out, block, from, to);
        }
        for (; row < rows; row++) {
            one(in, row, out, block, from, to);
        }
    }

    private void four(float[] in, int row, float[] out, int block, int from, int to) {
        float[] w = packed.weights();
        int a = row * depth;
        int b = a + depth;
        int c = b + depth;
        int d = c + depth;
        int at = row * outputs + block * BLOCK;
        FloatVector a0 = FloatVector.fromArray(SPECIES, out, at);
        FloatVector a1 = FloatVector.fromArray(SPECIES, out, at + LANES);
        FloatVector b0 = FloatVector.fromArray(SPECIES, out, at + outputs);
        FloatVector b1 = FloatVector.fromArray(SPECIES, out, at + outputs + LANES);
        FloatVector c0 = FloatVector.fromArray(SPECIES, out, at + 2 * outputs);
        FloatVector c1 = FloatVector.fromArray(SPECIES, out, at + 2 * outputs + LANES);
        FloatVector d0 = FloatVector.fromArray(SPECIES, out, at + 3 * outputs);
        FloatVector d1 = FloatVector.fromArray(SPECIES, out, at + 3 * outputs + LANES);
        int weight = block * depth * BLOCK;
        for (int k = from; k < to; k++) {
            FloatVector w0 = FloatVector.fromArray(SPECIES, w, weight + k * BLOCK);
            FloatVector w1 = FloatVector.fromArray(SPECIES, w, weight + k * BLOCK + LANES);
            FloatVector x = FloatVector.broadcast(SPECIES, in[a + k]);
            a0 = x.fma(w0, a0);
            a1 = x.fma(w1, a1);
            x = FloatVector.broadcast(SPECIES, in[b + k]);
            b0 = x.fma(w0, b0);
            b1 = x.fma(w1, b1);
            x = FloatVector.broadcast(SPECIES, in[c + k]);
            c0 = x.fma(w0, c0);
            c1 = x.fma(w1, c1);
            x = FloatVector.broadcast(SPECIES, in[d + k]);
            d0 = x.fma(w0, d0);
            d1 = x.fma(w1, d1);
        }
        store(a0, a1, out, at);
        store(b0, b1, out, at + outputs);
        store(c0, c1, out, at + 2 * outputs);
        store(d0, d1, out, at + 3 * outputs);
    }

    private void one(float[] in, int row, float[] out, int block, int from, int to) {
        float[] w = packed.weights();
        int a = row * depth;
        int at = row * outputs + block * BLOCK;
        FloatVector a0 = FloatVector.fromArray(SPECIES, out, at);
        FloatVector a1 = FloatVector.fromArray(SPECIES, out, at + LANES);
        int weight = (block * depth + from) * BLOCK;
        for (int k = from; k < to; k++) {
            FloatVector x = FloatVector.broadcast(SPECIES, in[a + k]);
            a0 = x.fma(FloatVector.fromArray(SPECIES, w, weight), a0);
            a1 = x.fma(FloatVector.fromArray(SPECIES, w, weight + LANES), a1);
            weight += BLOCK;
        }
        store(a0, a1, out, at);
    }

    /// The block that is only partly used goes through the buffer's tail, so as not to write on the next row.
    private void last(float[] in, int row, float[] out, int tail) {
        int block = packed.blocks() - 1;
        float[] w = packed.weights();
        int a = row * depth;
        FloatVector a0 = FloatVector.fromArray(SPECIES, packed.bias(), block * BLOCK);
        FloatVector a1 = FloatVector.fromArray(SPECIES, packed.bias(), block * BLOCK + LANES);
        int weight = block * depth * BLOCK;
        for (int k = 0; k < depth; k++) {
            FloatVector x = FloatVector.broadcast(SPECIES, in[a + k]);
            a0 = x.fma(FloatVector.fromArray(SPECIES, w, weight), a0);
            a1 = x.fma(FloatVector.fromArray(SPECIES, w, weight + LANES), a1);
            weight += BLOCK;
        }
        store(a0, a1, out, tail);
        System.arraycopy(out, tail, out, row * outputs + block * BLOCK, outputs - block * BLOCK);
    }

    private static void store(FloatVector low, FloatVector high, float[] out, int at) {
        low.intoArray(out, at);
        high.intoArray(out, at + LANES);
    }
}
