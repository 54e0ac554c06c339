package hairpin.league.timing;

import hairpin.league.Tokens;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/// A timing device of a test's own: sends what it is told to have seen, in seconds of its own clock.
final class Gate {

    final String deviceId = "gate-" + UUID.randomUUID();
    private final AtomicLong sequence = new AtomicLong();

    /// Sees cars and hands that in, as one batch.
    ValidatableResponse sees(double... seconds) {
        return sends(passings(seconds), "");
    }

    /// The same, after having been out of reach for a while.
    ValidatableResponse sentLater(double laterS, double... seconds) {
        double sent = DoubleStream.of(seconds).max().orElseThrow() + laterS;
        return sends(passings(seconds), ", \"sentMonotonicNs\": " + Math.round(sent * 1e9));
    }

    /// Hands in these passings, each as `sequence@seconds`.
    ValidatableResponse resends(String... passings) {
        List<String> json = List.of(passings).stream()
                .map(passing -> passing.split("@", 2))
                .map(parts -> passing(Long.parseLong(parts[0]), Double.parseDouble(parts[1])))
                .toList();
        return sends(json, "");
    }

    ValidatableResponse sendsBody(String body) {
        return Tokens.asClient(deviceId, "device")
                .body(body)
                .post("/api/timing/passings")
                .then();
    }

    private List<String> passings(double... seconds) {
        return DoubleStream.of(seconds)
                .mapToObj(second -> passing(sequence.incrementAndGet(), second))
                .toList();
    }

    private ValidatableResponse sends(List<String> passings, String more) {
        return sendsBody(
                passings.stream().collect(Collectors.joining(",", "{\"bootId\": \"boot-1\", \"passings\": [", "]"))
                        + more + "}");
    }

    static String passing(long sequence, double seconds) {
        return "{\"sequence\": %d, \"monotonicNs\": %d, \"wallClock\": \"2026-05-09T10:00:00Z\", \"sensor\": \"left\"}"
                .formatted(sequence, Math.round(seconds * 1e9));
    }
}
