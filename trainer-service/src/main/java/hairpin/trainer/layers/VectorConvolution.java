package hairpin.trainer.layers;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// A convolution with vectors across what does not depend on each other: filters going forward and for the weights'
/// slopes, the floats of a window's row going back. So the width of a vector changes no bit.
///
/// Everything rests on one register block: eight sums, one vector of the shared factor, eight numbers spread over a
/// vector. It is written out because sums in an array would live in memory.
final class VectorConvolution implements ConvolutionKernel {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int ROWS = ScalarConvolution.GROUP;

    /// So many pixels keep the sums in registers long enough.
    private static final int ENOUGH_PIXELS = 64;

    private final ConvolutionShape shape;
    private final int[] corners;
    private final int filters;
    private final int blocks;
    private final int run;
    private final int runBlocks;

    /// For each block of filters all products, for each product the block's filters; filled up with zeros.
    private final float[] weights;

    /// For each row of the window and block of its floats all filters, for each filter the block's floats.
    private final float[] turned;

    private final float[] bias;
    private final float[] sums;
    private final int[] at = new int[ROWS];

    /// Groups of eight products in a row of the window, the last one filled up.
    private final int groups;

    private final float[] lastSums = new float[LANES];

    /// Where the windows of some frames begin; longer as more are asked for.
    private int[] places = new int[0];

    VectorConvolution(ConvolutionShape shape) {
        this.shape = shape;
        this.corners = shape.corners();
        this.filters = shape.filters();
        this.blocks = (filters + LANES - 1) / LANES;
        this.run = shape.run();
        this.runBlocks = (run + LANES - 1) / LANES;
        this.weights = new float[blocks * LANES * shape.depth()];
        this.turned = new float[shape.window().rows() * runBlocks * LANES * filters];
        this.bias = new float[blocks * LANES];
        this.groups = (run + ROWS - 1) / ROWS;
        this.sums = new float[blocks * LANES * shape.window().rows() * groups * ROWS];
    }

    @Override
    public void load(float[] newWeights, float[] newBias) {
        int depth = shape.depth();
        for (int n = 0; n < filters; n++) {
            int to = n / LANES * LANES * depth + n % LANES;
            for (int k = 0; k < depth; k++) {
                float weight = newWeights[shape.storedAt(k, n)];
                weights[to + k * LANES] = weight;
                int j = k % run;
                int block = k / run * runBlocks + j / LANES;
                turned[(block * filters + n) * LANES + j % LANES] = weight;
            }
        }
        System.arraycopy(newBias, 0, bias, 0, filters);
    }

    // --- forward

    /// Vectors at the end of the last block reach past a pixel's filters. So the last block is done first and pixels in
    /// ascending order: what was written too far is written again, or lies in the tail.
    @Override
    public void forward(float[] in, int frames, boolean relu, float[] out) {
        float floor = relu ? 0f : Float.NEGATIVE_INFINITY;
        int pixels = place(frames);
        for (int block = blocks - 1; block >= 0; block--) {
            for (int p = 0; p < pixels; p += ROWS) {
                int count = Math.min(ROWS, pixels - p);
                for (int i = 0; i < ROWS; i++) {
                    at[i] = places[p + Math.min(i, count - 1)];
                }
                forward(in, block, floor, out, p * filters + block * LANES, count);
            }
        }
    }

    private void forward(float[] in, int block, float floor, float[] out, int to, int count) {
        float[] w = weights;
        int a = at[0];
        int b = at[1];
        int c = at[2];
        int d = at[3];
        int e = at[4];
        int f = at[5];
        int g = at[6];
        int h = at[7];
        FloatVector sa = FloatVector.fromArray(SPECIES, bias, block * LANES);
        FloatVector sb = sa;
        FloatVector sc = sa;
        FloatVector sd = sa;
        FloatVector se = sa;
        FloatVector sf = sa;
        FloatVector sg = sa;
        FloatVector sh = sa;
        int weight = block * LANES * shape.depth();
        int stride = shape.rowStride();
        for (int row = 0; row < shape.window().rows(); row++) {
            int offset = row * stride;
            for (int k = 0; k < run; k++) {
                FloatVector v = FloatVector.fromArray(SPECIES, w, weight);
                weight += LANES;
                int x = offset + k;
                sa = v.fma(FloatVector.broadcast(SPECIES, in[a + x]), sa);
                sb = v.fma(FloatVector.broadcast(SPECIES, in[b + x]), sb);
                sc = v.fma(FloatVector.broadcast(SPECIES, in[c + x]), sc);
                sd = v.fma(FloatVector.broadcast(SPECIES, in[d + x]), sd);
                se = v.fma(FloatVector.broadcast(SPECIES, in[e + x]), se);
                sf = v.fma(FloatVector.broadcast(SPECIES, in[f + x]), sf);
                sg = v.fma(FloatVector.broadcast(SPECIES, in[g + x]), sg);
                sh = v.fma(FloatVector.broadcast(SPECIES, in[h + x]), sh);
            }
        }
        // Ascending, and those beyond the count not at all.
        sa.max(floor).intoArray(out, to);
        if (count > 1) sb.max(floor).intoArray(out, to + filters);
        if (count > 2) sc.max(floor).intoArray(out, to + 2 * filters);
        if (count > 3) sd.max(floor).intoArray(out, to + 3 * filters);
        if (count > 4) se.max(floor).intoArray(out, to + 4 * filters);
        if (count > 5) sf.max(floor).intoArray(out, to + 5 * filters);
        if (count > 6) sg.max(floor).intoArray(out, to + 6 * filters);
        if (count > 7) sh.max(floor).intoArray(out, to + 7 * filters);
    }

