package hairpin.evaluation.child;

import static java.nio.charset.StandardCharsets.UTF_8;

import hairpin.driver.child.ChildJvm;
import hairpin.evaluation.child.RaceLine.Broke;
import hairpin.evaluation.child.RaceLine.Progressed;
import hairpin.evaluation.child.RaceLine.Unfit;
import hairpin.evaluation.child.RaceLine.Verdict;
import hairpin.events.FailureReason;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Races in a JVM of its own and answers with its last word, or with why there was none.
///
/// Those that wait for a job can be started ahead, and wait again when they have raced: so no job waits for a JVM to
/// start, and seldom for its code to be compiled. A process races one job at a time; after one that did not end well it
/// is killed, and another one takes its place.
public final class RaceProcess implements Racing, AutoCloseable {

    private static final long KILLED_WITHIN_S = 10;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final RaceLimits limits;
    private final WaitingProcesses processes;

    public RaceProcess(RaceLimits limits) {
        this(limits, RaceMain.class, RaceClassPath.find());
    }

    RaceProcess(RaceLimits limits, Class<?> main, String classPath) {
        this.limits = limits;
        this.processes = new WaitingProcesses(new RaceCommand(limits, main, classPath).line());
    }

    /// From now on so many processes wait for a job.
    ///
    /// @param racesEach after how many races another one takes a process's place
    public void keepWaiting(int count, int racesEach) {
        processes.keep(count, racesEach);
    }

    /// Ends those that wait for a job.
    @Override
    public void close() {
        processes.close();
    }

    /// One that died before it said anything, say while it waited, has not begun: another one takes the job, once.
    @Override
    public Verdict race(RaceJob job, Consumer<Progressed> watcher) throws InterruptedException {
        Try first = tryOnce(job, watcher);
        return first.begun ? first.verdict : tryOnce(job, watcher).verdict;
    }

    /// @param begun false when the process died of something that was not the job
    private record Try(Verdict verdict, boolean begun) {}

    private Try tryOnce(RaceJob job, Consumer<Progressed> watcher) throws InterruptedException {
        Process process;
        try {
            process = processes.next();
        } catch (IOException _) {
            return new Try(new Broke("the race process could not be started"), true);
        }
        boolean wellEnded = false;
        try {
            Following following = new Following(process, watcher);
            Verdict verdict = follow(following, job);
            wellEnded = following.spoken().isPresent() && !(verdict instanceof Broke);
            return new Try(verdict, !diedUnheard(following));
        } finally {
            if (wellEnded) {
                processes.giveBack(process);
            } else {
                processes.replace(process);
            }
        }
    }

    private static boolean diedUnheard(Following following) throws InterruptedException {
        Process process = following.process();
        return following.spoken().isEmpty()
                && following.farthest() == null
                && following.ended(BETWEEN_LOOKS)
                && process.waitFor(KILLED_WITHIN_S, TimeUnit.SECONDS)
                && process.exitValue() != ChildJvm.OUT_OF_MEMORY;
    }

    private Verdict follow(Following following, RaceJob job) throws InterruptedException {
        Process process = following.process();
        Duration computing = limits.computing(job);
        Duration lasting = limits.lasting(job);
        Duration before = computed(process);
        long startedNs = System.nanoTime();
        // its standard input stays open: the process ends when this end of it does
        OutputStream input = process.getOutputStream();
        try {
            input.write((RaceJson.write(job) + "\n").getBytes(UTF_8));
            input.flush();
        } catch (IOException _) {
            return new Broke("the race process did not take its job");
        }
        while (!following.ended(BETWEEN_LOOKS)) {
            if (computed(process).minus(before).compareTo(computing) > 0) {
                return tooSlow();
            }
            if (System.nanoTime() - startedNs > lasting.toNanos()) {
                return new Broke("the race did not end within " + lasting.toSeconds() + " s");
            }
        }
        Optional<Verdict> spoken = following.spoken();
        return spoken.isPresent() ? spoken.get() : wordless(process, following.farthest());
    }

    private Unfit tooSlow() {
        String ms = String.format(Locale.ROOT, "%.1f", limits.decisionMs());
        return new Unfit(
                "The model decides too slowly: a race leaves it " + ms
                        + " ms of one core for each decision, and it took more. Train a smaller network.",
                FailureReason.of(FailureReason.Code.TOO_SLOW, ms));
    }

    private Unfit tooMuchMemory() {
        String mb = String.valueOf(limits.heapMb());
        return new Unfit(
                "The model needs more memory than the " + mb + " MB that a race has. Train a smaller network.",
                FailureReason.of(FailureReason.Code.TOO_MUCH_MEMORY, mb));
    }

    private static Duration computed(Process process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /// Tracks are laid out before the model is read: who is out of memory between that and the first lap has a model
    /// that does not fit.
    private Verdict wordless(Process process, Progressed farthest) throws InterruptedException {
        if (!process.waitFor(KILLED_WITHIN_S, TimeUnit.SECONDS)) {
            return new Broke("the race process fell silent");
        }
        int exitStatus = process.exitValue();
        boolean drove = farthest != null && (farthest.rolloutsDone() > 0 || farthest.lapsCompleted() > 0);
        return exitStatus == ChildJvm.OUT_OF_MEMORY && farthest != null && !drove
                ? tooMuchMemory()
                : new Broke("the race process ended without a result, exit status " + exitStatus);
    }
}
