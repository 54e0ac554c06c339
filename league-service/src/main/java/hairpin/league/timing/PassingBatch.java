package hairpin.league.timing;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// What a device sent in one go: passings of one boot, each sequence once.
///
/// @param sentMonotonicNs the device's monotonic clock as it sent them, or null when it did not say
/// @param duplicates how many more there were that repeated one of these
record PassingBatch(String deviceId, String bootId, Long sentMonotonicNs, List<Passing> passings, int duplicates) {

    /// More than this is refused.
    static final int LIMIT = 1_000;

    PassingBatch {
        passings = List.copyOf(passings);
    }

    /// The passings with the time at which each of them happened by our clock: when it arrived, less its age if the
    /// device told it. So a backlog that comes late is put where it belongs, whatever the device's wall clock says.
    List<Stamp.BySensor> marks(Instant receivedAt) {
        return passings.stream()
                .map(passing -> new Stamp.BySensor(
                        passing, receivedAt.minus(age(passing)).truncatedTo(ChronoUnit.MICROS)))
                .toList();
    }

    private Duration age(Passing passing) {
        return sentMonotonicNs == null ? Duration.ZERO : Duration.ofNanos(sentMonotonicNs - passing.monotonicNs());
    }
}
