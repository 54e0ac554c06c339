package hairpin.evaluation.calloffs;

import hairpin.events.CallOffs;
import hairpin.events.CallOffs.JobCalledOff;
import hairpin.events.EvaluationJob.EvaluationRequested;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The jobs that were called off, and the threads that work on others, to be interrupted when theirs is.
@Singleton
public final class CalledOff {

    private final Set<Attempt> calledOff = new HashSet<>();
    private final Map<Attempt, Thread> underWay = new HashMap<>();

    private record Attempt(String submissionId, int number) {}

    /// Work on a job that an interruption ends.
    @FunctionalInterface
    public interface Work<T> {

        T done() throws InterruptedException;
    }

    /// Does the work, unless the job is called off before or meanwhile. For the thread of the job.
    ///
    /// @return empty when it was called off; nothing of the work goes on then
    /// @throws InterruptedException when the thread was interrupted for another reason
    public <T> Optional<T> unless(EvaluationRequested job, Work<T> work) throws InterruptedException {
        Attempt attempt = new Attempt(job.submissionId(), job.attempt());
        if (!begins(attempt)) {
            return Optional.empty();
        }
        Optional<T> done = Optional.empty();
        InterruptedException stopped = null;
        try {
            done = Optional.of(work.done());
        } catch (InterruptedException interrupted) {
            stopped = interrupted;
        } finally {
            ends(attempt);
        }
        if (isCalledOff(attempt)) {
            Thread.interrupted();
            return Optional.empty();
        }
        if (stopped != null) {
            throw stopped;
        }
        return done;
    }

    synchronized void fold(CallOffs told) {
        switch (told) {
            case JobCalledOff job -> {
                Attempt attempt = new Attempt(job.submissionId(), job.attempt());
                calledOff.add(attempt);
                Optional.ofNullable(underWay.get(attempt)).ifPresent(Thread::interrupt);
            }
        }
    }

    private synchronized boolean isCalledOff(Attempt attempt) {
        return calledOff.contains(attempt);
    }

    private synchronized boolean begins(Attempt attempt) {
        if (calledOff.contains(attempt)) {
            return false;
        }
        underWay.put(attempt, Thread.currentThread());
        return true;
    }

    private synchronized void ends(Attempt attempt) {
        underWay.remove(attempt, Thread.currentThread());
    }
}
