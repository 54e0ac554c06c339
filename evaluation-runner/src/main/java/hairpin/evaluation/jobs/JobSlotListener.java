package hairpin.evaluation.jobs;

import hairpin.events.EvaluationJob;
import hairpin.events.EvaluationJob.EvaluationRequested;
import hairpin.events.EventJson;
import hairpin.events.Topics;
import hairpin.events.UnreadableEventException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.clients.consumer.ShareConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/// One worker slot: a share consumer that holds one job at a time and renews its claim while the job is worked on.
///
/// The job goes back to the group when the slot is stopped or its result could not be published. When the claim was
/// lost, somebody else has the job, and the work on it here is given up.
final class JobSlotListener implements Runnable {

    private static final Logger LOG = Logger.getLogger(JobSlotListener.class);

    private static final Duration POLL = Duration.ofSeconds(1);

    private static final int TIMES_LEFT_TO_OTHERS = 2;

    private static final Duration WHILE_OTHERS_TAKE = Duration.ofSeconds(1);

    private static final Duration PAUSE_AFTER_FAULT = Duration.ofSeconds(2);

    private final EventJson<EvaluationJob> json = EventJson.of(Topics.EVALUATION_JOBS);
    private final CompletableFuture<Void> stopping = new CompletableFuture<>();
    private final Map<String, Object> settings;
    private final Work work;
    private final Duration renewEvery;
    private final Setbacks setbacks;
    private final AtomicInteger renewals = new AtomicInteger();
    private int brokeInARow;
    private boolean leaving;
    private volatile boolean served = true;
    private volatile boolean sound = true;

    /// @param group the share group whose jobs are taken
    /// @param setbacks how long to stand back after jobs that broke
    JobSlotListener(Map<String, Object> kafka, String group, Work work, Duration renewEvery, Setbacks setbacks) {
        this.settings = new HashMap<>(kafka);
        this.settings.put("group.id", group);
        this.settings.put("share.acknowledgement.mode", "explicit");
        this.settings.put("share.acquire.mode", "record_limit");
        this.settings.put("max.poll.records", "1");
        this.work = work;
        this.renewEvery = renewEvery;
        this.setbacks = setbacks;
    }

    /// Lets go of the job at hand and ends [#run()].
    void stop() {
        stopping.complete(null);
    }

    /// How often this slot has renewed a claim so far.
    int renewals() {
        return renewals.get();
    }

    /// False from the moment when the broker refuses this slot, say because its login or its rights are gone, until it
    /// is served again.
    boolean isServed() {
        return served;
    }

    /// False once a job has shown that this JVM is in trouble; somebody should start the runner again.
    boolean isSound() {
        return sound;
    }

    @Override
    public void run() {
        while (!stopping.isDone()) {
            try (ShareConsumer<String, String> consumer =
                    new KafkaShareConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
                consumer.subscribe(List.of(Topics.EVALUATION_JOBS.name()));
                while (!stopping.isDone()) {
                    takeNext(consumer);
                }
            } catch (RuntimeException fault) {
                // whatever it was, a slot that ends takes no job any more
                served = false;
                LOG.warnf("a slot takes jobs again after: %s", fault);
                pause(PAUSE_AFTER_FAULT);
            }
        }
    }

    private void takeNext(ShareConsumer<String, String> consumer) {
        ConsumerRecords<String, String> records = consumer.poll(POLL);
        served = true;
        for (ConsumerRecord<String, String> record : records) {
            take(consumer, record);
            if (leaving) {
                leaving = false;
                pause(WHILE_OTHERS_TAKE);
            }
            standBack();
        }
    }

    private void standBack() {
        if (brokeInARow > 0 && !stopping.isDone()) {
            Duration rest = setbacks.rest(brokeInARow);
            LOG.warnf("%d jobs in a row broke here, the next ones are left to others for %s", brokeInARow, rest);
            pause(rest);
        }
    }

    private void take(ShareConsumer<String, String> consumer, ConsumerRecord<String, String> record) {
        Optional<EvaluationJob> job;
        try {
            job = json.read(record.value());
        } catch (UnreadableEventException unreadable) {
            LOG.errorf("record %d is not a job: %s", record.offset(), unreadable.getMessage());
            acknowledge(consumer, record, AcknowledgeType.REJECT);
            return;
        }
        acknowledge(
                consumer,
                record,
                switch (job.orElse(null)) {
                    case EvaluationRequested requested
                    when isLeftToOthers(record, requested) -> AcknowledgeType.RELEASE;
                    case EvaluationRequested requested -> hold(consumer, record, requested);
                    case null -> AcknowledgeType.ACCEPT;
                });
    }

    /// Where no other runner takes it, it comes back, and is done here after all.
    private boolean isLeftToOthers(ConsumerRecord<String, String> record, EvaluationRequested job) {
        boolean left =
                work.isBetterDoneElsewhere(job) && record.deliveryCount().orElse((short) 1) <= TIMES_LEFT_TO_OTHERS;
        leaving = left;
        return left;
    }

    /// Works on a job and keeps the claim on it.
    ///
    /// @return how to acknowledge it in the end
    private AcknowledgeType hold(
            ShareConsumer<String, String> consumer, ConsumerRecord<String, String> record, EvaluationRequested job) {
        JobThread thread = new JobThread(work, job);
        try {
            while (true) {
                if (thread.endsWithin(renewEvery, stopping)) {
                    sound = sound && !thread.brokeTheMachine();
                    return acknowledgement(thread.how());
                }
                if (stopping.isDone()) {
                    return AcknowledgeType.RELEASE;
                }
                renew(consumer, record);
            }
        } finally {
            thread.end();
        }
    }

    private AcknowledgeType acknowledgement(JobEnd end) {
        brokeInARow = end == JobEnd.TOLD ? 0 : brokeInARow + 1;
        return end == JobEnd.GIVEN_BACK ? AcknowledgeType.RELEASE : AcknowledgeType.ACCEPT;
    }

    /// Committing before the poll is a must: a renewal that only rides on a poll fetches another job, whose own claim
    /// then runs out unseen.
    private void renew(ShareConsumer<String, String> consumer, ConsumerRecord<String, String> record) {
        acknowledge(consumer, record, AcknowledgeType.RENEW);
        renewals.incrementAndGet();
        for (ConsumerRecord<String, String> polled : consumer.poll(Duration.ZERO)) {
            if (polled.offset() != record.offset()) {
                consumer.acknowledge(polled, AcknowledgeType.RELEASE);
            }
        }
    }

    /// @throws KafkaException when the claim on the record is gone
    private static void acknowledge(
            ShareConsumer<String, String> consumer, ConsumerRecord<String, String> record, AcknowledgeType type) {
        consumer.acknowledge(record, type);
        for (Optional<KafkaException> refused : consumer.commitSync().values()) {
            if (refused.isPresent()) {
                throw refused.get();
            }
        }
    }

    private void pause(Duration rest) {
        try {
            stopping.get(rest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException _) {
            // on with it
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            stop();
        }
    }
}
