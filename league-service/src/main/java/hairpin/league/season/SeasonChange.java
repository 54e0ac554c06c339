package hairpin.league.season;

import hairpin.league.problem.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/// What an organizer changes a season to. How points come about stays as it is from the opening of its first race on.
record SeasonChange(
        @PlainText @Size(min = 1, max = 100) String name,
        @PlainText @Size(max = 2000) String description,
        @NotNull @Size(max = 64) String timeZone,
        @NotNull @Size(min = 1, max = 200) List<@NotNull @Min(0) @Max(100_000) Integer> pointsTable,
        @Min(0) @Max(50) int dropWorst) {}
