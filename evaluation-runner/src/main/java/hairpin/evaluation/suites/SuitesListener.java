package hairpin.evaluation.suites;

import hairpin.evaluation.child.KeptCourses;
import hairpin.events.EventJson;
import hairpin.events.Suites;
import hairpin.events.Topics;
import hairpin.events.UnreadableEventException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/// Reads the compacted `suites` topic from its beginning, for as long as the service runs.
@Readiness
@ApplicationScoped
class SuitesListener implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(SuitesListener.class);

    private static final Duration POLL = Duration.ofSeconds(1);

    private static final long PAUSE_AFTER_FAULT_S = 2;

    private final EventJson<Suites> json = EventJson.of(Topics.SUITES);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Map<String, Object> kafka;
    private final SealedSuites suites;
    private final KeptCourses courses;
    private volatile boolean caughtUp;

    SuitesListener(
            @Identifier("default-kafka-broker") Map<String, Object> kafka, SealedSuites suites, KeptCourses courses) {
        this.kafka = new HashMap<>(kafka);
        this.kafka.put("enable.auto.commit", "false");
        this.kafka.put("auto.offset.reset", "earliest");
        this.suites = suites;
        this.courses = courses;
    }

    void start(@Observes StartupEvent started) {
        Thread.ofPlatform().daemon().name("suites").start(this::listen);
    }

    void stop(@Observes ShutdownEvent ending) {
        stopping.countDown();
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("suites are known").status(caughtUp).build();
    }

    private void listen() {
        try {
            do {
                try (Consumer<String, String> consumer =
                        new KafkaConsumer<>(kafka, new StringDeserializer(), new StringDeserializer())) {
                    follow(consumer);
                } catch (KafkaException fault) {
                    LOG.warnf("reading the topic %s again after: %s", Topics.SUITES.name(), fault.getMessage());
                }
            } while (!stopping.await(PAUSE_AFTER_FAULT_S, TimeUnit.SECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow(Consumer<String, String> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.SUITES.name()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (stopping.getCount() > 0) {
            consumer.poll(POLL).forEach(this::fold);
            caughtUp = caughtUp
                    || ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
        }
    }

    /// What is sealed while this runner runs is about to be raced on.
    private void take(Suites sealed) {
        suites.fold(sealed);
        if (caughtUp) {
            courses.ahead(sealed.suite(), sealed.rules());
        }
    }

    private void fold(ConsumerRecord<String, String> record) {
        try {
            json.read(record.value()).ifPresent(this::take);
        } catch (UnreadableEventException _) {
            // without the cause, whose message may quote the record
            LOG.errorf("record %d of topic %s is not a suite", record.offset(), record.topic());
        }
    }
}
