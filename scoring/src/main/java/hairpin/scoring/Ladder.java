package hairpin.scoring;

import java.util.List;

/// Which of a racer's attempts is shown while the suite is hidden: the first one, and after it only one that is better
/// than the one shown by more than its interval is wide. Of all others nothing is told, not even that they were close.
///
/// So who submits a thousand times learns little more than who submits ten times, and cannot fit a model to the suite
/// (after the Ladder of Blum and Hardt, 2015). Once the suite is revealed the best attempt counts, to the last digit.
final class Ladder {

    private final Scoring scoring;
    private final TrackBootstrap bootstrap;

    /// @param bootstrap null where the ranking has no interval
    Ladder(Scoring scoring, TrackBootstrap bootstrap) {
        this.scoring = scoring;
        this.bootstrap = bootstrap;
    }

    /// @param spread null where the ranking has no interval
    record Shown(Attempt attempt, Told told, Spread spread) {

        /// With what the organizer ruled, which is no secret.
        Shown under(Judgement judgement) {
            return new Shown(attempt, told.with(judgement.on(attempt, told.score())), spread);
        }

        /// All of it is told.
        Shown with(Spread itsSpread) {
            return new Shown(attempt, Told.exactly(attempt, told.score(), itsSpread.score()), itsSpread);
        }
    }

    Shown climb(List<Attempt> oldestFirst) {
        Shown shown = null;
        for (Attempt attempt : oldestFirst) {
            shown = after(shown, attempt);
        }
        return shown;
    }

    /// @param shown null before the first attempt
    Shown after(Shown shown, Attempt attempt) {
        Score score = scoring.score(attempt);
        if (shown != null && !isBetter(score, Resolution.finest(score), shown)) {
            return shown;
        }
        Spread spread = bootstrap == null ? null : bootstrap.of(attempt);
        return shown == null || isBetter(score, Resolution.ofImprovements(score, spread), shown)
                ? new Shown(attempt, Told.coarsely(attempt, score, spread), spread)
                : shown;
    }

    private static boolean isBetter(Score score, Resolution by, Shown shown) {
        Score before = shown.told.score();
        boolean completesMore = score.merit() - before.merit() >= by.completionTenths();
        boolean completesAsMuch = score.merit() >= before.merit();
        return completesMore || (completesAsMuch && before.value() - score.value() > by.score());
    }
}
