package hairpin.league.season;

import hairpin.league.problem.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/// What an organizer says of a new season.
///
/// @param pointsTable points for rank 1, 2, 3 …; null for the league's usual table
/// @param dropWorst how many of a racer's worst rounds do not count
record NewSeason(
        @NotNull @Pattern(regexp = SLUG) String slug,
        @PlainText @Size(min = 1, max = 100) String name,
        @PlainText @Size(max = 2000) String description,
        @NotNull @Size(max = 64) String timeZone,
        @Size(min = 1, max = 200) List<@NotNull @Min(0) @Max(100_000) Integer> pointsTable,
        @Min(0) @Max(50) int dropWorst) {

    /// Two to 64 lower-case letters, digits and hyphens; a hyphen only inside.
    static final String SLUG = "[a-z0-9][a-z0-9-]{0,62}[a-z0-9]";

    private static final List<Integer> USUAL_POINTS = List.of(25, 18, 15, 12, 10, 8, 6, 4, 2, 1);

    NewSeason {
        pointsTable = pointsTable == null ? USUAL_POINTS : pointsTable.stream().toList();
        description = description == null ? "" : description;
    }
}
