package hairpin.driver.network;

/// `out[place][n] = fma(in[place][k], w[k][n], out[place][n])` for some places and ascending k: all that is hot in
/// convolutions (places are pixels) and in dense layers (places are rows of a batch).
///
/// Many places share each weight, in registers. Sums are local variables because in an array they would live in memory,
/// and each number of places is a class of its own, written out, because the compiler turns nothing else into plain
/// registers. A group that is not full does its last place several times over, which writes the same sums to the same
/// place.
interface Places {

    /// How many places it does at once.
    int most();

    /// For how many it is worth it.
    int least();

    /// Places `first` to `last`, at most [#most] of them.
    ///
    /// @param inAt where place 0 would begin if it had corner 0
    /// @param outAt where place 0 keeps its sums of this block
    /// @param ahead from where on to fetch weights that come next
    /// @return nothing of meaning: it keeps the compiler from leaving out what is only fetched
    int add(float[] in, int inAt, int first, int last, float[] out, int outAt, Part part, int ahead);

    /// What is added in one go to one block of outputs: some runs of k that lie one behind the other in the weights and
    /// apart in the input.
    ///
    /// @param weightsAt where the first run's weights begin
    /// @param biasAt where the block's bias begins; below 0 when the sums so far lie in the output
    /// @param rows how many runs
    /// @param stride from the beginning of one run to the next, in the input
    /// @param length of a run
    /// @param floor sums not above it become +0: 0 for a ReLU after the last product, NaN for none
    /// @param next where to fetch ahead
    record Part(int weightsAt, int biasAt, int rows, int stride, int length, float floor, Ahead next) {

        static final float NO_FLOOR = Float.NaN;

        boolean fresh() {
            return biasAt >= 0;
        }
    }

    /// The weights that come next. Each group of places fetches some of them while it works with its own, because
    /// the processor by itself would begin only when the first group asks for them.
    ///
    /// @param from where they begin
    /// @param most where to begin at the latest, so as not to reach past the end
    record Ahead(int from, int most) {

        /// Floats for each k of a group: a line of the cache for three k, and a little overlap.
        static final int EACH = 5;
    }
}
