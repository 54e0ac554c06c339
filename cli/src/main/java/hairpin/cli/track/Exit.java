package hairpin.cli.track;

/// What an exit status says to a script.
public final class Exit {

    public static final int YES = 0;
    public static final int NO = 1;
    public static final int UNUSABLE = 2;

    private Exit() {}
}
