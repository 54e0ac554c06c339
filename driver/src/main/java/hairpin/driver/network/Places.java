package hairpin.driver.network;

import java.lang.foreign.MemorySegment;

/// `out[place][n] = fma(in[place][k], w[k][n], out[place][n])` for the places of a [Tile], one block of outputs and
/// ascending k: all that is hot in convolutions (places are pixels) and in dense layers (places are rows of a batch).
///
/// Many places share each weight, in registers. [WrittenPlaces] writes an implementation for each tile.
interface Places {

    /// Adds a part to the sums of one block of outputs.
    ///
    /// @param inAt where the first place's inputs begin
    /// @param outAt where the first place keeps its sums of this block
    /// @param ahead from where on to fetch weights that come next, in bytes; not used by tiles that don't fetch
    /// @return nothing of meaning: it keeps the compiler from leaving out what is only fetched
    int add(float[] in, int inAt, float[] out, int outAt, Part part, long ahead);

    /// What is added in one go to one block of outputs: some runs of k that lie one behind the other in the weights and
    /// apart in the input.
    ///
    /// @param packed the weights of the whole layer
    /// @param weightsAt where the first run's weights begin, in bytes
    /// @param biasAt where the block's bias begins; below 0 when the sums so far lie in the output
    /// @param rows how many runs
    /// @param stride from the beginning of one run to the next, in the input
    /// @param length of a run
    /// @param floor sums not above it become +0: 0 for a ReLU after the last product, NaN for none
    record Part(PackedWeights packed, long weightsAt, int biasAt, int rows, int stride, int length, float floor) {

        static final float NO_FLOOR = Float.NaN;

        MemorySegment weights() {
            return packed.weights();
        }

        private boolean fresh() {
            return biasAt >= 0;
        }

        /// Where the sums are to begin from: the bias, or what lies in `out`.
        float[] start(float[] out) {
            return fresh() ? packed.bias() : out;
        }

        /// Where in [#start] a place's sums begin.
        ///
        /// @param outAt where those of the first place lie
        /// @param step from there to this place's; there is only one bias
        int startAt(int outAt, int step) {
            return fresh() ? biasAt : outAt + step;
        }
    }

    /// Places that are done at once: a rectangle of a picture, or rows of a batch. All distances are in floats.
    ///
    /// @param inDown from a place's inputs to those of the place below
    /// @param inAcross from a place's inputs to those of the place to the right
    /// @param fetching whether to fetch the weights that come next
    record Tile(int rows, int columns, int inDown, int inAcross, int outDown, int outAcross, boolean fetching) {

        /// Bytes of the next weights for each k, when fetching.
        static final long EACH = 20;

        int places() {
            return rows * columns;
        }

        int in(int place) {
            return place / columns * inDown + place % columns * inAcross;
        }

        int out(int place) {
            return place / columns * outDown + place % columns * outAcross;
        }
    }
}
