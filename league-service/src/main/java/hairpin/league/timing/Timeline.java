package hairpin.league.timing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Puts the facts of a run into the one order that they happened in, whatever order they were heard of in.
final class Timeline {

    private static final Comparator<Stamp.BySensor> BY_CLOCK = Comparator.<Stamp.BySensor>comparingLong(
                    mark -> mark.passing().monotonicNs())
            .thenComparingLong(mark -> mark.passing().sequence());

    private static final Comparator<Stamp.BySensor> BY_DEVICE = Comparator.<Stamp.BySensor, String>comparing(
                    mark -> mark.passing().deviceId())
            .thenComparing(mark -> mark.passing().bootId())
            .thenComparing(BY_CLOCK);

    private static final Comparator<Fact> ORDER = Comparator.comparing(Fact::at).thenComparing(Timeline::amongEqual);

    private Timeline() {}

    static List<Fact> of(Collection<Stamp.BySensor> marks, List<LogEntry> entries) {
        List<Fact> facts = new ArrayList<>(placed(withoutDuplicates(marks)));
        facts.addAll(entries);
        facts.sort(ORDER);
        return facts;
    }

    private static Collection<Stamp.BySensor> withoutDuplicates(Collection<Stamp.BySensor> marks) {
        Map<String, Stamp.BySensor> byId = new HashMap<>();
        for (Stamp.BySensor mark : marks) {
            byId.merge(mark.id(), mark, (one, other) -> one.at().isAfter(other.at()) ? other : one);
        }
        return byId.values();
    }

    /// Networks delay unevenly, so times of receipt may contradict the device's own order. A mark cannot have been made
    /// after a later mark of the same clock was received: each one takes the earliest time at or behind it.
    private static List<Stamp.BySensor> placed(Collection<Stamp.BySensor> marks) {
        List<Stamp.BySensor> sorted = new ArrayList<>(marks);
        sorted.sort(BY_DEVICE);
        for (int i = sorted.size() - 2; i >= 0; i--) {
            Stamp.BySensor mark = sorted.get(i);
            Instant behind = sorted.get(i + 1).at();
            if (mark.sameClockAs(sorted.get(i + 1)) && mark.at().isAfter(behind)) {
                sorted.set(i, mark.placedAt(behind));
            }
        }
        return sorted;
    }

    private static int amongEqual(Fact one, Fact other) {
        return switch (one) {
            case LogEntry entry ->
                other instanceof LogEntry second ? Integer.compare(entry.number(), second.number()) : -1;
            case Stamp.BySensor mark -> other instanceof Stamp.BySensor second ? BY_DEVICE.compare(mark, second) : 1;
        };
    }
}
