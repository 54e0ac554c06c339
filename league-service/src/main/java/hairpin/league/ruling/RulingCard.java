package hairpin.league.ruling;

import java.time.Instant;

/// A ruling as organizers see it.
///
/// @param raceSlug null for the whole season
/// @param liftedAt,liftedBy,liftedBecause null while it stands
record RulingCard(
        String rulingId,
        String raceSlug,
        String alias,
        String kind,
        int penaltyMs,
        String reason,
        String author,
        Instant at,
        Instant liftedAt,
        String liftedBy,
        String liftedBecause) {}
