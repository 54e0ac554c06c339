package hairpin.league.ruling;

import hairpin.league.problem.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// Whom an organizer excludes from a season, and why.
record NewExclusion(
        @NotNull @Size(min = 2, max = 64) String alias,
        @PlainText @Size(min = 3, max = 500) String reason) {}
