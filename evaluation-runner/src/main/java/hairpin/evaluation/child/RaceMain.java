package hairpin.evaluation.child;

import static java.nio.charset.StandardCharsets.UTF_8;

import hairpin.evaluation.child.RaceLine.Broke;
import hairpin.evaluation.child.RaceLine.Progressed;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// The race process: a job in, lines out.
public final class RaceMain {

    /// The argument of a process that gets no job, but drives what it has made up.
    static final String REHEARSAL = "rehearsal";

    private static final long BETWEEN_PROGRESS_NS = TimeUnit.MILLISECONDS.toNanos(300);

    private final PrintStream out;
    private long nextProgressNs = System.nanoTime();

    private RaceMain(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (List.of(arguments).equals(List.of(REHEARSAL))) {
            WarmingUp.once();
            return;
        }
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, UTF_8);
        // whatever else prints must not get between the lines
        System.setOut(System.err);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        WarmingUp warming = WarmingUp.begin();
        String line = in.readLine();
        warming.end();
        if (line == null) {
            // nobody needs this process any more
            return;
        }
        RaceJob job = RaceJson.job(line);
        Thread.ofPlatform().daemon().name("end-with-parent").start(() -> endWithParent(in));
        new RaceMain(out).race(job);
    }

    private void race(RaceJob job) throws InterruptedException {
        RaceLine verdict;
        try {
            Consumer<Progressed> watcher = this::progress;
            verdict = new RacingInPerson().race(job, watcher);
        } catch (RuntimeException fault) {
            verdict = new Broke("an unexpected fault of the race: " + RacingInPerson.place(fault));
        }
        say(verdict);
    }

    private synchronized void progress(Progressed progressed) {
        long nowNs = System.nanoTime();
        if (nowNs - nextProgressNs >= 0) {
            nextProgressNs = nowNs + BETWEEN_PROGRESS_NS;
            say(progressed);
        }
    }

    private synchronized void say(RaceLine line) {
        out.println(RaceJson.write(line));
        out.flush();
    }

    private static void endWithParent(BufferedReader in) {
        try {
            while (in.read() >= 0) {
                // nothing more is expected
            }
        } catch (IOException _) {
            // the end as well
        }
        Runtime.getRuntime().halt(1);
    }
}
