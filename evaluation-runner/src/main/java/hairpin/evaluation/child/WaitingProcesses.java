package hairpin.evaluation.child;

import hairpin.driver.child.ChildJvm;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Processes of one kind that wait for something to do, started before there is any.
final class WaitingProcesses implements AutoCloseable {

    private final List<String> command;
    private final Map<Process, Integer> raced = new ConcurrentHashMap<>();
    private final Queue<Process> waiting = new ConcurrentLinkedQueue<>();
    private volatile boolean ahead;
    private volatile int racesEach = 1;

    /// @param command that starts one
    WaitingProcesses(List<String> command) {
        this.command = command;
    }

    /// From now on so many wait, each for so many races.
    void keep(int processes, int races) {
        racesEach = races;
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
            raced.remove(process);
        }
        return start();
    }

    /// One that has raced waits again, or another one in its place.
    void giveBack(Process process) {
        if (!ahead || raced.merge(process, 1, Integer::sum) >= racesEach) {
            replace(process);
            return;
        }
        waiting.add(process);
        if (!ahead) {
            close();
        }
    }

    /// Ends one that cannot race any more; another one waits in its place.
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
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.DISCARD);
        builder.environment().clear();
        return builder.start();
    }

    private void end(Process process) {
        raced.remove(process);
        ChildJvm.end(process);
    }
}
