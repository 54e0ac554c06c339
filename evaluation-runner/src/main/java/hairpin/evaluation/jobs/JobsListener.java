package hairpin.evaluation.jobs;

import hairpin.evaluation.calloffs.CalledOff;
import hairpin.events.EvaluationJob.EvaluationRequested;
import hairpin.events.EvaluationNews;
import hairpin.events.EvaluationNews.EvaluationBroke;
import hairpin.events.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.jboss.logging.Logger;

/// Runs the worker slots from the start of the service to its end.
@Liveness
@ApplicationScoped
class JobsListener implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(JobsListener.class);

    private static final Duration STOPS_WITHIN = Duration.ofSeconds(20);

    private final Map<String, Object> kafka;
    private final RunnerConfig config;
    private final EvaluatingSubmission evaluating;
    private final CalledOff calledOff;
    private final NewsPublisher publisher;
    private final MeterRegistry metrics;
    private final AtomicInteger busy;
    private final List<JobSlotListener> slots = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    JobsListener(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            RunnerConfig config,
            EvaluatingSubmission evaluating,
            CalledOff calledOff,
            NewsPublisher publisher,
            MeterRegistry metrics) {
        this.kafka = Map.copyOf(kafka);
        this.config = config;
        this.evaluating = evaluating;
        this.calledOff = calledOff;
        this.publisher = publisher;
        this.metrics = metrics;
        this.busy = metrics.gauge("hairpin.jobs.running", new AtomicInteger());
    }

    void start(@Observes StartupEvent started) {
        int left = Desk.clearLeftovers(config.room());
        if (left > 0) {
            LOG.infof("cleared what %d killed jobs left in %s", left, config.room());
        }
        Setbacks setbacks = new Setbacks(config.rest().first(), config.rest().longest());
        for (int i = 1; i <= config.slots(); i++) {
            JobSlotListener slot = new JobSlotListener(
                    kafka, Topics.EVALUATION_RUNNERS.name(), new OwnWork(), config.renewEvery(), setbacks);
            slots.add(slot);
            threads.add(Thread.ofPlatform().name("slot-" + i).start(slot));
        }
        LOG.infof("%s takes %d jobs at once", evaluating.reporter().runner(), config.slots());
    }

    /// Gives the jobs at hand back to the group before the service ends.
    void stop(@Observes ShutdownEvent ending) throws InterruptedException {
        slots.forEach(JobSlotListener::stop);
        for (Thread thread : threads) {
            thread.join(STOPS_WITHIN);
        }
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("slots take jobs")
                .status(threads.stream().allMatch(Thread::isAlive)
                        && slots.stream().allMatch(JobSlotListener::isSound))
                .withData("busy", busy.get())
                .build();
    }

    boolean isServed() {
        return slots.stream().anyMatch(JobSlotListener::isServed);
    }

    private final class OwnWork implements Work {

        @Override
        public boolean isBetterDoneElsewhere(EvaluationRequested job) {
            return evaluating.reporter().runner().equals(job.notBy());
        }

        @Override
        public JobEnd on(EvaluationRequested job) throws InterruptedException, ResultNotPublishedException {
            return work(job);
        }
    }

    private JobEnd work(EvaluationRequested job) throws InterruptedException, ResultNotPublishedException {
        long startedNs = System.nanoTime();
        busy.incrementAndGet();
        try {
            EvaluationNews result = publisher.publish(end(job));
            record(result, System.nanoTime() - startedNs);
            return result instanceof EvaluationBroke ? JobEnd.BROKE : JobEnd.TOLD;
        } finally {
            busy.decrementAndGet();
        }
    }

    private EvaluationNews end(EvaluationRequested job) throws InterruptedException {
        return calledOff
                .unless(job, () -> evaluating.evaluate(job, publisher::tell))
                .orElseGet(() -> evaluating.reporter().of(job).calledOff());
    }

    /// Metrics are open to everyone, so nothing here tells what was driven: not how long, nor how far.
    private void record(EvaluationNews result, long tookNs) {
        metrics.timer("hairpin.evaluations", "outcome", result.getClass().getSimpleName())
                .record(tookNs, TimeUnit.NANOSECONDS);
        LOG.infof(
                "attempt %d of submission %s: %s",
                result.attempt(), result.submissionId(), result.getClass().getSimpleName());
    }
}
