package hairpin.evaluation.jobs;

import hairpin.events.EvaluationJob.EvaluationRequested;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/// The thread that works on one job while its slot keeps the claim.
final class JobThread {

    private static final Logger LOG = Logger.getLogger(JobThread.class);

    private static final long ENDS_WITHIN_MS = 15_000;

    private final CompletableFuture<JobEnd> ended = new CompletableFuture<>();
    private final Thread thread;
    private volatile boolean brokeTheMachine;

    JobThread(Work work, EvaluationRequested job) {
        this.thread = Thread.ofPlatform()
                .daemon()
                .name("job-" + job.submissionId() + "-" + job.attempt())
                .start(() -> work(work, job));
    }

    /// Waits for the end of the work, for `patience` to run out, or for `stopping`, whatever comes first.
    boolean endsWithin(Duration patience, CompletableFuture<Void> stopping) {
        try {
            CompletableFuture.anyOf(ended, stopping).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException _) {
            return ended.isDone();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            stopping.complete(null);
        }
        return ended.isDone();
    }

    /// How it ended; asked after the end.
    JobEnd how() {
        return ended.getNow(JobEnd.GIVEN_BACK);
    }

    /// Interrupts the work if it still goes on, and waits until nothing of it runs.
    void end() {
        thread.interrupt();
        try {
            thread.join(ENDS_WITHIN_MS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Whether it ended because this JVM is in trouble, say out of memory; asked after the end.
    boolean brokeTheMachine() {
        return brokeTheMachine;
    }

    /// Whatever happens, the slot hears of the end: it would keep its claim for ever.
    private void work(Work work, EvaluationRequested job) {
        JobEnd end = JobEnd.GIVEN_BACK;
        try {
            end = done(work, job);
        } catch (Error fault) {
            brokeTheMachine = fault instanceof VirtualMachineError;
            LOG.errorf(fault, "submission %s is given back", job.submissionId());
        } finally {
            ended.complete(end);
        }
    }

    private static JobEnd done(Work work, EvaluationRequested job) {
        try {
            return work.on(job);
        } catch (InterruptedException _) {
            LOG.infof("attempt %d of submission %s is given back", job.attempt(), job.submissionId());
        } catch (ResultNotPublishedException unpublished) {
            LOG.warnf("submission %s is given back: %s", job.submissionId(), unpublished.getMessage());
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "submission %s is given back", job.submissionId());
        }
        return JobEnd.GIVEN_BACK;
    }
}