    // --- the weights' slopes

    @Override
    public void slopes(float[] in, float[] slope, int frames, float[] weightSlope, float[] biasSlope) {
        Arrays.fill(sums, 0f);
        place(frames);
        int some = Math.max(1, ENOUGH_PIXELS / corners.length);
        for (int first = 0; first < frames; first += some) {
            int pixels = Math.min(some, frames - first) * corners.length;
            for (int to = 0; to < sums.length; to += ROWS * LANES) {
                int k = to / LANES % (shape.window().rows() * groups * ROWS);
                int block = to / LANES / (shape.window().rows() * groups * ROWS);
                int from = k / (groups * ROWS) * shape.rowStride() + k % (groups * ROWS);
                weightSlopes(
                        in, first * shape.inputs() + from, slope, first * shape.outputs() + block * LANES, pixels, to);
            }
        }
        for (int n = 0; n < filters; n++) {
            for (int k = 0; k < shape.depth(); k++) {
                int at = (n / LANES * shape.window().rows() + k / run) * groups * ROWS + k % run;
                weightSlope[shape.storedAt(k, n)] = sums[at * LANES + n % LANES];
            }
        }
        biasSlopes(slope, frames * corners.length, biasSlope);
    }

    /// Eight products that lie together, so that one check of bounds does for all; those beyond the window's row are
    /// rubbish that nobody reads.
    private void weightSlopes(float[] in, int inAt, float[] slope, int slopeAt, int pixels, int to) {
        FloatVector sa = FloatVector.fromArray(SPECIES, sums, to);
        FloatVector sb = FloatVector.fromArray(SPECIES, sums, to + LANES);
        FloatVector sc = FloatVector.fromArray(SPECIES, sums, to + 2 * LANES);
        FloatVector sd = FloatVector.fromArray(SPECIES, sums, to + 3 * LANES);
        FloatVector se = FloatVector.fromArray(SPECIES, sums, to + 4 * LANES);
        FloatVector sf = FloatVector.fromArray(SPECIES, sums, to + 5 * LANES);
        FloatVector sg = FloatVector.fromArray(SPECIES, sums, to + 6 * LANES);
        FloatVector sh = FloatVector.fromArray(SPECIES, sums, to + 7 * LANES);
        int[] where = places;
        int from = slopeAt;
        for (int p = 0; p < pixels; p++) {
            FloatVector v = FloatVector.fromArray(SPECIES, slope, from);
            from += filters;
            int x = inAt + where[p];
            sa = v.fma(FloatVector.broadcast(SPECIES, in[x]), sa);
            sb = v.fma(FloatVector.broadcast(SPECIES, in[x + 1]), sb);
            sc = v.fma(FloatVector.broadcast(SPECIES, in[x + 2]), sc);
            sd = v.fma(FloatVector.broadcast(SPECIES, in[x + 3]), sd);
            se = v.fma(FloatVector.broadcast(SPECIES, in[x + 4]), se);
            sf = v.fma(FloatVector.broadcast(SPECIES, in[x + 5]), sf);
            sg = v.fma(FloatVector.broadcast(SPECIES, in[x + 6]), sg);
            sh = v.fma(FloatVector.broadcast(SPECIES, in[x + 7]), sh);
        }
        sa.intoArray(sums, to);
        sb.intoArray(sums, to + LANES);
        sc.intoArray(sums, to + 2 * LANES);
        sd.intoArray(sums, to + 3 * LANES);
        se.intoArray(sums, to + 4 * LANES);
        sf.intoArray(sums, to + 5 * LANES);
        sg.intoArray(sums, to + 6 * LANES);
        sh.intoArray(sums, to + 7 * LANES);
    }

