package hairpin.league.submission;

import java.time.Duration;
import java.time.Instant;

/// How long the league waits before it asks again, by what happened.
///
/// @param silence of a runner that has the job
/// @param unheard after a request that no runner has taken; twice as long after each further one
/// @param again after the first attempt that broke by a fault of ours; longer after each further one, since a platform
///     in trouble needs time more than it needs tries
record Patience(Duration silence, Duration unheard, Duration again) {

    private static final int LONGER = 6;

    private static final int LAST_DOUBLING = 6;

    static Patience of(SubmissionConfig config) {
        return new Patience(config.silence(), config.unheard(), config.again());
    }

    /// @param attempt which of them broke, from 1
    Instant afterBreaking(Instant now, int attempt) {
        return now.plus(again.multipliedBy((long) Math.pow(LONGER, attempt - 1)));
    }

    Instant afterNews(Instant now) {
        return now.plus(silence);
    }

    /// @param requests how often this attempt has been asked for
    Instant afterRequest(Instant now, int requests) {
        return now.plus(unheard.multipliedBy(1L << Math.min(requests - 1, LAST_DOUBLING)));
    }
}
