package hairpin.driver.network;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// The same arithmetic with vectors across outputs. Loaded only where the module `jdk.incubator.vector` is.
final class VectorKernels implements Kernels {

    /// As wide as the machine likes. A constant: the compiler forgives nothing else.
    static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

    /// Floats in one vector.
    static final int LANES = SPECIES.length();

    /// Outputs in one block of weights: two vectors.
    static final int BLOCK = 2 * LANES;

    @Override
    public String name() {
        return "vectors of " + SPECIES.vectorBitSize() + " bits";
    }

    @Override
    public FrameStep convolution(Convolution layer) {
        return new VectorConvolution(layer);
    }

    @Override
    public RowsStep dense(Dense layer) {
        return new VectorDense(layer);
    }
}
