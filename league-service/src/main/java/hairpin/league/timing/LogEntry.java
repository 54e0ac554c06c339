package hairpin.league.timing;

import java.time.Instant;

/// One line of a run's log: who did what, when and why. Immutable.
///
/// @param number from 1, without gaps
/// @param at by the server's clock; never before the entry above
/// @param reason in the timekeeper's words, or empty
record LogEntry(int number, Instant at, String actor, String reason, RunEvent event) implements Fact {

    LogEntry {
        if (number < 1 || actor.isBlank()) {
            throw new IllegalArgumentException("a log entry needs a number and an actor: number=" + number);
        }
    }
}
