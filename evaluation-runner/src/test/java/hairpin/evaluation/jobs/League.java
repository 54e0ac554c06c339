package hairpin.evaluation.jobs;

import hairpin.events.CallOffs;
import hairpin.events.CallOffs.JobCalledOff;
import hairpin.events.EvaluationJob;
import hairpin.events.EvaluationJob.EvaluationRequested;
import hairpin.events.EvaluationNews;
import hairpin.events.EventJson;
import hairpin.events.Service;
import hairpin.events.Suites;
import hairpin.events.Suites.DrivingRules;
import hairpin.events.Suites.PracticeSealed;
import hairpin.events.Suites.Suite;
import hairpin.events.Suites.SuiteSealed;
import hairpin.events.Topic;
import hairpin.events.Topics;
import hairpin.servers.RealServers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// The league service's end of the topics, for tests: it seals suites, asks for evaluations and hears of them.
final class League implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Producer<String, String> producer;
    private final Consumer<String, String> consumer;
    private final EventJson<EvaluationNews> news = EventJson.of(Topics.EVALUATIONS);

    League() {
        Map<String, Object> settings = Map.copyOf(RealServers.shared().kafka().clientProperties(Service.LEAGUE));
        producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        List<TopicPartition> evaluations = List.of(new TopicPartition(Topics.EVALUATIONS.name(), 0));
        consumer.assign(evaluations);
        consumer.seekToBeginning(evaluations);
    }

    void seals(String race, int version, Suite suite, DrivingRules rules) {
        SuiteSealed sealed =
                new SuiteSealed(UUID.randomUUID(), Instant.now(), race, version, "c".repeat(64), suite, rules);
        send(Topics.SUITES, EventJson.<Suites>of(Topics.SUITES).write(sealed), sealed.key());
    }

    /// A suite to practise on.
    void opens(String race, int version, Suite suite, DrivingRules rules) {
        PracticeSealed sealed =
                new PracticeSealed(UUID.randomUUID(), Instant.now(), race, version, "e".repeat(64), suite, rules);
        send(Topics.SUITES, EventJson.<Suites>of(Topics.SUITES).write(sealed), sealed.key());
    }

    /// @return the submission's id
    String asksFor(String race, int suiteVersion, String modelSha256) {
        return asksFor(race, suiteVersion, modelSha256, false);
    }

    /// @return the submission's id
    String asksForPractice(String race, int suiteVersion, String modelSha256) {
        return asksFor(race, suiteVersion, modelSha256, true);
    }

    private String asksFor(String race, int suiteVersion, String modelSha256, boolean practice) {
        String submission = "submission-" + UUID.randomUUID();
        EvaluationRequested job = new EvaluationRequested(
                UUID.randomUUID(), Instant.now(), submission, 1, race, suiteVersion, modelSha256, practice, null);
        send(
                Topics.EVALUATION_JOBS,
                EventJson.<EvaluationJob>of(Topics.EVALUATION_JOBS).write(job),
                job.key());
        return submission;
    }

    void callsOff(String submission) {
        JobCalledOff callOff = new JobCalledOff(UUID.randomUUID(), Instant.now(), submission, 1);
        send(Topics.CALL_OFFS, EventJson.<CallOffs>of(Topics.CALL_OFFS).write(callOff), callOff.key());
    }

    /// Everything about a submission up to its first event of that type.
    List<EvaluationNews> hears(String submission, Class<? extends EvaluationNews> last) {
        consumer.seekToBeginning(consumer.assignment());
        List<EvaluationNews> heard = new ArrayList<>();
        long giveUpNs = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < giveUpNs) {
            for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
                EvaluationNews event = news.read(record.value()).orElseThrow();
                if (event.submissionId().equals(submission)) {
                    heard.add(event);
                    if (last.isInstance(event)) {
                        return heard;
                    }
                }
            }
        }
        throw new AssertionError("no " + last.getSimpleName() + " within " + PATIENCE + ", only " + heard);
    }

    private void send(Topic<?> topic, String value, String key) {
        try {
            producer.send(new ProducerRecord<>(topic.name(), key, value)).get();
        } catch (ExecutionException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
