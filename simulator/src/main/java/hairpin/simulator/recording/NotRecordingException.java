package hairpin.simulator.recording;

/// Carries a refusal from the depth of the reader up to [RecordingReader]; never leaves the package.
final class NotRecordingException extends Exception {

    private static final long serialVersionUID = 1;

    NotRecordingException(String reason) {
        super(reason, null, false, false);
    }
}
