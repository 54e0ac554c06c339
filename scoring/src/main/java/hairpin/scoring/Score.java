package hairpin.scoring;

import java.util.Comparator;

/// What an attempt is worth under a ranking. The order is: more merit first, then the smaller value.
///
/// @param merit what is compared before the value: completion, or how many laps were finished
/// @param value milliseconds or lap time over par, rounded as boards show it; infinite where nothing was finished
public record Score(long merit, double value) implements Comparable<Score> {

    /// A merit above this is no completion.
    static final long ALL = 1000;

    private static final Comparator<Score> BEST_FIRST =
            Comparator.comparingLong(Score::merit).reversed().thenComparingDouble(Score::value);

    public Score {
        if (!(value >= 0)) {
            throw new IllegalArgumentException("a score is not negative: " + value);
        }
    }

    static Score unfinished(long merit) {
        return new Score(merit, Double.POSITIVE_INFINITY);
    }

    /// Told in steps: the value to the nearest, the merit, where it is a completion, never more than it is.
    Score to(double valueStep, int meritStep) {
        return new Score(
                merit > ALL ? merit : merit / meritStep * meritStep,
                hasValue() ? rounded(Math.round(value / valueStep) * valueStep) : value);
    }

    /// Where nothing was finished, a penalty changes nothing.
    Score plus(long penaltyMs) {
        return new Score(merit, value + penaltyMs);
    }

    public boolean hasValue() {
        return Double.isFinite(value);
    }

    /// To four decimals: no score over par is told finer.
    public static double rounded(double overPar) {
        return Math.round(overPar * 10_000) / 10_000.0;
    }

    @Override
    public int compareTo(Score other) {
        return BEST_FIRST.compare(this, other);
    }
}
