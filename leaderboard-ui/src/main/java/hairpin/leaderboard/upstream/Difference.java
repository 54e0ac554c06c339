package hairpin.leaderboard.upstream;

import java.time.Instant;

/// A result that came out otherwise when the league drove it once more.
///
/// @param difference in words
/// @param settledBy,settledBecause,settledAt null while nobody has looked into it
public record Difference(
        String differenceId,
        String submissionId,
        String raceSlug,
        String alias,
        int number,
        String difference,
        Instant at,
        String settledBy,
        String settledBecause,
        Instant settledAt) {

    public boolean stands() {
        return settledAt == null;
    }
}
