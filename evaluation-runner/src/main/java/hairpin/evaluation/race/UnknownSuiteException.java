package hairpin.evaluation.race;

import java.io.Serial;

/// A suite that this engine cannot drive. The message names no track.
public final class UnknownSuiteException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    UnknownSuiteException(String message) {
        super(message);
    }
}
