package hairpin.league.timing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// Everything that a run rests on: what was done to it, and what was seen, whether it counts or why it does not.
record RunRecord(List<Line> log, List<Seen> passings) {

    /// @param event what was done
    /// @param subject the mark that it is about, or null
    /// @param amount the line that it is about, or how many; or null
    record Line(int number, Instant at, String actor, String reason, String event, String subject, Integer amount) {}

    /// @param flag why it does not count, or null
    record Seen(
            String deviceId,
            String bootId,
            long sequence,
            long monotonicNs,
            Instant wallClock,
            String sensor,
            Instant at,
            Flag flag) {}

    static RunRecord of(Run run, List<Stamp.BySensor> marks) {
        return new RunRecord(
                run.log().entries().stream().map(RunRecord::line).toList(),
                marks.stream()
                        .sorted(Comparator.comparing(Stamp.BySensor::at)
                                .thenComparingLong(mark -> mark.passing().monotonicNs()))
                        .map(mark -> seen(mark, run.flags().get(mark.id())))
                        .toList());
    }

    private static Line line(LogEntry entry) {
        EventColumns columns = EventColumns.of(entry.event());
        return new Line(
                entry.number(),
                entry.at(),
                entry.actor(),
                entry.reason(),
                columns.event(),
                columns.subject(),
                columns.amount());
    }

    private static Seen seen(Stamp.BySensor mark, Flag flag) {
        Passing passing = mark.passing();
        return new Seen(
                passing.deviceId(),
                passing.bootId(),
                passing.sequence(),
                passing.monotonicNs(),
                passing.wallClock(),
                passing.sensor(),
                mark.at(),
                flag);
    }
}
