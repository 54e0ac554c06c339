package hairpin.league.timing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The log of a run, read as what still stands of it.
///
/// @param entries all of it, in order
record RunLog(List<LogEntry> entries) {

    RunLog {
        entries = List.copyOf(entries);
    }

    RunLog with(Instant at, String actor, String reason, RunEvent event) {
        List<LogEntry> longer = new ArrayList<>(entries);
        longer.add(new LogEntry(entries.size() + 1, at, actor, reason, event));
        return new RunLog(longer);
    }

    /// The entries that were not undone. An undoing cannot itself be undone, but the taking back of an ending can.
    List<LogEntry> notUndone() {
        Set<Integer> undone = new HashSet<>();
        for (LogEntry entry : entries) {
            if (entry.event() instanceof RunEvent.Undone(int number)) {
                undone.add(number);
                undone.add(entry.number());
            }
        }
        return entries.stream()
                .filter(entry -> !undone.contains(entry.number()))
                .toList();
    }

    /// The entries that shape the run.
    List<LogEntry> standing() {
        Set<Integer> takenBack = new HashSet<>();
        for (LogEntry entry : notUndone()) {
            if (entry.event() instanceof RunEvent.EndingTakenBack(int number)) {
                takenBack.add(number);
            }
        }
        return notUndone().stream()
                .filter(entry -> !takenBack.contains(entry.number()))
                .toList();
    }

    /// What the next undo takes back.
    Optional<LogEntry> last() {
        List<LogEntry> left = notUndone();
        return left.isEmpty() ? Optional.empty() : Optional.of(left.getLast());
    }

    /// When the racer was put on the track, if so.
    Optional<Instant> calledAt() {
        return standing().stream()
                .filter(entry -> entry.event() instanceof RunEvent.Called)
                .map(LogEntry::at)
                .findFirst();
    }
}
