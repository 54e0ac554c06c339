package hairpin.driver.network;

import static hairpin.driver.network.VectorKernels.BLOCK;
import static hairpin.driver.network.VectorKernels.LANES;
import static hairpin.driver.network.VectorKernels.SPECIES;

import jdk.incubator.vector.FloatVector;

/// `out[place][n] = fma(in[place][k], w[k][n], out[place][n])` for a stretch of ascending k: all of it that is hot in
/// convolutions (places are pixels) and dense layers (places are rows of a batch).
///
/// Many places share each weight, in registers; sums are local variables because in an array they would live in
/// memory, and each number of places is written out because the compiler turns nothing else into plain registers. A
/// group that is not full does its last place several times over, which writes the same sums to the same place. Two k
/// are written out because each input's address costs an instruction, and the second k gets it for nothing.
final class VectorSums {

    /// Registers allow eight places at once, or four.
    private static final boolean MANY_REGISTERS = LANES >= 16;

    private final float[] weights;

    /// Which k of a place are done: some runs that lie one behind the other in the weights and apart in the input.
    ///
    /// @param rows how many runs
    /// @param stride from the beginning of one run to the next, in the input
    /// @param length of a run
    record Stretch(int rows, int stride, int length) {}

    VectorSums(PackedWeights packed) {
        this.weights = packed.weights();
    }

    /// @param corners where each place's inputs begin, counted from `inAt`
    /// @param from the first place
    /// @param to behind the last place
    /// @param outAt where place 0 keeps its sums of this block, the next one `step` behind
    /// @param weightsAt where the stretch's weights begin
    void add(
            float[] in,
            int inAt,
            int[] corners,
            int from,
            int to,
            float[] out,
            int outAt,
            int step,
            int weightsAt,
            Stretch stretch) {
        int place = from;
        if (MANY_REGISTERS) {
            for (; to - place > 4; place += 8) {
                eight(in, inAt, corners, place, to - 1, out, outAt, step, weightsAt, stretch);
            }
        }
        for (; to - place > 1; place += 4) {
            four(in, inAt, corners, place, to - 1, out, outAt, step, weightsAt, stretch);
        }
        if (place < to) {
            one(in, inAt, corners, place, out, outAt, step, weightsAt, stretch);
        }
    }

    /// Eight places x two vectors, for the 32 registers of AVX-512: 16 sums, the weights of two k, and what is loaded
    /// ahead. With ten places, or four k, the sums spill.
    private void eight(
            float[] in,
            int inAt,
            int[] corners,
            int first,
            int last,
            float[] out,
            int outAt,
            int step,
            int weightsAt,
            Stretch stretch) {
        float[] w = weights;
        int aAt = first;
        int bAt = Math.min(first + 1, last);
        int cAt = Math.min(first + 2, last);
        int dAt = Math.min(first + 3, last);
        int eAt = Math.min(first + 4, last);
        int fAt = Math.min(first + 5, last);
        int gAt = Math.min(first + 6, last);
        int hAt = Math.min(first + 7, last);
        int a = inAt + corners[aAt];
        aAt = outAt + aAt * step;
        FloatVector a0 = FloatVector.fromArray(SPECIES, out, aAt);
        FloatVector a1 = FloatVector.fromArray(SPECIES, out, aAt + LANES);
        int b = inAt + corners[bAt];
        bAt = outAt + bAt * step;
        FloatVector b0 = FloatVector.fromArray(SPECIES, out, bAt);
        FloatVector b1 = FloatVector.fromArray(SPECIES, out, bAt + LANES);
        int c = inAt + corners[cAt];
        cAt = outAt + cAt * step;
        FloatVector c0 = FloatVector.fromArray(SPECIES, out, cAt);
        FloatVector c1 = FloatVector.fromArray(SPECIES, out, cAt + LANES);
        int d = inAt + corners[dAt];
        dAt = outAt + dAt * step;
        FloatVector d0 = FloatVector.fromArray(SPECIES, out, dAt);
        FloatVector d1 = FloatVector.fromArray(SPECIES, out, dAt + LANES);
        int e = inAt + corners[eAt];
        eAt = outAt + eAt * step;
        FloatVector e0 = FloatVector.fromArray(SPECIES, out, eAt);
        FloatVector e1 = FloatVector.fromArray(SPECIES, out, eAt + LANES);
        int f = inAt + corners[fAt];
        fAt = outAt + fAt * step;
        FloatVector f0 = FloatVector.fromArray(SPECIES, out, fAt);
        FloatVector f1 = FloatVector.fromArray(SPECIES, out, fAt + LANES);
        int g = inAt + corners[gAt];
        gAt = outAt + gAt * step;
        FloatVector g0 = FloatVector.fromArray(SPECIES, out, gAt);
        FloatVector g1 = FloatVector.fromArray(SPECIES, out, gAt + LANES);
        int h = inAt + corners[hAt];
        hAt = outAt + hAt * step;
        FloatVector h0 = FloatVector.fromArray(SPECIES, out, hAt);
        FloatVector h1 = FloatVector.fromArray(SPECIES, out, hAt + LANES);
        int length = stretch.length();
        int stride = stretch.stride();
        int at = weightsAt;
        for (int row = 0; row < stretch.rows(); row++) {
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
                w0 = FloatVector.fromArray(SPECIES, w, at + k * BLOCK + BLOCK);
                w1 = FloatVector.fromArray(SPECIES, w, at + k * BLOCK + BLOCK + LANES);
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
            a += stride;
            b += stride;
            c += stride;
            d += stride;
            e += stride;
            f += stride;
            g += stride;
            h += stride;
        }
        a0.intoArray(out, aAt);
        a1.intoArray(out, aAt + LANES);
        b0.intoArray(out, bAt);
        b1.intoArray(out, bAt + LANES);
        c0.intoArray(out, cAt);
        c1.intoArray(out, cAt + LANES);
        d0.intoArray(out, dAt);
        d1.intoArray(out, dAt + LANES);
        e0.intoArray(out, eAt);
        e1.intoArray(out, eAt + LANES);
        f0.intoArray(out, fAt);
        f1.intoArray(out, fAt + LANES);
        g0.intoArray(out, gAt);
        g1.intoArray(out, gAt + LANES);
        h0.intoArray(out, hAt);
        h1.intoArray(out, hAt + LANES);
    }

