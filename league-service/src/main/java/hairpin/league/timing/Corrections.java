package hairpin.league.timing;

import java.util.List;

/// What the timekeeper said about single laps and marks; the last word counts.
///
/// @param standing the log entries that still stand, in order
record Corrections(List<LogEntry> standing) {

    boolean discounted(String mark) {
        return standing.stream()
                .anyMatch(entry -> entry.event() instanceof RunEvent.CrossingDiscounted(String discounted)
                        && discounted.equals(mark));
    }

    boolean valid(Crossing opening) {
        boolean valid = true;
        for (LogEntry entry : standing) {
            if (entry.event() instanceof RunEvent.LapInvalidated(String mark) && opening.hasMark(mark)) {
                valid = false;
            } else if (entry.event() instanceof RunEvent.LapValidated(String mark) && opening.hasMark(mark)) {
                valid = true;
            }
        }
        return valid;
    }

    int resets(Crossing opening) {
        int resets = 0;
        for (LogEntry entry : standing) {
            if (entry.event() instanceof RunEvent.ResetsCounted(String mark, int count) && opening.hasMark(mark)) {
                resets = count;
            }
        }
        return resets;
    }
}
