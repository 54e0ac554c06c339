package hairpin.driver.network;

import static hairpin.driver.network.VectorKernels.BLOCK;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Weights as the vector kernels read them: blocks of outputs, in each block all k, for each k the block's outputs.
/// The last block is filled up with zeros; their results are thrown away.
final class PackedWeights {

    /// One weight by its place.
    @FunctionalInterface
    interface Weight {
        float at(int k, int n);
    }

    /// One output's bias.
    @FunctionalInterface
    interface Bias {
        float at(int n);
    }

    /// Bytes from the weights of one k to those of the next.
    static final long BYTES = (long) VectorKernels.BLOCK * Float.BYTES;

    private static final long LINE = 64;

    private final MemorySegment weights;
    private final float[] bias;
    private final int blocks;

    PackedWeights(int depth, int outputs, Weight weight, Bias bias) {
        this.blocks = (outputs + BLOCK - 1) / BLOCK;
        this.bias = new float[blocks * BLOCK];
        for (int n = 0; n < outputs; n++) {
            this.bias[n] = bias.at(n);
        }
        this.weights = Arena.ofAuto().allocate((long) blocks * depth * BYTES, LINE);
        long to = 0;
        for (int first = 0; first < outputs; first += BLOCK) {
            int some = Math.min(BLOCK, outputs - first);
            for (int k = 0; k < depth; k++, to += BLOCK) {
                for (int n = 0; n < some; n++) {
                    weights.setAtIndex(ValueLayout.JAVA_FLOAT, to + n, weight.at(k, first + n));
                }
            }
        }
    }

    /// In memory of their own: a vector that begins in one line of the cache and ends in the next takes twice as long
    /// to load, and arrays begin anywhere.
    MemorySegment weights() {
        return weights;
    }

    float[] bias() {
        return bias;
    }

    int blocks() {
        return blocks;
    }
}