    /// Four places x two vectors: 8 sums, 2 weights and 4 inputs fill 14 of the 16 registers of AVX2. The compiler
    /// loads all inputs first, so six places would spill, at half the speed.
    private void four(
            float[] in,
            int inAt,
            int[] corners,
            int first,
            int last,
            float[] out,
            int outAt,
            int step,
            int weightsAt,
            Stretch stretch) {
        float[] w = weights;
        int aAt = first;
        int bAt = Math.min(first + 1, last);
        int cAt = Math.min(first + 2, last);
        int dAt = Math.min(first + 3, last);
        int a = inAt + corners[aAt];
        aAt = outAt + aAt * step;
        FloatVector a0 = FloatVector.fromArray(SPECIES, out, aAt);
        FloatVector a1 = FloatVector.fromArray(SPECIES, out, aAt + LANES);
        int b = inAt + corners[bAt];
        bAt = outAt + bAt * step;
        FloatVector b0 = FloatVector.fromArray(SPECIES, out, bAt);
        FloatVector b1 = FloatVector.fromArray(SPECIES, out, bAt + LANES);
        int c = inAt + corners[cAt];
        cAt = outAt + cAt * step;
        FloatVector c0 = FloatVector.fromArray(SPECIES, out, cAt);
        FloatVector c1 = FloatVector.fromArray(SPECIES, out, cAt + LANES);
        int d = inAt + corners[dAt];
        dAt = outAt + dAt * step;
        FloatVector d0 = FloatVector.fromArray(SPECIES, out, dAt);
        FloatVector d1 = FloatVector.fromArray(SPECIES, out, dAt + LANES);
        int length = stretch.length();
        int stride = stretch.stride();
        int at = weightsAt;
        for (int row = 0; row < stretch.rows(); row++) {
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
                w0 = FloatVector.fromArray(SPECIES, w, at + k * BLOCK + BLOCK);
                w1 = FloatVector.fromArray(SPECIES, w, at + k * BLOCK + BLOCK + LANES);
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
            a += stride;
            b += stride;
            c += stride;
            d += stride;
        }
        a0.intoArray(out, aAt);
        a1.intoArray(out, aAt + LANES);
        b0.intoArray(out, bAt);
        b1.intoArray(out, bAt + LANES);
        c0.intoArray(out, cAt);
        c1.intoArray(out, cAt + LANES);
        d0.intoArray(out, dAt);
        d1.intoArray(out, dAt + LANES);
    }

    /// What is left over.
    private void one(
            float[] in,
            int inAt,
            int[] corners,
            int first,
            float[] out,
            int outAt,
            int step,
            int weightsAt,
            Stretch stretch) {
        float[] w = weights;
        int aAt = first;
        int a = inAt + corners[aAt];
        aAt = outAt + aAt * step;
        FloatVector a0 = FloatVector.fromArray(SPECIES, out, aAt);
        FloatVector a1 = FloatVector.fromArray(SPECIES, out, aAt + LANES);
        int length = stretch.length();
        int stride = stretch.stride();
        int at = weightsAt;
        for (int row = 0; row < stretch.rows(); row++) {
            for (int k = 0; k < length; k++) {
                FloatVector w0 = FloatVector.fromArray(SPECIES, w, at + k * BLOCK);
                FloatVector w1 = FloatVector.fromArray(SPECIES, w, at + k * BLOCK + LANES);
                FloatVector x = FloatVector.broadcast(SPECIES, in[a + k]);
                a0 = x.fma(w0, a0);
                a1 = x.fma(w1, a1);
            }
            at += length * BLOCK;
            a += stride;
        }
        a0.intoArray(out, aAt);
        a1.intoArray(out, aAt + LANES);
    }
}
