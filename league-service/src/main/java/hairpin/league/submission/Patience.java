package hairpin.league.submission;

import java.time.Duration;
import java.time.Instant;

/// How long the league waits for news before it asks again.
///
/// @param silence of a runner that has the job
/// @param unheard after a request that no runner has taken; twice as long after each further one
record Patience(Duration silence, Duration unheard) {

    private static final int LAST_DOUBLING = 6;

    Instant afterNews(Instant now) {
        return now.plus(silence);
    }

    /// @param requests how often this attempt has been asked for
    Instant afterRequest(Instant now, int requests) {
        return now.plus(unheard.multipliedBy(1L << Math.min(requests - 1, LAST_DOUBLING)));
    }
}
