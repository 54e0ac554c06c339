package hairpin.league.timing;

import java.time.Duration;
import java.time.Instant;

/// One mark that a car was on the line.
sealed interface Stamp {

    /// Names the mark; the same for ever.
    String id();

    /// When, by the server's clock: exact for a hand on a button, an estimate for a sensor.
    Instant at();

    /// A sensor's mark.
    ///
    /// @param at the time of receipt less the age that the device gave, so late by the network's delay at worst
    record BySensor(Passing passing, Instant at) implements Stamp, Fact {

        @Override
        public String id() {
            return passing.deviceId() + "/" + passing.bootId() + "/" + passing.sequence();
        }

        BySensor placedAt(Instant earlier) {
            return new BySensor(passing, earlier);
        }
    }

    /// The timekeeper's mark.
    ///
    /// @param number of the [LogEntry] that made it
    record ByHand(int number, Instant at) implements Stamp {

        @Override
        public String id() {
            return "hand/" + number;
        }
    }

    /// True when one monotonic clock made both marks.
    default boolean sameClockAs(Stamp other) {
        return this instanceof BySensor mine
                && other instanceof BySensor theirs
                && mine.passing().sameClockAs(theirs.passing());
    }

    /// The time from this mark to a later one: by the device's clock if one clock made both, else by the server's.
    default long nsUntil(Stamp later) {
        return this instanceof BySensor mine && later instanceof BySensor theirs && sameClockAs(later)
                ? theirs.passing().monotonicNs() - mine.passing().monotonicNs()
                : Duration.between(at(), later.at()).toNanos();
    }
}
