package hairpin.evaluation.child;

import static java.nio.charset.StandardCharsets.UTF_8;

import hairpin.evaluation.child.RaceLine.Progressed;
import hairpin.evaluation.child.RaceLine.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// What a race process says of one job, up to its verdict or its end.
final class Following {

    private final Process process;
    private final Consumer<Progressed> watcher;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile Verdict verdict;
    private volatile Progressed farthest;

    Following(Process process, Consumer<Progressed> watcher) {
        this.process = process;
        this.watcher = watcher;
        Thread.ofPlatform().daemon().name("race-output").start(this::read);
    }

    Process process() {
        return process;
    }

    /// Waits for so long at most.
    boolean ended(Duration patience) throws InterruptedException {
        return ended.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Empty when it has not spoken, or died without a word.
    Optional<Verdict> spoken() {
        return Optional.ofNullable(verdict);
    }

    /// How far it got; null for nowhere.
    Progressed farthest() {
        return farthest;
    }

    private void read() {
        // stays open, as the next job's lines come out of it too
        BufferedReader lines = process.inputReader(UTF_8);
        try {
            while (verdict == null) {
                String line = lines.readLine();
                if (line == null) {
                    return;
                }
                RaceJson.line(line).ifPresent(this::said);
            }
        } catch (IOException _) {
            // killed while it spoke: there is no last word then
        } finally {
            ended.countDown();
        }
    }

    private void said(RaceLine line) {
        switch (line) {
            case Progressed progressed -> {
                watcher.accept(progressed);
                farthest = progressed;
            }
            case Verdict last -> verdict = last;
        }
    }
}
