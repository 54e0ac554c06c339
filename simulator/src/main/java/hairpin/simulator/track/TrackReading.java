package hairpin.simulator.track;

/// What came of reading a file as a track.
public sealed interface TrackReading {

    /// It is one.
    @SuppressWarnings("AvoidCommonTypeNames") // always said with its owner: TrackReading.Readable
    record Readable(Track track) implements TrackReading {}

    /// It is none, or not one that can be driven.
    ///
    /// @param name the file
    /// @param row where: the row of the array or the line of the text, from 1; 0 for the file as a whole
    /// @param reason why, as a clause: "the left border is not a number"
    record Refused(String name, int row, String reason) implements TrackReading {

        /// One line that names the file, the row and the reason.
        public String sentence() {
            return name + (row > 0 ? ", row " + row : "") + ": " + reason;
        }
    }
}
