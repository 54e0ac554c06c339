package hairpin.simulator.replay;

/// How long the steps of a logged drive really took.
public enum Beat {
    /// Always 1/15 s: the time stamps of the older simulator tremble, its cars do not.
    STEADY,
    /// As logged. The simulator of 2026 steps by 50 to 80 ms, and a row's stamp is from when its step was over.
    LOGGED;

    /// The one that suits a trace: only the simulator of 2026 writes the wall clock, and its columns are 19.
    public static Beat of(SimTrace trace) {
        return trace.columns() >= Columns.MOST ? LOGGED : STEADY;
    }
}
