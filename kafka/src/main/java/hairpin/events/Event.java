package hairpin.events;

import java.time.Instant;
import java.util.UUID;

/// What every event carries: an id that makes consumers idempotent, and when it happened.
public interface Event {

    UUID eventId();

    Instant at();

    /// The record key on the event's topic: everything with one key stays in order.
    String key();
}
