package hairpin.league.registration;

import hairpin.league.season.SeasonState;
import java.util.Optional;

/// A racer's wish to enter a season, judged by the rules.
///
/// @param consent to the results being public
/// @param registeredAlready whether the person is in this season
/// @param aliasTaken whether another racer of this season has the alias, in whatever case
record Entry(SeasonState season, boolean consent, boolean registeredAlready, boolean aliasTaken) {

    enum Reason {
        SEASON_OVER,
        CONSENT_MISSING,
        ALREADY_REGISTERED,
        ALIAS_TAKEN
    }

    /// @return why not, or empty when all is well
    Optional<Reason> objection() {
        if (season == SeasonState.FINISHED) {
            return Optional.of(Reason.SEASON_OVER);
        }
        if (!consent) {
            return Optional.of(Reason.CONSENT_MISSING);
        }
        if (registeredAlready) {
            return Optional.of(Reason.ALREADY_REGISTERED);
        }
        return aliasTaken ? Optional.of(Reason.ALIAS_TAKEN) : Optional.empty();
    }
}
