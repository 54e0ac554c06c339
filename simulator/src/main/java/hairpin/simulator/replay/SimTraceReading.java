package hairpin.simulator.replay;

/// What came of reading a file as a trace.
public sealed interface SimTraceReading {

    /// It is one.
    @SuppressWarnings("AvoidCommonTypeNames") // always said with its owner: SimTraceReading.Readable
    record Readable(SimTrace trace) implements SimTraceReading {}

    /// It is none.
    ///
    /// @param name the file
    /// @param row where: the line of the text, from 1; 0 for the file as a whole
    /// @param reason why, as a clause: "yaw is 'nan', not a number"
    record Refused(String name, int row, String reason) implements SimTraceReading {

        /// One line that names the file, the row and the reason.
        public String sentence() {
            return name + (row > 0 ? ", row " + row : "") + ": " + reason;
        }
    }
}
