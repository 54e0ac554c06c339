package hairpin.cli;

import java.io.Serial;

/// The user gave something that cannot be used; the message says what and where. Exit status 2.
public final class UnusableInputException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public UnusableInputException(String message) {
        super(message);
    }
}
