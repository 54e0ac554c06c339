package hairpin.evaluation.child;

import static java.nio.charset.StandardCharsets.UTF_8;

import hairpin.driver.child.ChildJvm;
import hairpin.evaluation.child.RaceLine.Broke;
import hairpin.evaluation.child.RaceLine.Progressed;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// The race process: jobs in, one after the other, lines out.
public final class RaceMain {

    private static final long BETWEEN_PROGRESS_NS = TimeUnit.MILLISECONDS.toNanos(300);

    private final PrintStream out;
    private final RacingInPerson racing = new RacingInPerson();
    private long nextProgressNs;

    private RaceMain(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, UTF_8);
        // whatever else prints must not get between the lines
        System.setOut(System.err);
        WarmingUp warming = WarmingUp.begin();
        Jobs jobs = Jobs.from(System.in);
        RaceJob job = RaceJson.job(jobs.next());
        warming.end();
        RaceMain main = new RaceMain(out);
        while (true) {
            main.race(job);
            // while nothing waits: weights of the last model lie outside of the heap
            System.gc();
            job = RaceJson.job(jobs.next());
        }
    }

    private void race(RaceJob job) throws InterruptedException {
        // the first word of each job tells that its model is about to be read
        nextProgressNs = System.nanoTime();
        RaceLine verdict;
        try {
            Consumer<Progressed> watcher = this::progress;
            verdict = racing.race(job, watcher);
        } catch (RuntimeException fault) {
            verdict = new Broke("an unexpected fault of the race: " + RacingInPerson.place(fault));
        } catch (OutOfMemoryError _) {
            // memory outside of the heap: the JVM does not end itself for want of that
            Runtime.getRuntime().halt(ChildJvm.OUT_OF_MEMORY);
            return;
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
}
