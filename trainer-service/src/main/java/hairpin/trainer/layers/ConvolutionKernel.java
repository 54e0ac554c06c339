package hairpin.trainer.layers;

/// The arithmetic of one convolution, forward and backward, for frames that lie one after the other.
///
/// Sums are made in one fixed order, so the same numbers give the same bits on every run. Buffers are the caller's and
/// have [#TAIL] floats of room at their ends, on which a kernel may scribble.
interface ConvolutionKernel {

    /// Floats of room at the end of each buffer.
    int TAIL = 64;

    /// Takes over what has been learnt.
    ///
    /// @param weights in Deeplearning4j's order, as [ConvolutionShape#storedAt] says
    /// @param bias one for each filter
    void load(float[] weights, float[] bias);

    /// @param relu whether what is below zero becomes zero
    void forward(float[] in, int frames, boolean relu, float[] out);

    /// The sums over all frames of the loss's slope along each weight and bias.
    ///
    /// @param slope of the loss along each output
    /// @param weightSlope gets them in Deeplearning4j's order
    void slopes(float[] in, float[] slope, int frames, float[] weightSlope, float[] biasSlope);

    /// The loss's slope along each input.
    ///
    /// @param slope of the loss along each output
    void back(float[] slope, int frames, float[] inSlope);

    /// The fastest that this Java runtime offers.
    static ConvolutionKernel of(ConvolutionShape shape) {
        boolean vectors = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
        return vectors ? new VectorConvolution(shape) : new ScalarConvolution(shape);
    }
}
