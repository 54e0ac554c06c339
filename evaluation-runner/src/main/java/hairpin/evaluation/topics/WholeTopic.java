package hairpin.evaluation.topics;

import hairpin.events.Event;
import hairpin.events.EventJson;
import hairpin.events.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/// Reads a topic from its beginning and goes on with what comes, until it is stopped. What was read before may come
/// again after a fault.
public final class WholeTopic<E extends Event> {

    private static final Logger LOG = Logger.getLogger(WholeTopic.class);

    private static final Duration POLL = Duration.ofSeconds(1);

    private static final long PAUSE_AFTER_FAULT_S = 2;

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Map<String, Object> kafka;
    private final Topic<E> topic;
    private final EventJson<E> json;
    private final Consumer<E> reader;
    private volatile boolean caughtUp;

    /// @param reader gets every event, one at a time
    public WholeTopic(Map<String, Object> kafka, Topic<E> topic, Consumer<E> reader) {
        this.kafka = new HashMap<>(kafka);
        this.kafka.put("enable.auto.commit", "false");
        this.kafka.put("auto.offset.reset", "earliest");
        this.topic = topic;
        this.json = EventJson.of(topic);
        this.reader = reader;
    }

    public void start() {
        Thread.ofPlatform().daemon().name(topic.name()).start(this::listen);
    }

    public void stop() {
        stopping.countDown();
    }

    /// Whether all that was there at the start has been read.
    public boolean isCaughtUp() {
        return caughtUp;
    }

    private void listen() {
        try {
            do {
                try (KafkaConsumer<String, String> consumer =
                        new KafkaConsumer<>(kafka, new StringDeserializer(), new StringDeserializer())) {
                    follow(consumer);
                } catch (RuntimeException fault) {
                    LOG.warnf("reading the topic %s again after: %s", topic.name(), fault);
                }
            } while (!stopping.await(PAUSE_AFTER_FAULT_S, TimeUnit.SECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow(KafkaConsumer<String, String> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new UnknownTopicOrPartitionException("there is no such topic yet");
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (stopping.getCount() > 0) {
            consumer.poll(POLL).forEach(this::read);
            caughtUp = caughtUp
                    || ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
        }
    }

    private void read(ConsumerRecord<String, String> record) {
        try {
            json.read(record.value()).ifPresent(reader);
        } catch (RuntimeException _) {
            // without the cause, whose message may quote the record
            LOG.errorf("record %d of topic %s cannot be read", record.offset(), record.topic());
        }
    }
}
