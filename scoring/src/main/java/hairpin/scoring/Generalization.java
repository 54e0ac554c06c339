package hairpin.scoring;

/// `GENERALIZATION`: completion of the suite first, in tenths of a percent; then the interquartile mean of lap time
/// over par across the suite, to four decimals. A drive that was not finished stands at the cap.
record Generalization() implements Scoring {

    /// No drive is worse than this many times par.
    static final double CAP = 3.0;

    @Override
    public Score score(Attempt attempt) {
        double[] overPar =
                attempt.drives().stream().mapToDouble(Generalization::overPar).toArray();
        return new Score(attempt.completionTenths(), Score.rounded(InterquartileMean.of(overPar)));
    }

    static double overPar(Drive drive) {
        return drive.cappedOverPar();
    }
}
