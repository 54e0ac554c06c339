package hairpin.league.timing;

import java.util.ArrayList;
import java.util.List;

/// One crossing of the line with every mark that it left: two sensors of one gate, two gates side by side and a hand
/// on the button are one crossing. Grows while a run is replayed, and is not seen outside of it.
final class Crossing {

    /// Marks this close together come from one and the same crossing of a car.
    static final long ECHO_NS = 1_000_000_000;

    private final List<Stamp> marks = new ArrayList<>();

    Crossing(Stamp first) {
        marks.add(first);
    }

    Stamp first() {
        return marks.getFirst();
    }

    boolean hasMark(String id) {
        return marks.stream().anyMatch(mark -> mark.id().equals(id));
    }

    /// Takes a further mark of the same crossing. A sensor's late bounce is no measure of anything and is left out; a
    /// sensor that follows a hand is the better measure, however early the hand was.
    void add(Stamp mark) {
        if (first() instanceof Stamp.ByHand || first().nsUntil(mark) <= ECHO_NS) {
            marks.add(mark);
        }
    }

    /// The time since this crossing, by a common clock where there is one.
    long nsUntil(Stamp later) {
        return marks.stream()
                .filter(mark -> mark.sameClockAs(later))
                .findFirst()
                .orElseGet(this::best)
                .nsUntil(later);
    }

    /// The lap from this crossing to the next: by the first pair of marks that one clock made, if there is one.
    Measure lapTo(Crossing next) {
        for (Stamp from : marks) {
            for (Stamp to : next.marks) {
                if (from.sameClockAs(to)) {
                    return new Measure(from.nsUntil(to), LapSource.SENSOR);
                }
            }
        }
        Stamp from = best();
        Stamp to = next.best();
        boolean byHand = from instanceof Stamp.ByHand || to instanceof Stamp.ByHand;
        return new Measure(Math.max(0, from.nsUntil(to)), byHand ? LapSource.MANUAL : LapSource.ESTIMATED);
    }

    private Stamp best() {
        return marks.stream()
                .filter(Stamp.BySensor.class::isInstance)
                .findFirst()
                .orElse(first());
    }

    record Measure(long lapNs, LapSource source) {}
}
