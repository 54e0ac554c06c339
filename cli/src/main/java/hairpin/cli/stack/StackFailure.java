package hairpin.cli.stack;

import java.io.Serial;

/// The stack could not be brought where it was asked to be.
public final class StackFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public StackFailure(String message) {
        super(message);
    }
}
