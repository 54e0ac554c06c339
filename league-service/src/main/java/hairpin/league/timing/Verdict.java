package hairpin.league.timing;

/// The answer to a wish of the timekeeper.
sealed interface Verdict {

    /// It is lawful, and this is what to write into the log.
    record Lawful(RunEvent event) implements Verdict {}

    /// @param detail what stands against it
    /// @param next what to do instead
    record Refused(Reason reason, String detail, String next) implements Verdict {}

    enum Reason {
        WRONG_STATE,
        NO_SUCH_LAP,
        LAP_NOT_FINISHED,
        NOTHING_BEFORE,
        NO_SUCH_PASSING,
        SPLIT_OUTSIDE,
        NOTHING_TO_UNDO,
        TRACK_TAKEN
    }
}
