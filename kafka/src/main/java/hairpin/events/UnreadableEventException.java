package hairpin.events;

import java.io.Serial;

/// A record on a topic that is not an event of its contract: someone else wrote there, or a contract was broken.
public final class UnreadableEventException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    UnreadableEventException(String topic) {
        super("topic " + topic + " holds a record without a value");
    }

    UnreadableEventException(String topic, Throwable cause) {
        super("topic " + topic + " holds a record that is not one of its events: " + cause.getMessage(), cause);
    }
}
