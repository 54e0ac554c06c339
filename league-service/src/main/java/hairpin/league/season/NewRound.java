package hairpin.league.season;

import hairpin.league.problem.PlainText;
import jakarta.validation.constraints.Size;

/// What an organizer says of a new round.
record NewRound(@PlainText @Size(min = 1, max = 100) String name) {}
