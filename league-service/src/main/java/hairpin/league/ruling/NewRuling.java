package hairpin.league.ruling;

import hairpin.league.problem.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// What an organizer decides about a racer in a race.
///
/// @param penaltyMs more than 0 for a `PENALTY`, otherwise 0
record NewRuling(
        @NotNull @Size(min = 2, max = 64) String alias,
        @NotNull RulingKind kind,
        @Min(0) @Max(3_600_000) int penaltyMs,
        @PlainText @Size(min = 3, max = 500) String reason) {}
