package hairpin.driver.network;

/// A fully connected layer with its bias and, if asked for, the ReLU after it.
public final class Dense implements Layer {

    private final int inputs;
    private final float[] weights;
    private final float[] bias;
    private final boolean relu;

    /// @param weights for each input all outputs
    /// @param bias one for each output
    public Dense(int inputs, float[] weights, float[] bias, boolean relu) {
        if (inputs < 1 || bias.length < 1 || (long) inputs * bias.length != weights.length) {
            throw new IllegalArgumentException("a dense layer from " + inputs + " to " + bias.length + " does not have "
                    + weights.length + " weights");
        }
        this.inputs = inputs;
        this.weights = Numbers.finiteCopy(weights);
        this.bias = Numbers.finiteCopy(bias);
        this.relu = relu;
    }

    private Dense(Dense from, float[] bias, boolean relu) {
        this.inputs = from.inputs;
        this.weights = from.weights;
        this.bias = bias;
        this.relu = relu;
    }

    /// The same with a ReLU after it.
    public Dense withRelu() {
        return new Dense(this, bias, true);
    }

    /// The same with another bias, as long as the old one.
    public Dense withBias(float[] newBias) {
        if (newBias.length != bias.length) {
            throw new IllegalArgumentException("a bias of " + newBias.length + " for " + bias.length + " outputs");
        }
        return new Dense(this, Numbers.finiteCopy(newBias), relu);
    }

    /// Whether the bias is all zero, as long as a graph has not added one.
    public boolean unbiased() {
        for (float b : bias) {
            if (b != 0f) {
                return false;
            }
        }
        return true;
    }

    public boolean relu() {
        return relu;
    }

    public float weight(int k, int n) {
        return weights[k * bias.length + n];
    }

    public float bias(int n) {
        return bias[n];
    }

    @Override
    public int inputs() {
        return inputs;
    }

    @Override
    public int outputs() {
        return bias.length;
    }

    @Override
    public long parameters() {
        return (long) weights.length + bias.length;
    }

    @Override
    public long keptNumbers() {
        return (long) inputs * Kernels.inBlocks(bias.length);
    }

    @Override
    public long multiplyAdds() {
        return weights.length;
    }

    @Override
    public String summary() {
        return "dense " + bias.length + (relu ? " relu" : "");
    }
}
