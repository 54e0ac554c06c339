package hairpin.evaluation.models;

import java.io.Serial;

/// An archive that could not be had. The message is fit to be published.
public final class ModelUnavailableException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean worthAnotherTry;

    /// @param worthAnotherTry false when waiting changes nothing
    public ModelUnavailableException(String message, boolean worthAnotherTry) {
        super(message);
        this.worthAnotherTry = worthAnotherTry;
    }

    public boolean worthAnotherTry() {
        return worthAnotherTry;
    }
}
