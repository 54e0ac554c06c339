package hairpin.cli.stack;

/// How a part is doing.
enum Condition {
    READY("ready"),
    NOT_ANSWERING("runs, but does not answer"),
    CRASHED("crashed"),
    STOPPED("stopped");

    private final String words;

    Condition(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
