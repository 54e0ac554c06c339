package hairpin.league.classification;

import hairpin.league.season.RaceKind;
import hairpin.league.season.RaceState;

/// How much of a race's results anyone may see.
enum Sight {
    /// Laps are timed on a real track: all of them are shown.
    EVENT,
    /// The suite is hidden: figures are coarse, and only what the racer's ladder shows is told at all.
    HIDDEN,
    /// The suite is public.
    REVEALED;

    static Sight of(RaceKind kind, RaceState state) {
        if (!kind.isVirtual()) {
            return EVENT;
        }
        return state.isClosed() ? REVEALED : HIDDEN;
    }
}
