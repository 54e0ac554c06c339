package hairpin.league.submission;

import java.time.Instant;

/// A result that came out otherwise when it was driven once more, as organizers see it.
///
/// @param difference in words
/// @param settledBy,settledBecause,settledAt null while nobody has looked into it
record DifferenceCard(
        String differenceId,
        String submissionId,
        String raceSlug,
        String alias,
        int number,
        String difference,
        Instant at,
        String settledBy,
        String settledBecause,
        Instant settledAt) {}
