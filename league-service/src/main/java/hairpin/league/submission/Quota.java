package hairpin.league.submission;

import java.util.Optional;

/// How much of the runners one racer may take, whatever the races allow.
///
/// @param perDay submissions to a season's races within 24 hours, practice included
/// @param atATime submissions that wait or are being raced
record Quota(int perDay, int atATime) {

    enum Reason {
        TOO_MANY_AT_A_TIME,
        TOO_MANY_IN_A_DAY
    }

    /// @param underWay what of the racer waits or is being raced
    /// @param inADay what of the racer counts, of the last 24 hours
    /// @return why not one more, or empty when all is well
    Optional<Reason> objection(int underWay, int inADay) {
        if (underWay >= atATime) {
            return Optional.of(Reason.TOO_MANY_AT_A_TIME);
        }
        return inADay < perDay ? Optional.empty() : Optional.of(Reason.TOO_MANY_IN_A_DAY);
    }
}
