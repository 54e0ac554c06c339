package hairpin.league.submission;

import hairpin.league.work.Loop;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// Releases jobs whenever one was submitted or came back, and looks for lost ones every second.
@Singleton
class JobPublisher {

    private final Instance<ReleasingJobs> releasing;
    private final Loop loop = new Loop("job-release", Duration.ofSeconds(1), this::work);

    JobPublisher(Instance<ReleasingJobs> releasing) {
        this.releasing = releasing;
    }

    void start(@Observes StartupEvent started, SubmissionStore submissions, MeterRegistry metrics) {
        metrics.gauge("hairpin.submissions.waiting", submissions, JobPublisher::waiting);
        loop.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        loop.close();
    }

    void wake() {
        loop.wake();
    }

    private boolean work() {
        ReleasingJobs jobs = releasing.get();
        List<UUID> overdue = jobs.overdue();
        overdue.forEach(jobs::askAgain);
        jobs.release();
        return false;
    }

    private static double waiting(SubmissionStore submissions) {
        return QuarkusTransaction.requiringNew().call(() -> submissions.count("state", StateWord.QUEUED));
    }
}
