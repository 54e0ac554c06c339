package hairpin.driver.network;

/// Who does the arithmetic. All give the same bits; they differ in speed only.
interface Kernels {

    /// Outputs of a layer are kept in blocks; so many with the widest vectors.
    int WIDEST_BLOCK = 32;

    /// Floats that a kernel may scribble on beyond the last one it has to write.
    int TAIL = 10 * 64;

    /// Rows that a kernel may scribble on beyond the last one it has to do.
    int SPARE_ROWS = 9;

    /// Rows begin so many floats behind one another, or an odd multiple of it. So kernels may fill up their last
    /// block, and the rows of a batch don't compete for the same few places of the cache, as at powers of two.
    int ROW_UNIT = 64;

    /// The most rows that one call may bring.
    int MOST_ROWS = 4096;

    /// For people: `vectors of 512 bits`.
    String name();

    /// Makes floats of frames.
    ///
    /// @param block pixels squared that lie together in what comes out; 1 for row by row
    InputStep input(Source.Picture picture, int block);

    /// A convolution in the form that suits it, which depends on nothing but the layer.
    default FrameStep convolution(Convolution layer) {
        return Winograd.suits(layer) ? winograd(Winograd.of(layer)) : plain(layer);
    }

    /// A convolution product by product.
    FrameStep plain(Convolution layer);

    /// A convolution with fewer products.
    FrameStep winograd(Winograd convolution);

    RowsStep dense(Dense layer);

    /// The grey levels of one frame from `frameAt` on, in order and as the network's table makes of them.
    @FunctionalInterface
    interface InputStep {

        /// @param band room for [#BAND] rows of the frame
        void fill(byte[] frames, int frameAt, float[] out, int outAt, byte[] band);

        /// Rows that are put in order at once.
        int BAND = 4;
    }

    /// One frame from `in` to `out`. It may write rubbish up to [#TAIL] floats past its last output, so frames and
    /// rows are done in ascending order.
    @FunctionalInterface
    interface FrameStep {
        void run(float[] in, int inAt, float[] out, int outAt, float[] room);

        /// How many floats of `room` it scribbles on.
        default int room() {
            return 0;
        }
    }

    /// Rows (frames) that lie a [#pitch] apart, all at once.
    @FunctionalInterface
    interface RowsStep {
        void run(float[] in, int rows, float[] out, float[] room);
    }

    /// How many floats lie between the beginnings of two rows of so many numbers.
    static int pitch(int numbers) {
        return ROW_UNIT * ((numbers + ROW_UNIT - 1) / ROW_UNIT | 1);
    }

    /// Room for so many outputs in full blocks.
    static int inBlocks(int outputs) {
        return (outputs + WIDEST_BLOCK - 1) / WIDEST_BLOCK * WIDEST_BLOCK;
    }

    /// The fastest that this Java runtime offers, found once.
    static Kernels best() {
        return Best.FOUND;
    }

    /// Holds the choice.
    final class Best {

        private static final Kernels FOUND = find();

        private Best() {}

        private static Kernels find() {
            boolean vectors =
                    ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
            Kernels found = vectors ? new VectorKernels() : new ScalarKernels();
            System.Logger log = System.getLogger(Kernels.class.getName());
            log.log(System.Logger.Level.DEBUG, "inference runs on {0}", found.name());
            if (!FusedMultiplyAdd.isInHardware()) {
                log.log(
                        System.Logger.Level.WARNING,
                        "this processor has no fused multiply-add: networks give the same bits, a thousand times slower");
            }
            return found;
        }
    }
}
