package hairpin.driver.network;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// The same arithmetic with vectors across outputs. Loaded only where the module `jdk.incubator.vector` is.
final class VectorKernels implements Kernels {

    /// As wide as the machine likes, but no wider than rows and blocks are laid out for. A constant: the compiler
    /// forgives nothing else.
    static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED.length() * 2 > WIDEST_BLOCK
            ? FloatVector.SPECIES_512
            : FloatVector.SPECIES_PREFERRED;

    /// Floats in one vector.
    static final int LANES = SPECIES.length();

    /// Outputs in one block of weights: two vectors.
    static final int BLOCK = 2 * LANES;

    /// Whether there are 32 registers for vectors, as with AVX-512, and not 16.
    static final boolean MANY_REGISTERS = LANES >= 16;

    /// Places that are done at once at most. Two vectors of sums for each, the weights and inputs that are loaded
    /// ahead have to fit the registers: one more, and half the speed is gone.
    static final int MOST_PLACES = MANY_REGISTERS ? 10 : 4;

    /// Rows of a batch that are done at once, the most first.
    static final int[] ROWS_AT_ONCE = {MOST_PLACES, MANY_REGISTERS ? 4 : 2, 1};

    @Override
    public String name() {
        return "vectors of " + SPECIES.vectorBitSize() + " bits";
    }

    @Override
    public InputStep input(Source.Picture picture, int block) {
        return VectorInput.of(picture, block);
    }

    @Override
    public FrameStep plain(Convolution layer) {
        return new VectorConvolution(layer);
    }

    @Override
    public FrameStep winograd(Winograd convolution) {
        return new VectorWinograd(convolution);
    }

    @Override
    public RowsStep dense(Dense layer) {
        return new VectorDense(layer);
    }
}
