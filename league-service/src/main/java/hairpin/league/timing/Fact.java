package hairpin.league.timing;

import java.time.Instant;

/// Something that happened around a run: a sighting by a sensor, or an act of the timekeeper.
sealed interface Fact permits Stamp.BySensor, LogEntry {

    /// When, by the server's clock.
    Instant at();
}
