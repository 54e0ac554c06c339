package hairpin.evaluation.jobs;

import hairpin.events.EvaluationNews;
import hairpin.events.EvaluationNews.EvaluationBroke;
import hairpin.events.EventJson;
import hairpin.events.Topics;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;

/// Tells the league what becomes of its jobs.
@ApplicationScoped
class NewsPublisher {

    private static final Logger LOG = Logger.getLogger(NewsPublisher.class);

    private static final int BLOCK_AT_MOST_MS = 10_000;

    private final EventJson<EvaluationNews> json = EventJson.of(Topics.EVALUATIONS);
    private final Producer<String, String> producer;

    NewsPublisher(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put("acks", "all");
        settings.put("enable.idempotence", "true");
        settings.put("max.block.ms", BLOCK_AT_MOST_MS);
        settings.put("max.request.size", Topics.MOST_BYTES);
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    /// Sends news on the way; when it gets lost, the next one says more.
    void tell(EvaluationNews news) {
        try {
            Future<RecordMetadata> _ = producer.send(record(news), (_, lost) -> {
                if (lost != null) {
                    warn(news, lost);
                }
            });
        } catch (KafkaException lost) {
            warn(news, lost);
        }
    }

    /// Sends a result and waits until Kafka has it. One that Kafka will never take is told as broken: doing the job
    /// again would come to the same.
    ///
    /// @return what was told
    EvaluationNews publish(EvaluationNews result) throws InterruptedException, ResultNotPublishedException {
        try {
            producer.send(record(result)).get();
            return result;
        } catch (ExecutionException refused) {
            if (refused.getCause() instanceof RecordTooLargeException && !(result instanceof EvaluationBroke)) {
                LOG.errorf("the result of submission %s is too large: %s", result.submissionId(), refused.getMessage());
                return publish(tooLarge(result));
            }
            throw new ResultNotPublishedException(refused);
        } catch (KafkaException refused) {
            throw new ResultNotPublishedException(refused);
        }
    }

    private static EvaluationBroke tooLarge(EvaluationNews result) {
        return new EvaluationBroke(
                UUID.randomUUID(),
                result.at(),
                result.submissionId(),
                result.attempt(),
                "the result is larger than one event may be");
    }

    private ProducerRecord<String, String> record(EvaluationNews news) {
        return new ProducerRecord<>(Topics.EVALUATIONS.name(), news.key(), json.write(news));
    }

    private static void warn(EvaluationNews news, Exception lost) {
        LOG.warnf("news of submission %s was not sent: %s", news.submissionId(), lost.getMessage());
    }

    @PreDestroy
    void close() {
        producer.close(Duration.ofMillis(BLOCK_AT_MOST_MS));
    }
}
