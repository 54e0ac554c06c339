package hairpin.cli.track;

/// What an exit status says to a script.
final class Exit {

    static final int YES = 0;
    static final int NO = 1;
    static final int UNUSABLE = 2;

    private Exit() {}
}
