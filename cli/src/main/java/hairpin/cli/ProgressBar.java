package hairpin.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;

/// How far long work has come, on one line that is written over; nothing when nobody watches a terminal.
public final class ProgressBar {

    private static final int WIDTH = 30;

    private final String what;
    private final long all;
    private final PrintWriter out;
    private final boolean shown;
    private long done;
    private int percent = -1;

    /// @param what the work, in a word or two
    /// @param all how many steps it takes
    /// @param out standard error, so that answers stay clean
    public ProgressBar(String what, long all, PrintWriter out) {
        this(what, all, out, watched());
    }

    ProgressBar(String what, long all, PrintWriter out, boolean shown) {
        this.what = what;
        this.all = Math.max(1, all);
        this.out = out;
        this.shown = shown;
    }

    /// One more step is done.
    public void advance() {
        reach(done + 1);
    }

    /// So many steps are done; never fewer than before.
    public void reach(long steps) {
        done = Math.clamp(steps, done, all);
        int now = (int) (100 * done / all);
        if (shown && now != percent) {
            percent = now;
            int full = WIDTH * now / 100;
            out.print(String.format(
                    Locale.ROOT, "\r%s [%s%s] %3d %%", what, "=".repeat(full), " ".repeat(WIDTH - full), now));
            out.flush();
        }
    }

    /// Clears the line.
    public void finish() {
        if (shown) {
            out.print("\r" + " ".repeat(what.length() + WIDTH + 10) + "\r");
            out.flush();
        }
    }

    @SuppressWarnings("SystemConsoleNull") // it is null when output is redirected, whatever the warning says
    private static boolean watched() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}
