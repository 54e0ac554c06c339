package hairpin.league.outbox;

import java.io.Serial;

/// Kafka did not take everything. What it did not take waits.
final class BrokerAwayException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    BrokerAwayException(int left) {
        super("Kafka did not take " + left + " events, they wait in the outbox", null, false, false);
    }
}