    private void biasSlopes(float[] slope, int pixels, float[] biasSlope) {
        for (int block = 0; block < blocks; block++) {
            FloatVector sum = FloatVector.zero(SPECIES);
            int from = block * LANES;
            for (int p = 0; p < pixels; p++) {
                sum = sum.add(FloatVector.fromArray(SPECIES, slope, from));
                from += filters;
            }
            sum.intoArray(lastSums, 0);
            System.arraycopy(lastSums, 0, biasSlope, block * LANES, Math.min(LANES, filters - block * LANES));
        }
    }

    // --- back to the inputs

    /// Windows overlap, so the sums of eight pixels are made in registers and added one after the other, the last pixel
    /// first: a place lies earlier in the window of a later pixel, so the width of a vector does not show here
    // either.
    @Override
    public void back(float[] slope, int frames, float[] inSlope) {
        Arrays.fill(inSlope, 0, frames * shape.inputs(), 0f);
        int pixels = place(frames);
        for (int p = 0; p < pixels; p += ROWS) {
            int count = Math.min(ROWS, pixels - p);
            for (int i = 0; i < ROWS; i++) {
                at[i] = places[p + Math.min(i, count - 1)];
            }
            for (int block = 0; block < shape.window().rows() * runBlocks; block++) {
                int offset = block / runBlocks * shape.rowStride() + block % runBlocks * LANES;
                back(slope, p, count, block, inSlope, offset);
            }
        }
    }

    private void back(float[] slope, int pixel, int count, int block, float[] inSlope, int offset) {
        float[] w = turned;
        int a = pixel * filters;
        int b = (pixel + Math.min(1, count - 1)) * filters;
        int c = (pixel + Math.min(2, count - 1)) * filters;
        int d = (pixel + Math.min(3, count - 1)) * filters;
        int e = (pixel + Math.min(4, count - 1)) * filters;
        int f = (pixel + Math.min(5, count - 1)) * filters;
        int g = (pixel + Math.min(6, count - 1)) * filters;
        int h = (pixel + Math.min(7, count - 1)) * filters;
        FloatVector sa = FloatVector.zero(SPECIES);
        FloatVector sb = sa;
        FloatVector sc = sa;
        FloatVector sd = sa;
        FloatVector se = sa;
        FloatVector sf = sa;
        FloatVector sg = sa;
        FloatVector sh = sa;
        int weight = block * filters * LANES;
        for (int n = 0; n < filters; n++) {
            FloatVector v = FloatVector.fromArray(SPECIES, w, weight);
            weight += LANES;
            sa = v.fma(FloatVector.broadcast(SPECIES, slope[a + n]), sa);
            sb = v.fma(FloatVector.broadcast(SPECIES, slope[b + n]), sb);
            sc = v.fma(FloatVector.broadcast(SPECIES, slope[c + n]), sc);
            sd = v.fma(FloatVector.broadcast(SPECIES, slope[d + n]), sd);
            se = v.fma(FloatVector.broadcast(SPECIES, slope[e + n]), se);
            sf = v.fma(FloatVector.broadcast(SPECIES, slope[f + n]), sf);
            sg = v.fma(FloatVector.broadcast(SPECIES, slope[g + n]), sg);
            sh = v.fma(FloatVector.broadcast(SPECIES, slope[h + n]), sh);
        }
        if (count > 7) add(sh, inSlope, at[7] + offset);
        if (count > 6) add(sg, inSlope, at[6] + offset);
        if (count > 5) add(sf, inSlope, at[5] + offset);
        if (count > 4) add(se, inSlope, at[4] + offset);
        if (count > 3) add(sd, inSlope, at[3] + offset);
        if (count > 2) add(sc, inSlope, at[2] + offset);
        if (count > 1) add(sb, inSlope, at[1] + offset);
        add(sa, inSlope, at[0] + offset);
    }

    private static void add(FloatVector sum, float[] to, int place) {
        FloatVector.fromArray(SPECIES, to, place).add(sum).intoArray(to, place);
    }

    /// Finds the places of the windows of so many frames.
    ///
    /// @return how many there are
    private int place(int frames) {
        int pixels = frames * corners.length;
        if (places.length < pixels) {
            places = new int[pixels];
            int inputs = shape.inputs();
            Arrays.setAll(places, p -> p / corners.length * inputs + corners[p % corners.length]);
        }
        return pixels;
    }
}
