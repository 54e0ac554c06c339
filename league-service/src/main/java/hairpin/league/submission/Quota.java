package hairpin.league.submission;

import java.util.Optional;

/// How much of the runners one racer may take, whatever the races allow.
///
/// What the platform could not race is given back: it never counts in a race. In a day it is given back so many times
/// only, or one model that brings our part down could be sent again for ever.
///
/// @param perDay submissions to a season's races within 24 hours, practice included
/// @param atATime submissions that wait or are being raced
/// @param givenBack of those within 24 hours that the platform could not race
record Quota(int perDay, int atATime, int givenBack) {

    enum Reason {
        TOO_MANY_AT_A_TIME,
        TOO_MANY_IN_A_DAY
    }

    /// @param underWay what of the racer waits or is being raced
    /// @param inADay what of the racer counts, of the last 24 hours
    /// @param lostInADay what of the racer the platform could not race, of the last 24 hours
    /// @return why not one more, or empty when all is well
    Optional<Reason> objection(int underWay, int inADay, int lostInADay) {
        if (underWay >= atATime) {
            return Optional.of(Reason.TOO_MANY_AT_A_TIME);
        }
        int counted = inADay + Math.max(0, lostInADay - givenBack);
        return counted < perDay ? Optional.empty() : Optional.of(Reason.TOO_MANY_IN_A_DAY);
    }
}
