package hairpin.benchmarks;

/// One figure: work that can be done again and again, and how one knows that it was done right.
interface Figure {

    /// What is counted, and what one of it includes.
    String name();

    /// Of a rate: `steps/s`.
    String unit();

    /// Does some 10 to 100 ms of work.
    ///
    /// @return how many of the unit that was
    long work();

    /// The correctness line: compares what was measured with something that cannot be wrong in the same way.
    Check check();

    /// @param holds whether the result is what it has to be
    /// @param line says what was compared
    record Check(boolean holds, String line) {}
}
