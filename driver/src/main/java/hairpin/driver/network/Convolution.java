package hairpin.driver.network;

/// A convolution without padding, with its bias and, if asked for, the ReLU after it.
public final class Convolution implements Layer {

    private final Volume in;
    private final Volume out;
    private final Window window;
    private final float[] weights;
    private final float[] bias;
    private final boolean relu;

    /// @param weights window row, window column, channel in, channel out
    /// @param bias one for each channel out
    public Convolution(Volume in, Window window, float[] weights, float[] bias, boolean relu) {
        this(Numbers.finiteCopy(weights), Numbers.finiteCopy(bias), in, window, relu);
    }

    /// Keeps the arrays it is given.
    private Convolution(float[] weights, float[] bias, Volume in, Window window, boolean relu) {
        if ((long) window.height() * window.width() * in.channels() * bias.length != weights.length) {
            throw new IllegalArgumentException("a convolution of " + window + " over " + in + " to " + bias.length
                    + " channels does not have " + weights.length + " weights");
        }
        this.in = in;
        this.window = window;
        this.out = window.over(in, bias.length);
        this.weights = weights;
        this.bias = bias;
        this.relu = relu;
    }

    /// The same with a ReLU after it.
    public Convolution withRelu() {
        return new Convolution(weights, bias, in, window, true);
    }

    /// The same with another bias.
    public Convolution withBias(float[] newBias) {
        if (newBias.length != bias.length) {
            throw new IllegalArgumentException("a bias of " + newBias.length + " for " + bias.length + " channels");
        }
        return new Convolution(weights, Numbers.finiteCopy(newBias), in, window, relu);
    }

    /// This convolution over a picture whose blocks of stride x stride pixels lie together as channels: the same
    /// products with long inner runs, in the order (block row, block column, row in block, column in block).
    Convolution overBlocks() {
        int s = window.strideY();
        Volume blocks = new Volume(in.height() / s, in.width() / s, s * s);
        Window narrow = new Window(window.height() / s, window.width() / s, 1, 1);
        int n = bias.length;
        float[] moved = new float[weights.length];
        for (int y = 0; y < window.height(); y++) {
            for (int x = 0; x < window.width(); x++) {
                int k = (((y / s) * narrow.width() + x / s) * s + y % s) * s + x % s;
                System.arraycopy(weights, (y * window.width() + x) * n, moved, k * n, n);
            }
        }
        return new Convolution(moved, bias, blocks, narrow, relu);
    }

    /// Whether [#overBlocks] applies.
    boolean fitsBlocks() {
        int s = window.strideY();
        return s > 1
                && s == window.strideX()
                && in.channels() == 1
                && window.height() % s == 0
                && window.width() % s == 0
                && in.height() % s == 0
                && in.width() % s == 0;
    }

    public Volume in() {
        return in;
    }

    public Volume out() {
        return out;
    }

    public Window window() {
        return window;
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

    /// How many products make one output.
    public int depth() {
        return weights.length / bias.length;
    }

    /// Weight of product `k` (window row, window column, channel in) for channel `n`.
    public float weight(int k, int n) {
        return weights[k * bias.length + n];
    }

    public float bias(int n) {
        return bias[n];
    }

    @Override
    public int inputs() {
        return in.size();
    }

    @Override
    public int outputs() {
        return out.size();
    }

    @Override
    public long parameters() {
        return (long) weights.length + bias.length;
    }

    @Override
    public long keptNumbers() {
        return Winograd.suits(this) ? Winograd.of(this).keptNumbers() : (long) depth() * Kernels.inBlocks(bias.length);
    }

    @Override
    public long multiplyAdds() {
        return 1L * out.height() * out.width() * weights.length;
    }

    @Override
    public String summary() {
        return "conv " + bias.length + "@" + window + (relu ? " relu" : "");
    }
}
