package hairpin.cli.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// A timing gate of which only the car is made up: one boot, a sequence without holes, a monotonic clock. Its clock
/// runs ahead of real time, so that a minute on the track takes a second.
final class SimulatedGate {

    private static final long ECHO_NS = 38_000_000;

    private final String bootId = UUID.randomUUID().toString();
    private long sequence;
    private long monotonicNs = 1_000_000_000L;

    /// A car crosses the gate so long after it last did.
    ObjectNode crossing(long afterMs) {
        monotonicNs += afterMs * 1_000_000;
        return passing("gate");
    }

    /// The second sensor of the gate sees the same car a moment later.
    ObjectNode echo() {
        monotonicNs += ECHO_NS;
        ObjectNode passing = passing("gate-far");
        monotonicNs -= ECHO_NS;
        return passing;
    }

    /// The car is carried away; the clock goes on.
    void idle(long ms) {
        monotonicNs += ms * 1_000_000;
    }

    ObjectNode batch(List<ObjectNode> passings) {
        ObjectNode batch = Session.json().put("bootId", bootId);
        ArrayNode all = batch.putArray("passings");
        new ArrayList<>(passings).forEach(all::add);
        return batch;
    }

    private ObjectNode passing(String sensor) {
        return Session.json()
                .put("sequence", sequence++)
                .put("monotonicNs", monotonicNs)
                .put("wallClock", Instant.now().toString())
                .put("sensor", sensor);
    }
}
