package hairpin.league.outbox;

import hairpin.events.Topics;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;

/// The sender to the real broker: idempotent, acknowledged by all replicas.
@Singleton
class KafkaPublisher implements RecordSender {

    private static final Logger LOG = Logger.getLogger(KafkaPublisher.class);

    private final Map<String, Object> settings;
    private KafkaProducer<String, String> producer;

    KafkaPublisher(@Identifier("default-kafka-broker") Map<String, Object> settings) {
        this.settings = new HashMap<>(settings);
        this.settings.put(ProducerConfig.ACKS_CONFIG, "all");
        this.settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        this.settings.put(ProducerConfig.LINGER_MS_CONFIG, 1);
        this.settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MOST_BYTES);
        this.settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        this.settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        this.settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
    }

    @Override
    public synchronized List<Sending> send(List<OutboxRecord> records) {
        List<Future<RecordMetadata>> sendings = new ArrayList<>(records.size());
        boolean brokerAnswers = true;
        for (int i = 0; i < records.size() && brokerAnswers; i++) {
            Future<RecordMetadata> sending = sent(records.get(i));
            sendings.add(sending);
            brokerAnswers = !isRefusedAlready(sending) || isFaultOfRecord(sending.exceptionNow());
        }
        return outcomes(records, sendings);
    }

    private Future<RecordMetadata> sent(OutboxRecord message) {
        try {
            return producer().send(new ProducerRecord<>(message.topic(), message.key(), message.payload()));
        } catch (KafkaException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    private static boolean isRefusedAlready(Future<RecordMetadata> sending) {
        return sending.isDone() && sending.state() == Future.State.FAILED;
    }

    /// Of a topic nothing counts as sent that comes after a record that waits: the newest of a key stays the newest.
    private static List<Sending> outcomes(List<OutboxRecord> records, List<Future<RecordMetadata>> sendings) {
        Set<String> waiting = new HashSet<>();
        List<Sending> outcomes = new ArrayList<>(records.size());
        for (int i = 0; i < records.size(); i++) {
            String topic = records.get(i).topic();
            Sending outcome =
                    i >= sendings.size() || waiting.contains(topic) ? Sending.WAITS : outcome(sendings.get(i), topic);
            if (outcome == Sending.WAITS) {
                waiting.add(topic);
            }
            outcomes.add(outcome);
        }
        return outcomes;
    }

    private static Sending outcome(Future<RecordMetadata> sending, String topic) {
        try {
            sending.get();
            return Sending.DONE;
        } catch (ExecutionException refused) {
            if (isFaultOfRecord(refused.getCause())) {
                LOG.errorf(
                        "topic %s never takes this record: %s",
                        topic, refused.getCause().getMessage());
                return Sending.UNSENDABLE;
            }
            LOG.debugf(refused, "a record of topic %s was not acknowledged", topic);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return Sending.WAITS;
    }

    /// Whatever else goes wrong is the broker's fault or an operator's, and passes.
    private static boolean isFaultOfRecord(Throwable refusal) {
        return refusal instanceof RecordTooLargeException
                || refusal instanceof SerializationException
                || refusal instanceof InvalidRecordException;
    }

    private KafkaProducer<String, String> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
        }
        return producer;
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(5));
        }
    }
}
