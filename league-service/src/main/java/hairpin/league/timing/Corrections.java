package hairpin.league.timing;

import java.util.List;
import java.util.Optional;

/// What the timekeeper said about single laps and marks; the last word counts.
///
/// @param standing the log entries that still stand, in order
record Corrections(List<LogEntry> standing) {

    boolean discounted(String mark) {
        return lastWord(mark) instanceof RunEvent.CrossingDiscounted;
    }

    /// Whether the timekeeper said that a flagged mark was a crossing.
    boolean counted(String mark) {
        return lastWord(mark) instanceof RunEvent.CrossingCounted;
    }

    private RunEvent lastWord(String mark) {
        return standing.stream()
                .map(LogEntry::event)
                .filter(event -> isAbout(event, mark))
                .reduce((_, last) -> last)
                .orElse(null);
    }

    private static boolean isAbout(RunEvent event, String mark) {
        return switch (event) {
            case RunEvent.CrossingDiscounted(String discounted) -> discounted.equals(mark);
            case RunEvent.CrossingCounted(String counted) -> counted.equals(mark);
            case RunEvent _ -> false;
        };
    }

    /// The entry that split the lap in two, if one did.
    Optional<LogEntry> split(Crossing opening) {
        return standing.stream()
                .filter(entry ->
                        entry.event() instanceof RunEvent.LapSplit(String mark, int _) && opening.hasMark(mark))
                .reduce((_, last) -> last);
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
