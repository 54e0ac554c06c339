package hairpin.evaluation.jobs;

import java.time.Duration;

/// How long a slot leaves the next job to others.
///
/// What broke one job here (a full disk, a shelf out of reach) breaks the next one too, and faster than a healthy
/// runner races any: without a rest, one such runner would take every job and break it. So it stands back after each
/// job that broke in its hands, twice as long every time, until one ends well.
///
/// @param first rest after the first job that broke
/// @param longest rest after however many
record Setbacks(Duration first, Duration longest) {

    private static final int LAST_DOUBLING = 20;

    /// @param inARow how many jobs have broken one after the other
    Duration rest(int inARow) {
        if (inARow == 0) {
            return Duration.ZERO;
        }
        Duration doubled = first.multipliedBy(1L << Math.min(inARow - 1, LAST_DOUBLING));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
