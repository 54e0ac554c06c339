package hairpin.driver.network;

import static hairpin.driver.network.VectorKernels.BLOCK;
import static hairpin.driver.network.VectorKernels.LANES;
import static hairpin.driver.network.VectorKernels.SPECIES;
import static jdk.incubator.vector.VectorOperators.LE;

import jdk.incubator.vector.FloatVector;

/// Four places x two vectors: 8 sums, 2 weights and 4 inputs fill 14 of the 16 registers of AVX2. The compiler loads
/// all inputs first, so five places or a third k would spill, at half the speed.
final class FourPlaces implements Places {

    private final PackedWeights packed;
    private final int[] corners;
    private final int step;

    FourPlaces(PackedWeights packed, int[] corners, int step) {
        this.packed = packed;
        this.corners = corners;
        this.step = step;
    }

    @Override
    public int most() {
        return 4;
    }

    @Override
    public int least() {
        return 2;
    }

    @Override
    public int add(float[] in, int inAt, int first, int last, float[] out, int outAt, Part part, int ahead) {
        float[] w = packed.weights();
        float[] start = part.fresh() ? packed.bias() : out;
        int from = part.biasAt();
        int a = first;
        int aOut = outAt + a * step;
        a = inAt + corners[a];
        int b = Math.min(first + 1, last);
        int bOut = outAt + b * step;
        b = inAt + corners[b];
        int c = Math.min(first + 2, last);
        int cOut = outAt + c * step;
        c = inAt + corners[c];
        int d = Math.min(first + 3, last);
        int dOut = outAt + d * step;
        d = inAt + corners[d];
        int aFrom = part.fresh() ? from : aOut;
        FloatVector a0 = FloatVector.fromArray(SPECIES, start, aFrom);
        FloatVector a1 = FloatVector.fromArray(SPECIES, start, aFrom + LANES);
        int bFrom = part.fresh() ? from : bOut;
        FloatVector b0 = FloatVector.fromArray(SPECIES, start, bFrom);
        FloatVector b1 = FloatVector.fromArray(SPECIES, start, bFrom + LANES);
        int cFrom = part.fresh() ? from : cOut;
        FloatVector c0 = FloatVector.fromArray(SPECIES, start, cFrom);
        FloatVector c1 = FloatVector.fromArray(SPECIES, start, cFrom + LANES);
        int dFrom = part.fresh() ? from : dOut;
        FloatVector d0 = FloatVector.fromArray(SPECIES, start, dFrom);
        FloatVector d1 = FloatVector.fromArray(SPECIES, start, dFrom + LANES);
        int length = part.length();
        int at = part.weightsAt();
        for (int row = 0; row < part.rows(); row++) {
            int k = 0;
            for (; k < length - 1; k += 2) {
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
                w0 = FloatVector.fromArray(SPECIES, w, at + (k + 1) * BLOCK);
                w1 = FloatVector.fromArray(SPECIES, w, at + (k + 1) * BLOCK + LANES);
                x = FloatVector.broadcast(SPECIES, in[a + k + 1]);
                a0 = x.fma(w0, a0);
                a1 = x.fma(w1, a1);
                x = FloatVector.broadcast(SPECIES, in[b + k + 1]);
                b0 = x.fma(w0, b0);
                b1 = x.fma(w1, b1);
                x = FloatVector.broadcast(SPECIES, in[c + k + 1]);
                c0 = x.fma(w0, c0);
                c1 = x.fma(w1, c1);
                x = FloatVector.broadcast(SPECIES, in[d + k + 1]);
                d0 = x.fma(w0, d0);
                d1 = x.fma(w1, d1);
            }
            for (; k < length; k++) {
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
            at += length * BLOCK;
            a += part.stride();
            b += part.stride();
            c += part.stride();
            d += part.stride();
        }
        FloatVector floor = FloatVector.broadcast(SPECIES, part.floor());
        FloatVector zero = FloatVector.zero(SPECIES);
        a0.blend(zero, a0.compare(LE, floor)).intoArray(out, aOut);
        a1.blend(zero, a1.compare(LE, floor)).intoArray(out, aOut + LANES);
        b0.blend(zero, b0.compare(LE, floor)).intoArray(out, bOut);
        b1.blend(zero, b1.compare(LE, floor)).intoArray(out, bOut + LANES);
        c0.blend(zero, c0.compare(LE, floor)).intoArray(out, cOut);
        c1.blend(zero, c1.compare(LE, floor)).intoArray(out, cOut + LANES);
        d0.blend(zero, d0.compare(LE, floor)).intoArray(out, dOut);
        d1.blend(zero, d1.compare(LE, floor)).intoArray(out, dOut + LANES);
        return 0;
    }
}
