package hairpin.simulator.conditions;

/// What came of reading conditions.
public sealed interface ConditionsReading {

    /// They are conditions.
    record Understood(Conditions conditions) implements ConditionsReading {}

    /// They are not.
    ///
    /// @param name the file
    /// @param line where, from 1; 0 for the file as a whole
    /// @param reason why, as a clause
    record Refused(String name, int line, String reason) implements ConditionsReading {

        /// One line that names the file, the line and the reason.
        public String sentence() {
            return name + (line > 0 ? ", line " + line : "") + ": " + reason;
        }
    }
}
