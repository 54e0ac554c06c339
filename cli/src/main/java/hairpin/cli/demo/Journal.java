package hairpin.cli.demo;

import java.io.PrintWriter;
import java.time.Duration;

/// What the demo tells as it happens, and what it has checked.
final class Journal {

    private final PrintWriter out;
    private final long began = System.nanoTime();
    private int chapters;
    private int held;
    private int failed;

    Journal(PrintWriter out) {
        this.out = out;
    }

    void chapter(String title) {
        chapters++;
        line("");
        line(chapters + ". " + title + "  (" + elapsed().toSeconds() + " s)");
    }

    void tell(String what) {
        line("     " + what);
    }

    /// @param found what was there instead, shown when the claim does not hold
    void check(String claim, boolean holds, Object found) {
        synchronized (this) {
            if (holds) {
                held++;
            } else {
                failed++;
            }
        }
        line(holds ? "  ok " + claim : "  NO " + claim + ": found " + found);
    }

    int held() {
        return held;
    }

    int failed() {
        return failed;
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private synchronized void line(String text) {
        out.println(text);
        out.flush();
    }
}
