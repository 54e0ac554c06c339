package hairpin.evaluation.models;

import hairpin.events.FailureReason;
import java.io.Serial;
import java.util.Optional;

/// An archive that could not be had. The message is fit to be published.
public final class ModelUnavailableException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient FailureReason why;

    /// It may be had later.
    public ModelUnavailableException(String message) {
        this(message, null);
    }

    /// @param why waiting changes nothing: the message, for pages
    public ModelUnavailableException(String message, FailureReason why) {
        super(message);
        this.why = why;
    }

    /// Why it will never be had, or empty.
    public Optional<FailureReason> why() {
        return Optional.ofNullable(why);
    }
}
