package hairpin.league.submission;

import hairpin.league.work.Loop;
import hairpin.league.work.LoopsCheck;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Releases jobs whenever one was submitted or came back, and looks for lost ones every second.
@Singleton
class JobPublisher {

    private static final String OLDEST = "hairpin.submissions.waiting.oldest.seconds";

    private final Instance<ReleasingJobs> releasing;
    private final Clock clock;
    private final Loop loop;

    JobPublisher(Instance<ReleasingJobs> releasing, Clock clock, LoopsCheck loops) {
        this.releasing = releasing;
        this.clock = clock;
        this.loop = loops.loop("job-release", Duration.ofSeconds(1), this::work);
    }

    void start(@Observes StartupEvent started, SubmissionStore submissions, MeterRegistry metrics) {
        metrics.gauge("hairpin.submissions.waiting", submissions, JobPublisher::waiting);
        for (boolean practice : List.of(false, true)) {
            Tags kind = Tags.of("practice", String.valueOf(practice));
            metrics.gauge(OLDEST, kind, submissions, it -> oldestWaitingS(it, practice));
        }
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

    /// 0 when none waits.
    private double oldestWaitingS(SubmissionStore submissions, boolean practice) {
        Optional<Instant> oldest = QuarkusTransaction.requiringNew().call(() -> submissions.oldestWaiting(practice));
        return oldest.map(at -> Duration.between(at, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }

    private static double waiting(SubmissionStore submissions) {
        return QuarkusTransaction.requiringNew().call(() -> submissions.count("state", StateWord.QUEUED));
    }
}
