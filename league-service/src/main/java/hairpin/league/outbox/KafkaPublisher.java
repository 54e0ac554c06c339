package hairpin.league.outbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
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
        this.settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        this.settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        this.settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
    }

    @Override
    public synchronized int send(List<OutboxRecord> records) {
        List<Future<RecordMetadata>> sendings = new ArrayList<>(records.size());
        try {
            for (OutboxRecord message : records) {
                sendings.add(producer().send(new ProducerRecord<>(message.topic(), message.key(), message.payload())));
            }
        } catch (KafkaException noBroker) {
            LOG.debug("the broker takes no more", noBroker);
        }
        return acknowledged(sendings);
    }

    private static int acknowledged(List<Future<RecordMetadata>> sendings) {
        int done = 0;
        try {
            for (Future<RecordMetadata> sending : sendings) {
                sending.get();
                done++;
            }
        } catch (ExecutionException notThere) {
            LOG.debugf(notThere, "record %d of %d was not acknowledged", done + 1, sendings.size());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return done;
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
