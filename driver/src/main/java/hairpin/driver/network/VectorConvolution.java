package hairpin.driver.network;

import static hairpin.driver.network.VectorKernels.BLOCK;
import static hairpin.driver.network.VectorKernels.LANES;
import static hairpin.driver.network.VectorKernels.SPECIES;

import jdk.incubator.vector.FloatVector;

/// A convolution with two vectors of channels and up to four pixels in registers.
///
/// Vectors at the end of the last block reach past a pixel's channels. So the last block is done first and pixels in
/// ascending order: whatever is written too far is written again with the right value, or lies in the tail.
final class VectorConvolution implements Kernels.FrameStep {

    private final PackedWeights packed;
    private final int[] cornerAt;
    private final int channels;
    private final int depth;
    private final int run;
    private final int rows;
    private final int stride;
    private final float floor;

    VectorConvolution(Convolution layer) {
        this.channels = layer.out().channels();
        this.depth = layer.depth();
        float[] bias = new float[channels];
        for (int n = 0; n < channels; n++) {
            bias[n] = layer.bias(n);
        }
        this.packed = new PackedWeights(depth, bias, BLOCK, layer::weight);
        this.run = layer.window().width() * layer.in().channels();
        this.rows = layer.window().height();
        this.stride = layer.in().width() * layer.in().channels();
        this.floor = layer.relu() ? 0f : Float.NEGATIVE_INFINITY;
        this.cornerAt = corners(layer);
    }

    private static int[] corners(Convolution layer) {
        Volume out = layer.out();
        int[] corners = new int[out.height() * out.width()];
        for (int p = 0; p < corners.length; p++) {
            int y = p / out.width() * layer.window().strideY();
            int x = p % out.width() * layer.window().strideX();
            corners[p] = (y * layer.in().width() + x) * layer.in().channels();
        }
        return corners;
    }

    @Override
    public void run(float[] in, int inAt, float[] out, int outAt) {
        for (int block = packed.blocks() - 1; block >= 0; block--) {
            int at = outAt + block * BLOCK;
            int pixel = 0;
            for (; pixel + 4 <= cornerAt.length; pixel += 4) {
                four(in, inAt, out, at, pixel, block);
            }
            for (; pixel < cornerAt.length; pixel++) {
                one(in, inAt, out, at, pixel, block);
            }
        }
    }

    /// Four pixels x two vectors: 8 sums, 2 weights and 4 inputs fill 14 of the 16 registers of AVX2.
    /// The compiler loads all inputs first, so six pixels would spill, at half the speed. Written out
    /// because sums in an array would live in memory.
    private void four(float[] in, int inAt, float[] out, int outAt, int pixel, int block) {
        float[] w = packed.weights();
        int a = inAt + cornerAt[pixel];
        int b = inAt + cornerAt[pixel + 1];
        int c = inAt + cornerAt[pixel + 2];
        int d = inAt + cornerAt[pixel + 3];
        FloatVector a0 = FloatVector.fromArray(SPECIES, packed.bias(), block * BLOCK);
        FloatVector a1 = FloatVector.fromArray(SPECIES, packed.bias(), block * BLOCK + LANES);
        FloatVector b0 = a0;
        FloatVector b1 = a1;
        FloatVector c0 = a0;
        FloatVector c1 = a1;
        FloatVector d0 = a0;
        FloatVector d1 = a1;
        int at = block * BLOCK * depth;
        for (int row = 0; row < rows; row++) {
            for (int k = 0; k < run; k++) {
                FloatVector w0 = FloatVector.fromArray(SPECIES, w, at + k * BLOCK);
                FloatVector w1 = FloatVector.fromArray(SPECIES, w, at + k * BLOCK + LANES);
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
            at += run * BLOCK;
            a += stride;
            b += stride;
            c += stride;
            d += stride;
        }
        int to = outAt + pixel * channels;
        store(a0, a1, out, to);
        store(b0, b1, out, to + channels);
        store(c0, c1, out, to + 2 * channels);
        store(d0, d1, out, to + 3 * channels);
    }

    private void one(float[] in, int inAt, float[] out, int outAt, int pixel, int block) {
        float[] w = packed.weights();
        int a = inAt + cornerAt[pixel];
        FloatVector a0 = FloatVector.fromArray(SPECIES, packed.bias(), block * BLOCK);
        FloatVector a1 = FloatVector.fromArray(SPECIES, packed.bias(), block * BLOCK + LANES);
        int at = block * BLOCK * depth;
        for (int row = 0; row < rows; row++) {
            for (int k = 0; k < run; k++) {
                FloatVector x = FloatVector.broadcast(SPECIES, in[a + k]);
                a0 = x.fma(FloatVector.fromArray(SPECIES, w, at + k * BLOCK), a0);
                a1 = x.fma(FloatVector.fromArray(SPECIES, w, at + k * BLOCK + LANES), a1);
            }
            at += run * BLOCK;
            a += stride;
        }
        store(a0, a1, out, outAt + pixel * channels);
    }

    private void store(FloatVector low, FloatVector high, float[] out, int at) {
        low.max(floor).intoArray(out, at);
        high.max(floor).intoArray(out, at + LANES);
    }
}
