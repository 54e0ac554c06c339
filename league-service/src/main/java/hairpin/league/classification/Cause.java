package hairpin.league.classification;

import hairpin.league.season.RaceState;
import java.util.UUID;

/// Why a board is drawn again.
sealed interface Cause {

    /// A racer's result came, changed or went.
    record Result(UUID registrationId) implements Cause {}

    /// The race took a step.
    record Move(RaceState to) implements Cause {}
}
