package hairpin.league.classification;

/// `GENERALIZATION`: completion of the suite first, in tenths of a percent; then the interquartile mean of lap time
/// over par across the suite, to four decimals. A drive that was not finished stands at the cap.
record Generalization() implements Scoring {

    /// No drive is worse than this many times par.
    static final double CAP = 3.0;

    @Override
    public Score score(Attempt attempt) {
        double[] overPar =
                attempt.drives().stream().mapToDouble(Generalization::overPar).toArray();
        return new Score(attempt.completionTenths(), rounded(InterquartileMean.of(overPar)));
    }

    static double overPar(Drive drive) {
        return drive.isFinished() ? Math.min(CAP, drive.lapOverPar().orElse(CAP)) : CAP;
    }

    static double rounded(double overPar) {
        return Math.round(overPar * 10_000) / 10_000.0;
    }
}
