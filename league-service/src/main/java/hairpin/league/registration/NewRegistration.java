package hairpin.league.registration;

import hairpin.league.problem.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// What a racer says when registering.
///
/// @param alias the name on every board
/// @param country two letters, ISO 3166
/// @param consent to alias, country, team and results being public
record NewRegistration(
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9_-]{2,64}", message = "must be 2 to 64 letters, digits, hyphens or underscores")
        String alias,

        @NotNull String country,
        @PlainText @Size(max = 64) String team,
        boolean consent) {

    NewRegistration {
        team = team == null ? "" : team.strip();
    }
}
