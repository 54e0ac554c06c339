package hairpin.driver.network;

import static hairpin.driver.network.VectorKernels.BLOCK;
import static hairpin.driver.network.VectorKernels.LANES;
import static hairpin.driver.network.VectorKernels.SPECIES;
import static jdk.incubator.vector.VectorOperators.LE;

import jdk.incubator.vector.FloatVector;

/// Eight places x two vectors, for the 32 registers of AVX-512: 16 sums, the weights of three k, and what is loaded
/// ahead. Three k are written out because each input's address costs an instruction, which the next k get for
/// nothing. With four k, or ten places, the sums spill.
final class EightPlaces implements Places {

    private final PackedWeights packed;
    private final int[] corners;
    private final int step;

    EightPlaces(PackedWeights packed, int[] corners, int step) {
        this.packed = packed;
        this.corners = corners;
        this.step = step;
    }

    @Override
    public int most() {
        return 8;
    }

    @Override
    public int least() {
        return 5;
    }

    @Override
    public int add(float[] in, int inAt, int first, int last, float[] out, int outAt, Part part, int ahead) {
        int fetched = 0;
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
        int e = Math.min(first + 4, last);
        int eOut = outAt + e * step;
        e = inAt + corners[e];
        int f = Math.min(first + 5, last);
        int fOut = outAt + f * step;
        f = inAt + corners[f];
        int g = Math.min(first + 6, last);
        int gOut = outAt + g * step;
        g = inAt + corners[g];
        int h = Math.min(first + 7, last);
        int hOut = outAt + h * step;
        h = inAt + corners[h];
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
        int eFrom = part.fresh() ? from : eOut;
        FloatVector e0 = FloatVector.fromArray(SPECIES, start, eFrom);
        FloatVector e1 = FloatVector.fromArray(SPECIES, start, eFrom + LANES);
        int fFrom = part.fresh() ? from : fOut;
        FloatVector f0 = FloatVector.fromArray(SPECIES, start, fFrom);
        FloatVector f1 = FloatVector.fromArray(SPECIES, start, fFrom + LANES);
        int gFrom = part.fresh() ? from : gOut;
        FloatVector g0 = FloatVector.fromArray(SPECIES, start, gFrom);
        FloatVector g1 = FloatVector.fromArray(SPECIES, start, gFrom + LANES);
        int hFrom = part.fresh() ? from : hOut;
        FloatVector h0 = FloatVector.fromArray(SPECIES, start, hFrom);
        FloatVector h1 = FloatVector.fromArray(SPECIES, start, hFrom + LANES);
        int length = part.length();
        int at = part.weightsAt();
        for (int row = 0; row < part.rows(); row++) {
            int k = 0;
            for (; k < length - 2; k += 3) {
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
                x = FloatVector.broadcast(SPECIES, in[e + k]);
                e0 = x.fma(w0, e0);
                e1 = x.fma(w1, e1);
                x = FloatVector.broadcast(SPECIES, in[f + k]);
                f0 = x.fma(w0, f0);
                f1 = x.fma(w1, f1);
                x = FloatVector.broadcast(SPECIES, in[g + k]);
                g0 = x.fma(w0, g0);
                g1 = x.fma(w1, g1);
                x = FloatVector.broadcast(SPECIES, in[h + k]);
                h0 = x.fma(w0, h0);
                h1 = x.fma(w1, h1);
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
                x = FloatVector.broadcast(SPECIES, in[e + k + 1]);
                e0 = x.fma(w0, e0);
                e1 = x.fma(w1, e1);
                x = FloatVector.broadcast(SPECIES, in[f + k + 1]);
                f0 = x.fma(w0, f0);
                f1 = x.fma(w1, f1);
                x = FloatVector.broadcast(SPECIES, in[g + k + 1]);
                g0 = x.fma(w0, g0);
                g1 = x.fma(w1, g1);
                x = FloatVector.broadcast(SPECIES, in[h + k + 1]);
                h0 = x.fma(w0, h0);
                h1 = x.fma(w1, h1);
                w0 = FloatVector.fromArray(SPECIES, w, at + (k + 2) * BLOCK);
                w1 = FloatVector.fromArray(SPECIES, w, at + (k + 2) * BLOCK + LANES);
                x = FloatVector.broadcast(SPECIES, in[a + k + 2]);
                a0 = x.fma(w0, a0);
                a1 = x.fma(w1, a1);
                x = FloatVector.broadcast(SPECIES, in[b + k + 2]);
                b0 = x.fma(w0, b0);
                b1 = x.fma(w1, b1);
                x = FloatVector.broadcast(SPECIES, in[c + k + 2]);
                c0 = x.fma(w0, c0);
                c1 = x.fma(w1, c1);
                x = FloatVector.broadcast(SPECIES, in[d + k + 2]);
                d0 = x.fma(w0, d0);
                d1 = x.fma(w1, d1);
                x = FloatVector.broadcast(SPECIES, in[e + k + 2]);
                e0 = x.fma(w0, e0);
                e1 = x.fma(w1, e1);
                x = FloatVector.broadcast(SPECIES, in[f + k + 2]);
                f0 = x.fma(w0, f0);
                f1 = x.fma(w1, f1);
                x = FloatVector.broadcast(SPECIES, in[g + k + 2]);
                g0 = x.fma(w0, g0);
                g1 = x.fma(w1, g1);
                x = FloatVector.broadcast(SPECIES, in[h + k + 2]);
                h0 = x.fma(w0, h0);
                h1 = x.fma(w1, h1);
                fetched += Float.floatToRawIntBits(w[ahead + k * Ahead.EACH]);
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
                x = FloatVector.broadcast(SPECIES, in[e + k]);
                e0 = x.fma(w0, e0);
                e1 = x.fma(w1, e1);
                x = FloatVector.broadcast(SPECIES, in[f + k]);
                f0 = x.fma(w0, f0);
                f1 = x.fma(w1, f1);
                x = FloatVector.broadcast(SPECIES, in[g + k]);
                g0 = x.fma(w0, g0);
                g1 = x.fma(w1, g1);
                x = FloatVector.broadcast(SPECIES, in[h + k]);
                h0 = x.fma(w0, h0);
                h1 = x.fma(w1, h1);
            }
            at += length * BLOCK;
            a += part.stride();
            b += part.stride();
            c += part.stride();
            d += part.stride();
            e += part.stride();
            f += part.stride();
            g += part.stride();
            h += part.stride();
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
        e0.blend(zero, e0.compare(LE, floor)).intoArray(out, eOut);
        e1.blend(zero, e1.compare(LE, floor)).intoArray(out, eOut + LANES);
        f0.blend(zero, f0.compare(LE, floor)).intoArray(out, fOut);
        f1.blend(zero, f1.compare(LE, floor)).intoArray(out, fOut + LANES);
        g0.blend(zero, g0.compare(LE, floor)).intoArray(out, gOut);
        g1.blend(zero, g1.compare(LE, floor)).intoArray(out, gOut + LANES);
        h0.blend(zero, h0.compare(LE, floor)).intoArray(out, hOut);
        h1.blend(zero, h1.compare(LE, floor)).intoArray(out, hOut + LANES);
        return fetched;
    }
}
