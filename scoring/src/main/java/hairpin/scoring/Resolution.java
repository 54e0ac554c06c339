package hairpin.scoring;

/// How finely results may be told while the suite is hidden: never finer than a fiftieth of the score or a percent of
/// completion, and never finer than their intervals. What is finer would be overfitted by who submits often, and would
/// confirm a guessed track to who drives it at home.
///
/// @param score in the unit of the score
/// @param completionTenths in tenths of a percent
record Resolution(double score, double completionTenths) {

    private static final double PARTS = 50;
    private static final double FINEST_TENTHS = 10;

    /// Where there is no interval.
    static Resolution finest(Score score) {
        return new Resolution(score.hasValue() ? alone(score.value()) : 0, FINEST_TENTHS);
    }

    /// Of a result's own figures: half the width of their 95 % intervals.
    ///
    /// @param spread of the result, or null where there is no interval
    static Resolution ofFigures(Score score, Spread spread) {
        return within(score, spread, 1);
    }

    /// Of what one result is better than another: the whole width. Half of it would let who climbs by great leaps gain
    /// one and a half of it in a thousand submissions.
    ///
    /// @param spread of the better result, or null where there is no interval
    static Resolution ofImprovements(Score score, Spread spread) {
        return within(score, spread, 2);
    }

    private static Resolution within(Score score, Spread spread, int halfWidths) {
        Resolution finest = finest(score);
        return spread == null
                ? finest
                : new Resolution(
                        Math.max(finest.score, halfWidths * spread.score().halfWidth()),
                        Math.max(
                                finest.completionTenths,
                                halfWidths * spread.completion().halfWidth()));
    }

    /// Of a figure that has no interval of its own, such as a lap time.
    static double alone(double figure) {
        return figure / PARTS;
    }

    /// The largest of 0.01, 0.02, 0.05, 0.1, 0.2, … that is not above this: steps that people read easily.
    static double step(double resolution) {
        long hundredths = (long) (resolution * 100 + 1e-6);
        long unit = 1;
        while (10 * unit <= hundredths) {
            unit *= 10;
        }
        return (5 * unit <= hundredths ? 5 * unit : 2 * unit <= hundredths ? 2 * unit : unit) / 100.0;
    }
}
