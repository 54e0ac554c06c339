package hairpin.driver.network;

import static hairpin.driver.network.VectorKernels.BLOCK;
import static hairpin.driver.network.VectorKernels.LANES;
import static hairpin.driver.network.VectorKernels.SPECIES;
import static jdk.incubator.vector.VectorOperators.LE;

import jdk.incubator.vector.FloatVector;

/// What is left over.
final class OnePlace implements Places {

    private final PackedWeights packed;
    private final int[] corners;
    private final int step;

    OnePlace(PackedWeights packed, int[] corners, int step) {
        this.packed = packed;
        this.corners = corners;
        this.step = step;
    }

    @Override
    public int most() {
        return 1;
    }

    @Override
    public int least() {
        return 1;
    }

    @Override
    public int add(float[] in, int inAt, int first, int last, float[] out, int outAt, Part part, int ahead) {
        float[] w = packed.weights();
        float[] start = part.fresh() ? packed.bias() : out;
        int from = part.biasAt();
        int a = first;
        int aOut = outAt + a * step;
        a = inAt + corners[a];
        int aFrom = part.fresh() ? from : aOut;
        FloatVector a0 = FloatVector.fromArray(SPECIES, start, aFrom);
        FloatVector a1 = FloatVector.fromArray(SPECIES, start, aFrom + LANES);
        int length = part.length();
        int at = part.weightsAt();
        for (int row = 0; row < part.rows(); row++) {
            for (int k = 0; k < length; k++) {
                FloatVector w0 = FloatVector.fromArray(SPECIES, w, at + k * BLOCK);
                FloatVector w1 = FloatVector.fromArray(SPECIES, w, at + k * BLOCK + LANES);
                FloatVector x = FloatVector.broadcast(SPECIES, in[a + k]);
                a0 = x.fma(w0, a0);
                a1 = x.fma(w1, a1);
            }
            at += length * BLOCK;
            a += part.stride();
        }
        FloatVector floor = FloatVector.broadcast(SPECIES, part.floor());
        FloatVector zero = FloatVector.zero(SPECIES);
        a0.blend(zero, a0.compare(LE, floor)).intoArray(out, aOut);
        a1.blend(zero, a1.compare(LE, floor)).intoArray(out, aOut + LANES);
        return 0;
    }
}
