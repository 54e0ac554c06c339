package hairpin.league.season;

import java.time.Instant;

/// The legal steps of a race: SCHEDULED → OPEN → CLOSED → FINAL, by hand or by the clock.
final class RaceSteps {

    /// What becomes of the wish to take a step.
    sealed interface Step {

        record Taken(RaceState state) implements Step {}

        /// The race is there already: asking twice is harmless.
        record Already() implements Step {}

        record Refused(Reason reason) implements Step {}
    }

    enum Reason {
        ALREADY_CLOSED,
        CLOSING_TIME_PASSED,
        NOT_OPEN_YET,
        NOT_CLOSED_YET,
        STILL_UNDER_WAY
    }

    private RaceSteps() {}

    static Step open(RaceState from, Instant closesAt, Instant now) {
        return switch (from) {
            case SCHEDULED ->
                now.isBefore(closesAt) ? new Step.Taken(RaceState.OPEN) : new Step.Refused(Reason.CLOSING_TIME_PASSED);
            case OPEN -> new Step.Already();
            case CLOSED, FINAL -> new Step.Refused(Reason.ALREADY_CLOSED);
        };
    }

    static Step close(RaceState from) {
        return switch (from) {
            case SCHEDULED -> new Step.Refused(Reason.NOT_OPEN_YET);
            case OPEN -> new Step.Taken(RaceState.CLOSED);
            case CLOSED, FINAL -> new Step.Already();
        };
    }

    /// @param underWay attempts whose result is still to come
    static Step finish(RaceState from, int underWay) {
        return switch (from) {
            case SCHEDULED, OPEN -> new Step.Refused(Reason.NOT_CLOSED_YET);
            case CLOSED -> underWay == 0 ? new Step.Taken(RaceState.FINAL) : new Step.Refused(Reason.STILL_UNDER_WAY);
            case FINAL -> new Step.Already();
        };
    }

    /// What the clock alone has made of a race by now.
    static RaceState byTheClock(RaceState from, Instant opensAt, Instant closesAt, Instant now) {
        return switch (from) {
            case SCHEDULED -> now.isBefore(opensAt) ? from : byTheClock(RaceState.OPEN, opensAt, closesAt, now);
            case OPEN -> now.isBefore(closesAt) ? from : RaceState.CLOSED;
            case CLOSED, FINAL -> from;
        };
    }
}
