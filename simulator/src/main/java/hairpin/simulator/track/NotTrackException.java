package hairpin.simulator.track;

/// Carries a refusal from the depth of a reader up to [TrackReader], which turns it into a value; never leaves the
/// package.
final class NotTrackException extends Exception {

    private static final long serialVersionUID = 1;

    private final int row;

    /// @param row as in [TrackReading.Refused]
    NotTrackException(int row, String reason) {
        super(reason, null, false, false);
        this.row = row;
    }

    int row() {
        return row;
    }
}
