package hairpin.league.season;

/// How far a race has come. It only ever moves forward; [RaceSteps] says when.
public enum RaceState {
    SCHEDULED,
    OPEN,
    CLOSED,
    FINAL;

    /// From the closing on, what was hidden may be seen.
    public boolean isClosed() {
        return this == CLOSED || this == FINAL;
    }
}
