package hairpin.leaderboard.upstream;

import java.math.BigDecimal;
import java.time.Instant;

/// What an organizer decided about a racer.
///
/// @param raceSlug null for the whole season
/// @param kind `DISQUALIFICATION`, `PENALTY` or `EXCLUSION`
/// @param liftedAt,liftedBy,liftedBecause null while it stands
public record Ruling(
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
        String liftedBecause) {

    public boolean stands() {
        return liftedAt == null;
    }

    /// The penalty in seconds, as written.
    public String seconds() {
        return BigDecimal.valueOf(penaltyMs, 3).toPlainString();
    }
}
