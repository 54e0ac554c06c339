package hairpin.league.submission;

import hairpin.league.season.RaceKind;
import hairpin.league.season.RaceState;
import java.time.Instant;
import java.util.Optional;

/// A race's rules for who may submit when, and how often.
///
/// @param maxSubmissions per racer, to the race or to its practice; 0 where there is nothing to practise on
record Acceptance(RaceKind kind, RaceState state, Instant opensAt, Instant closesAt, int maxSubmissions) {

    enum Reason {
        TAKES_RUNS_ONLY,
        NO_PRACTICE,
        NOT_OPEN_YET,
        ALREADY_CLOSED,
        TOO_MANY_SUBMISSIONS
    }

    /// @param counted the racer's submissions that count towards the limit
    /// @return why not, or empty when all is well
    Optional<Reason> objection(int counted, Instant now) {
        if (!kind.isVirtual()) {
            return Optional.of(Reason.TAKES_RUNS_ONLY);
        }
        if (maxSubmissions == 0) {
            return Optional.of(Reason.NO_PRACTICE);
        }
        if (state.isClosed() || (state == RaceState.OPEN && !now.isBefore(closesAt))) {
            return Optional.of(Reason.ALREADY_CLOSED);
        }
        if (state == RaceState.SCHEDULED) {
            return Optional.of(Reason.NOT_OPEN_YET);
        }
        return counted < maxSubmissions ? Optional.empty() : Optional.of(Reason.TOO_MANY_SUBMISSIONS);
    }
}
