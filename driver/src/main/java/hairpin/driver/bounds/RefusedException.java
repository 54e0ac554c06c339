package hairpin.driver.bounds;

import hairpin.driver.Refusal;

/// How the readers inside this module give up from deep inside a file. It never leaves the module: the border answers
/// with the [Refusal] as a value. Checked, so that no reader forgets it, and without a stack trace, so that a flood of
/// bad files stays cheap.
public final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public RefusedException(Refusal.Code code, String where, String what) {
        this(new Refusal(code, shorten(where), shorten(what)));
    }

    private RefusedException(Refusal refusal) {
        super(refusal.sentence(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }

    /// The same, placed at `where` unless the place is known already.
    public RefusedException at(String where) {
        return refusal.where().isEmpty() ? new RefusedException(refusal.code(), where, refusal.what()) : this;
    }

    /// What files say ends up in pages and logs: printable, and no longer than a line or two.
    private static String shorten(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints()
                .limit(300)
                .map(c -> Character.isISOControl(c) || c == 0xFFFD ? '?' : c)
                .forEach(safe::appendCodePoint);
        return text.codePointCount(0, text.length()) > 300 ? safe + "..." : safe.toString();
    }
}
