package hairpin.evaluation.recordings;

import java.io.Serial;

/// A recording that could not be kept. The message is fit to be published.
public final class RecordingNotKeptException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    public RecordingNotKeptException(String message) {
        super(message);
    }
}
