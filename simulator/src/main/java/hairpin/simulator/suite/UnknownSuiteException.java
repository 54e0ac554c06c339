package hairpin.simulator.suite;

/// A suite that this engine cannot drive. The message names no track.
public final class UnknownSuiteException extends Exception {

    private static final long serialVersionUID = 1;

    /// @param message which must name no track
    public UnknownSuiteException(String message) {
        super(message);
    }
}
