package hairpin.trainer.layers;

import org.nd4j.linalg.api.ndarray.INDArray;

/// One layer's way forward and back between Deeplearning4j's arrays and a kernel's. What went forward is kept for the
/// way back.
final class KernelPass {

    private final ConvolutionShape shape;
    private final ConvolutionKernel kernel;
    private final boolean relu;
    private final float[] weights;
    private final float[] bias;
    private int frames;
    private float[] in = new float[0];
    private float[] out = new float[0];
    private float[] slope = new float[0];
    private float[] inSlope = new float[0];

    KernelPass(ConvolutionShape shape, boolean relu) {
        this.shape = shape;
        this.kernel = ConvolutionKernel.of(shape);
        this.relu = relu;
        this.weights = new float[shape.weights()];
        this.bias = new float[shape.filters()];
    }

    void forward(INDArray input, int count, INDArray weightView, INDArray biasView) {
        frames = count;
        in = room(in, shape.inputs());
        out = room(out, shape.outputs());
        Floats.read(input, 'c', in);
        Floats.read(weightView, weightView.rank() == 2 ? 'f' : 'c', weights);
        Floats.read(biasView, 'c', bias);
        kernel.load(weights, bias);
        kernel.forward(in, frames, relu, out);
    }

    void writeOutput(INDArray to) {
        Floats.write(out, to);
    }

    /// @param epsilon the loss's slope along each output
    void slopes(INDArray epsilon, INDArray weightView, INDArray biasView) {
        slope = room(slope, shape.outputs());
        Floats.read(epsilon, 'c', slope);
        if (relu) {
            stopWhereNothingCameOut();
        }
        kernel.slopes(in, slope, frames, weights, bias);
        Floats.write(weights, weightView);
        Floats.write(bias, biasView);
    }

    /// The ReLU's share. In bits, because the processor cannot guess which way a comparison goes: what came out is zero
    /// or above, and its bits are then above zero as well.
    private void stopWhereNothingCameOut() {
        int count = frames * shape.outputs();
        for (int i = 0; i < count; i++) {
            int through = -Float.floatToRawIntBits(out[i]) >> 31;
            slope[i] = Float.intBitsToFloat(Float.floatToRawIntBits(slope[i]) & through);
        }
    }

    /// After [#slopes].
    void back(INDArray to) {
        inSlope = room(inSlope, shape.inputs());
        kernel.back(slope, frames, inSlope);
        Floats.write(inSlope, to);
    }

    private float[] room(float[] buffer, int perFrame) {
        int wanted = frames * perFrame + ConvolutionKernel.TAIL;
        return buffer.length >= wanted ? buffer : new float[wanted];
    }
}
