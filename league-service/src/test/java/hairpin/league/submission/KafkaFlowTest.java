package hairpin.league.submission;

import static hairpin.league.Tokens.anonymous;
import static hairpin.league.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hairpin.events.EvaluationJob.EvaluationRequested;
import hairpin.events.EvaluationNews;
import hairpin.events.EvaluationNews.Provenance;
import hairpin.events.Event;
import hairpin.events.EventJson;
import hairpin.events.Service;
import hairpin.events.Suites.SuiteSealed;
import hairpin.events.Topic;
import hairpin.events.Topics;
import hairpin.league.ModelLibrary;
import hairpin.league.Organizer;
import hairpin.league.Postgres;
import hairpin.league.RealKafka;
import hairpin.league.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The service between a real database and a real broker, with the test as the evaluation runner.
@QuarkusTest
@Tag("slow")
@TestProfile(KafkaFlowTest.WithTheRealBroker.class)
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Tokens.class)
@QuarkusTestResource(ModelLibrary.class)
@QuarkusTestResource(value = RealKafka.class, restrictToAnnotatedClass = true)
class KafkaFlowTest {

    public static final class WithTheRealBroker implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.arc.exclude-types", "hairpin.league.outbox.FakeBroker");
        }
    }

    @Test
    void a_submission_goes_out_as_a_job_and_its_result_comes_back_as_a_board() {
        String season = Organizer.season();
        Organizer.register(season, "ada", "Ada-7");
        String race = Organizer.openQualifier(season, "GENERALIZATION", 3);
        String submission = submit(race);

        EvaluationRequested job = (EvaluationRequested) newest(Topics.EVALUATION_JOBS, submission, Service.RUNNER);
        SuiteSealed suite = (SuiteSealed) newest(Topics.SUITES, race, Service.RUNNER);
        RunnerNews runner = new RunnerNews(submission);
        Provenance provenance =
                new Provenance(job.modelSha256(), race, job.suiteVersion(), suite.digest(), "1", "runner-1", null);
        report(submission, "this is not an event");
        report(runner.started(job.attempt()));
        report(runner.finished(job.attempt(), provenance, 1.2));
        report(runner.finished(job.attempt(), provenance, 1.0));

        await().atMost(Duration.ofSeconds(60)).until(() -> "FINISHED"
                .equals(anonymous().get("/api/submissions/" + submission).path("state")));
        assertThat(newestJson(Topics.BOARDS, race, "Ada-7", Service.LEADERBOARD))
                .contains("\"rank\":1");
        assertThat(newestJson(Topics.SUBMISSIONS, submission, "FINISHED", Service.LEADERBOARD))
                .contains("\"bestLapMs\":12000")
                .doesNotContain("Secret", "987654321", "424242");
        assertThat(newestJson(Topics.STANDINGS, season, "Ada-7", Service.LEADERBOARD))
                .contains("\"points\":10");
    }

    @Test
    void what_is_accepted_while_the_broker_is_away_is_raced_when_it_is_back() {
        String season = Organizer.season();
        Organizer.register(season, "ada", "Ada-7");
        String race = Organizer.openQualifier(season, "GENERALIZATION", 3);
        RealKafka.broker().close();

        List<String> submissions = List.of(submit(race), submit(race), submit(race));
        anonymous().get("/q/health/ready").then().statusCode(200);
        RealKafka.startAgain();

        assertThat(submissions)
                .allSatisfy(submission -> assertThat(newest(Topics.EVALUATION_JOBS, submission, Service.RUNNER))
                        .isInstanceOf(EvaluationRequested.class));
        report(new RunnerNews(submissions.getFirst()).failed(1, "no action space"));
        await().atMost(Duration.ofSeconds(60)).until(() -> "FAILED".equals(state(submissions.getFirst())));
    }

    @Test
    void a_job_that_no_runner_survives_is_tried_again_and_not_stuck() {
        String season = Organizer.season();
        Organizer.register(season, "ada", "Ada-7");
        String submission = submit(Organizer.openQualifier(season, "GENERALIZATION", 1));

        List<EvaluationRequested> handedOut = handOutAndDrop(submission, Topics.EVALUATION_RUNNERS.deliveryLimit() + 1);

        assertThat(handedOut.subList(0, Topics.EVALUATION_RUNNERS.deliveryLimit()))
                .allMatch(job -> job.attempt() == 1);
        assertThat(handedOut.getLast().attempt()).isEqualTo(2);
    }

    /// A runner that gives back every job that it takes, as the broker does for one that dies.
    private static List<EvaluationRequested> handOutAndDrop(String submission, int times) {
        Map<String, Object> settings = client(Service.RUNNER);
        settings.putAll(Map.of("group.id", Topics.EVALUATION_RUNNERS.name(), "share.acknowledgement.mode", "explicit"));
        List<EvaluationRequested> jobs = new ArrayList<>();
        try (KafkaShareConsumer<String, String> runner =
                new KafkaShareConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            runner.subscribe(List.of(Topics.EVALUATION_JOBS.name()));
            await().atMost(Duration.ofSeconds(90)).until(() -> {
                for (var message : runner.poll(Duration.ofMillis(200))) {
                    boolean wanted = submission.equals(message.key());
                    runner.acknowledge(message, wanted ? AcknowledgeType.RELEASE : AcknowledgeType.ACCEPT);
                    if (wanted) {
                        jobs.add((EvaluationRequested) EventJson.of(Topics.EVALUATION_JOBS)
                                .read(message.value())
                                .orElseThrow());
                    }
                }
                runner.commitSync();
                return jobs.size() >= times;
            });
        }
        return jobs;
    }

    private static String submit(String race) {
        return as("ada", "racer")
                .body("{\"modelId\": \"ada-fast\"}")
                .post("/api/races/" + race + "/submissions")
                .then()
                .statusCode(202)
                .extract()
                .path("submissionId");
    }

    private static String state(String submission) {
        return anonymous().get("/api/submissions/" + submission).path("state");
    }

    private static Event newest(Topic<? extends Event> topic, String key, Service reader) {
        return EventJson.of(topic).read(newestJson(topic, key, "", reader)).orElseThrow();
    }

    /// Waits for a record with that key that holds those words.
    private static String newestJson(Topic<?> topic, String key, String words, Service reader) {
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(client(reader), new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> all = List.of(new TopicPartition(topic.name(), 0));
            consumer.assign(all);
            consumer.seekToBeginning(all);
            return await().atMost(Duration.ofSeconds(60))
                    .until(() -> latest(consumer, key, words), Optional::isPresent)
                    .orElseThrow();
        }
    }

    private static Optional<String> latest(KafkaConsumer<String, String> consumer, String key, String words) {
        Optional<String> found = Optional.empty();
        for (var message : consumer.poll(Duration.ofMillis(200))) {
            if (key.equals(message.key()) && message.value().contains(words)) {
                found = Optional.of(message.value());
            }
        }
        return found;
    }

    private static void report(EvaluationNews news) {
        report(news.key(), EventJson.of(Topics.EVALUATIONS).write(news));
    }

    private static void report(String key, String value) {
        try (KafkaProducer<String, String> runner =
                new KafkaProducer<>(client(Service.RUNNER), new StringSerializer(), new StringSerializer())) {
            runner.send(new ProducerRecord<>(Topics.EVALUATIONS.name(), key, value))
                    .get();
        } catch (ExecutionException | InterruptedException notSent) {
            throw new AssertionError(notSent);
        }
    }

    private static Map<String, Object> client(Service service) {
        Map<String, Object> settings = new HashMap<>(RealKafka.broker().clientProperties(service));
        settings.put("client.id", UUID.randomUUID().toString());
        return settings;
    }
}
