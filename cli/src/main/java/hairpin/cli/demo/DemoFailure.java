package hairpin.cli.demo;

import java.io.Serial;

/// A step without which the demo cannot go on.
final class DemoFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    DemoFailure(String message) {
        super(message);
    }
}
