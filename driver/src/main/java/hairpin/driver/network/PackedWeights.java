package hairpin.driver.network;

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

    private final float[] weights;
    private final float[] bias;
    private final int blocks;

    PackedWeights(int depth, int outputs, int block, Weight weight, Bias bias) {
        this.blocks = (outputs + block - 1) / block;
        this.bias = new float[blocks * block];
        for (int n = 0; n < outputs; n++) {
            this.bias[n] = bias.at(n);
        }
        this.weights = new float[Math.multiplyExact(blocks * block, depth)];
        for (int n = 0; n < outputs; n++) {
            int at = n / block * block * depth + n % block;
            for (int k = 0; k < depth; k++) {
                weights[at + k * block] = weight.at(k, n);
            }
        }
    }

    float[] weights() {
        return weights;
    }

    float[] bias() {
        return bias;
    }

    int blocks() {
        return blocks;
    }
}
