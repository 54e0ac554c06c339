package hairpin.evaluation.child;

import static java.nio.charset.StandardCharsets.UTF_8;

import hairpin.evaluation.child.RaceLine.Broke;
import hairpin.evaluation.child.RaceLine.Progressed;
import hairpin.evaluation.child.RaceLine.Unfit;
import hairpin.evaluation.child.RaceLine.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Races in a JVM of its own and answers with its last word, or with why there was none.
///
/// One that waits for a job can be started ahead, and is followed by another when it has raced: so no job waits for a
/// JVM to start, and in an idle service not for its code to be compiled either. Each process races once.
public final class RaceProcess implements Racing, AutoCloseable {

    private static final long KILLED_WITHIN_S = 10;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    /// How a JVM ends that was told to end when its heap is full.
    private static final int OUT_OF_MEMORY = 3;

    private final RaceLimits limits;
    private final RaceCommand command;
    private final WaitingProcesses processes;

    public RaceProcess(RaceLimits limits) {
        this(limits, RaceMain.class, RaceClassPath.find());
    }

    RaceProcess(RaceLimits limits, Class<?> main, String classPath) {
        this.limits = limits;
        this.command = new RaceCommand(limits, main, classPath);
        this.processes = new WaitingProcesses(command::line);
    }

    /// Makes what lets processes start quicker from then on. Takes some seconds.
    ///
    /// @param directory that nobody else can write to, and that is there as long as this is used
    public void startQuicker(Path directory) throws InterruptedException {
        command.share(directory);
    }

    /// From now on so many processes wait for a job.
    public void keepWaiting(int count) {
        processes.keep(count);
    }

    /// Ends those that wait for a job.
    @Override
    public void close() {
        processes.close();
    }

    @Override
    public Verdict race(RaceJob job, Consumer<Progressed> watcher) throws InterruptedException {
        Process process;
        try {
            process = processes.next();
        } catch (IOException _) {
            return new Broke("the race process could not be started");
        }
        try {
            return follow(process, job, watcher);
        } finally {
            processes.replace(process);
        }
    }

    private Verdict follow(Process process, RaceJob job, Consumer<Progressed> watcher) throws InterruptedException {
        AtomicReference<Verdict> lastWord = new AtomicReference<>();
        AtomicReference<Progressed> farthest = new AtomicReference<>();
        Consumer<Progressed> noted = watcher.andThen(farthest::set);
        Thread reader = Thread.ofPlatform().daemon().name("race-output").start(() -> read(process, lastWord, noted));
        // its standard input stays open: the process ends when this end of it does
        OutputStream input = process.getOutputStream();
        try {
            input.write((RaceJson.write(job) + "\n").getBytes(UTF_8));
            input.flush();
        } catch (IOException _) {
            return new Broke("the race process did not take its job");
        }
        Optional<Verdict> overdue = await(process, job);
        if (overdue.isPresent()) {
            return overdue.get();
        }
        reader.join(TimeUnit.SECONDS.toMillis(KILLED_WITHIN_S));
        Verdict verdict = lastWord.get();
        return verdict == null ? wordless(process.exitValue(), farthest.get()) : verdict;
    }

    /// @return why it has to be killed, or empty when it ended by itself
    private Optional<Verdict> await(Process process, RaceJob job) throws InterruptedException {
        Duration computing = limits.computing(job);
        Duration lasting = limits.lasting(job);
        Duration before = computed(process);
        long startedNs = System.nanoTime();
        while (!process.waitFor(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
            if (computed(process).minus(before).compareTo(computing) > 0) {
                return Optional.of(new Unfit(
                        "The model decides too slowly: a race leaves it %.1f ms of one core for each decision, and it took more."
                                        .formatted(limits.decisionMs())
                                + " Train a smaller network."));
            }
            if (System.nanoTime() - startedNs > lasting.toNanos()) {
                return Optional.of(new Broke("the race did not end within " + lasting.toSeconds() + " s"));
            }
        }
        return Optional.empty();
    }

    private static Duration computed(Process process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /// Tracks are laid out before the model is read: who is out of memory between that and the first lap has a model
    /// that does not fit.
    private Verdict wordless(int exitStatus, Progressed farthest) {
        boolean drove = farthest != null && (farthest.rolloutsDone() > 0 || farthest.lapsCompleted() > 0);
        return exitStatus == OUT_OF_MEMORY && farthest != null && !drove
                ? new Unfit("The model needs more memory than the " + limits.heapMb()
                        + " MB that a race has. Train a smaller network.")
                : new Broke("the race process ended without a result, exit status " + exitStatus);
    }

    private static void read(Process process, AtomicReference<Verdict> lastWord, Consumer<Progressed> watcher) {
        try (BufferedReader lines = process.inputReader(UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                RaceJson.line(line).ifPresent(said -> {
                    switch (said) {
                        case Progressed progressed -> watcher.accept(progressed);
                        case Verdict verdict -> lastWord.set(verdict);
                    }
                });
            }
        } catch (IOException _) {
            // killed while it spoke: there is no last word then
        }
    }
}
