package hairpin.servers;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// One child process as it is written down: a pid alone may long belong to somebody else, so its start time counts too.
///
/// @param stopSignal what asks it to end in good order, such as `TERM`
/// @param log where its output goes
public record Child(String name, long pid, Instant startedAt, String stopSignal, String log) {

    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

    /// True while the very process that was started is still running.
    public boolean alive() {
        return handle().isPresent();
    }

    /// Asks it to end, waits as long as `grace`, then kills it.
    public void stop(Duration grace) {
        Optional<ProcessHandle> found = handle();
        if (found.isEmpty()) {
            return;
        }
        ProcessHandle process = found.get();
        signal(stopSignal);
        if (!ended(process, grace)) {
            process.destroyForcibly();
            ended(process, Duration.ofSeconds(10));
        }
    }

    private Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(process -> process.info()
                .startInstant()
                .map(started -> Duration.between(started, startedAt).abs())
                .map(difference -> difference.compareTo(CLOCK_TOLERANCE) <= 0)
                .orElse(true));
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder(List.of("kill", "-" + signal, Long.toString(pid)))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException noKillCommand) {
            handle().ifPresent(ProcessHandle::destroy);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean ended(ProcessHandle process, Duration within) {
        try {
            process.onExit().get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException failure) {
            throw new IllegalStateException("cannot wait for process " + process.pid(), failure);
        }
    }
}
