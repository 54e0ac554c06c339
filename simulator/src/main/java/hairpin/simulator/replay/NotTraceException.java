package hairpin.simulator.replay;

/// Carries a refusal from the depth of the reader up to [SimTraceReader], which turns it into a value; never leaves
/// the package.
final class NotTraceException extends Exception {

    private static final long serialVersionUID = 1;

    NotTraceException(String reason) {
        super(reason, null, false, false);
    }
}
