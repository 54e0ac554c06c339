package hairpin.driver.network;

/// One layer of a [Network]: so many floats in, so many out, for each frame.
public sealed interface Layer permits Convolution, Dense, Padding, Pointwise, Pooling, Reorder, Slice, Softmax {

    /// Floats that go in.
    int inputs();

    /// Floats that come out.
    int outputs();

    /// Trained numbers inside.
    default long parameters() {
        return 0;
    }

    /// Numbers that it keeps in memory for these at most, on a machine with the widest vectors.
    default long keptNumbers() {
        return 0;
    }

    /// Work for one frame.
    default long multiplyAdds() {
        return 0;
    }

    /// For people: `conv 32@8x8/4`.
    String summary();
}
