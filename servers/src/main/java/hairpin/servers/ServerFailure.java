package hairpin.servers;

import java.io.Serial;

/// A server that would not start, with what its log said.
public final class ServerFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    ServerFailure(String message) {
        super(message);
    }

    ServerFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
