package hairpin.league.classification;

import java.util.Comparator;

/// What an attempt is worth under a ranking. The order is: more merit first, then the smaller value.
///
/// @param merit what is compared before the value: completion, or how many laps were finished
/// @param value milliseconds or lap time over par, rounded as boards show it; infinite where nothing was finished
record Score(long merit, double value) implements Comparable<Score> {

    private static final Comparator<Score> BEST_FIRST =
            Comparator.comparingLong(Score::merit).reversed().thenComparingDouble(Score::value);

    Score {
        if (!(value >= 0)) {
            throw new IllegalArgumentException("a score is not negative: " + value);
        }
    }

    static Score unfinished(long merit) {
        return new Score(merit, Double.POSITIVE_INFINITY);
    }

    /// Where nothing was finished, a penalty changes nothing.
    Score plus(long penaltyMs) {
        return new Score(merit, value + penaltyMs);
    }

    boolean hasValue() {
        return Double.isFinite(value);
    }

    @Override
    public int compareTo(Score other) {
        return BEST_FIRST.compare(this, other);
    }
}
