package hairpin.evaluation.child;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Processes of one kind that wait for something to do, started before there is any.
final class WaitingProcesses implements AutoCloseable {

    private static final long KILLED_WITHIN_S = 10;

    private final Supplier<List<String>> command;
    private final Queue<Process> waiting = new ConcurrentLinkedQueue<>();
    private volatile boolean ahead;

    /// @param command asked anew for each
    WaitingProcesses(Supplier<List<String>> command) {
        this.command = command;
    }

    /// From now on so many wait.
    void keep(int processes) {
        ahead = true;
        for (int i = 0; i < processes; i++) {
            startAhead();
        }
    }

    /// One that has waited, or else a new one.
    Process next() throws IOException {
        for (Process process = waiting.poll(); process != null; process = waiting.poll()) {
            if (process.isAlive()) {
                return process;
            }
        }
        return start();
    }

    /// Ends one that has done its work; another one waits in its place.
    void replace(Process done) {
        end(done);
        startAhead();
    }

    /// Ends those that wait.
    @Override
    public void close() {
        ahead = false;
        for (Process process = waiting.poll(); process != null; process = waiting.poll()) {
            end(process);
        }
    }

    private void startAhead() {
        if (!ahead) {
            return;
        }
        try {
            waiting.add(start());
        } catch (IOException _) {
            // whoever needs the next one tries again, and tells
        }
        if (!ahead) {
            close();
        }
    }

    /// Its complaints go nowhere: they could name a hidden track.
    private Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command.get()).redirectError(Redirect.DISCARD);
        builder.environment().clear();
        return builder.start();
    }

    private static void end(Process process) {
        process.destroyForcibly();
        process.onExit()
                .completeOnTimeout(process, KILLED_WITHIN_S, TimeUnit.SECONDS)
                .join();
    }
}
