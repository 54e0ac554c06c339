package hairpin.trainer.layers;

import java.util.Arrays;

/// The specification: what [VectorConvolution] does, in plain Java and to the same bits.
final class ScalarConvolution implements ConvolutionKernel {

    /// Going back, pixels are taken in groups, and those of a group from the last to the first.
    static final int GROUP = 8;

    private final ConvolutionShape shape;
    private final int[] corners;
    private final int filters;
    private final float[] weights;
    private final float[] bias;

    ScalarConvolution(ConvolutionShape shape) {
        this.shape = shape;
        this.corners = shape.corners();
        this.filters = shape.filters();
        this.weights = new float[shape.weights()];
        this.bias = new float[filters];
    }

    @Override
    public void load(float[] newWeights, float[] newBias) {
        for (int k = 0; k < shape.depth(); k++) {
            for (int n = 0; n < filters; n++) {
                weights[k * filters + n] = newWeights[shape.storedAt(k, n)];
            }
        }
        System.arraycopy(newBias, 0, bias, 0, filters);
    }

    @Override
    public void forward(float[] in, int frames, boolean relu, float[] out) {
        for (int p = 0; p < frames * corners.length; p++) {
            for (int n = 0; n < filters; n++) {
                float sum = bias[n];
                for (int k = 0; k < shape.depth(); k++) {
                    sum = Math.fma(in[place(p, k)], weights[k * filters + n], sum);
                }
                out[p * filters + n] = relu ? Math.max(sum, 0f) : sum;
            }
        }
    }

    @Override
    public void slopes(float[] in, float[] slope, int frames, float[] weightSlope, float[] biasSlope) {
        for (int n = 0; n < filters; n++) {
            float sum = 0;
            for (int p = 0; p < frames * corners.length; p++) {
                sum += slope[p * filters + n];
            }
            biasSlope[n] = sum;
            for (int k = 0; k < shape.depth(); k++) {
                float product = 0;
                for (int p = 0; p < frames * corners.length; p++) {
                    product = Math.fma(in[place(p, k)], slope[p * filters + n], product);
                }
                weightSlope[shape.storedAt(k, n)] = product;
            }
        }
    }

    @Override
    public void back(float[] slope, int frames, float[] inSlope) {
        Arrays.fill(inSlope, 0, frames * shape.inputs(), 0f);
        int pixels = frames * corners.length;
        for (int first = 0; first < pixels; first += GROUP) {
            for (int p = Math.min(first + GROUP, pixels) - 1; p >= first; p--) {
                addTo(inSlope, slope, p);
            }
        }
    }

    private void addTo(float[] inSlope, float[] slope, int p) {
        for (int k = 0; k < shape.depth(); k++) {
            float sum = 0;
            for (int n = 0; n < filters; n++) {
                sum = Math.fma(slope[p * filters + n], weights[k * filters + n], sum);
            }
            inSlope[place(p, k)] += sum;
        }
    }

    /// Where the input of product `k` of pixel `p` lies, pixels counted over all frames.
    private int place(int p, int k) {
        int frame = p / corners.length;
        int row = k / shape.run();
        return frame * shape.inputs() + corners[p % corners.length] + row * shape.rowStride() + k % shape.run();
    }
}
