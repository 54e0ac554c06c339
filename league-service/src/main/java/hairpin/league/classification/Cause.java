package hairpin.league.classification;

import hairpin.league.season.RaceState;
import java.util.UUID;

/// Why a board is drawn again.
sealed interface Cause {

    /// A racer's result came, changed or went.
    record Result(UUID registrationId) implements Cause {}

    /// The organizer decided about a racer.
    ///
    /// @param headline what, in words
    record Ruled(UUID registrationId, String headline) implements Cause {}

    /// A racer's practice came to something that belongs beside a result.
    record Practised() implements Cause {}

    /// The organizer had the race judged again.
    ///
    /// @param headline why, in words
    record Rejudged(String headline) implements Cause {}

    /// The race got another name.
    record Renamed() implements Cause {}

    /// The race took a step.
    record Move(RaceState to) implements Cause {}
}
