package hairpin.league.outbox;

import static hairpin.league.Tokens.anonymous;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hairpin.events.Service;
import hairpin.events.Topic;
import hairpin.events.Topics;
import hairpin.league.Postgres;
import hairpin.league.RealKafka;
import hairpin.league.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What a real broker makes of events of every size.
@QuarkusTest
@Tag("slow")
@TestProfile(OversizedEventTest.WithTheRealBroker.class)
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Tokens.class)
@QuarkusTestResource(value = RealKafka.class, restrictToAnnotatedClass = true)
class OversizedEventTest {

    private static final Duration LONGER_THAN_ROUNDS = Duration.ofSeconds(4);

    public static final class WithTheRealBroker implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.arc.exclude-types", "hairpin.league.outbox.FakeBroker");
        }
    }

    private final OutboxStore store;

    @Inject
    OversizedEventTest(OutboxStore store) {
        this.store = store;
    }

    @Test
    void an_event_that_kafka_does_not_take_stands_aside_and_holds_up_no_other() {
        String key = UUID.randomUUID().toString();
        List<OutboxEntity> events = List.of(
                event(Topics.BOARDS, key, "before"),
                event(Topics.BOARDS, key, "x".repeat(Topics.MOST_BYTES + 1)),
                event(Topics.BOARDS, key, "after"),
                event(Topics.EVALUATION_JOBS, key, "a job"));

        QuarkusTransaction.requiringNew().run(() -> events.forEach(store::add));

        await().atMost(Duration.ofSeconds(30)).until(() -> waiting() == 0);
        await().during(LONGER_THAN_ROUNDS)
                .atMost(LONGER_THAN_ROUNDS.multipliedBy(2))
                .until(() -> waiting() == 0);
        assertThat(payloads(Topics.BOARDS, key, Service.LEADERBOARD)).containsExactly("before", "after");
        assertThat(payloads(Topics.EVALUATION_JOBS, key, Service.RUNNER)).containsExactly("a job");
        assertThat(QuarkusTransaction.requiringNew().call(store::unsendableCount))
                .isOne();
        assertThat(anonymous().get("/q/metrics").asString()).contains("hairpin_outbox_unsendable 1.0");
    }

    @Test
    void large_events_leave_in_batches_that_fit_into_memory() {
        String key = UUID.randomUUID().toString();
        List<OutboxEntity> events = IntStream.range(0, 6)
                .mapToObj(i -> event(Topics.SEASONS, key, i + "x".repeat(Topics.MOST_BYTES / 2)))
                .toList();
        QuarkusTransaction.requiringNew().run(() -> {
            events.forEach(store::add);
            OutboxStore.Batch batch = store.waiting(500, Topics.MOST_BYTES);
            assertThat(batch.entries()).hasSize(1);
            assertThat(batch.more()).isTrue();
        });

        await().atMost(Duration.ofSeconds(30)).until(() -> waiting() == 0);
        assertThat(payloads(Topics.SEASONS, key, Service.LEADERBOARD))
                .extracting(payload -> payload.charAt(0))
                .containsExactly('0', '1', '2', '3', '4', '5');
    }

    @Test
    void what_stands_aside_is_tried_again_after_a_restart_unless_it_was_replaced() {
        String alone = UUID.randomUUID().toString();
        String replaced = UUID.randomUUID().toString();
        List<OutboxEntity> parked = List.of(event(Topics.RUNS, alone, "{}"), event(Topics.RUNS, replaced, "{}"));
        parked.forEach(event -> event.unsendableAt = Instant.EPOCH);

        QuarkusTransaction.requiringNew().run(() -> {
            parked.forEach(store::add);
            store.add(event(Topics.RUNS, replaced, "newer"));
        });
        QuarkusTransaction.requiringNew().run(store::tryUnsendableAgain);

        await().until(() -> waiting() == 0);
        assertThat(payloads(Topics.RUNS, alone, Service.LEADERBOARD)).containsExactly("{}");
        assertThat(payloads(Topics.RUNS, replaced, Service.LEADERBOARD)).containsExactly("newer");
    }

    private long waiting() {
        return QuarkusTransaction.requiringNew().call(store::waitingCount);
    }

    private static OutboxEntity event(Topic<?> topic, String key, String payload) {
        OutboxEntity event = new OutboxEntity();
        event.eventId = UUID.randomUUID();
        event.topic = topic.name();
        event.key = key;
        event.payload = payload;
        event.createdAt = Instant.EPOCH;
        return event;
    }

    /// All that are on the topic now.
    private static List<String> payloads(Topic<?> topic, String key, Service reader) {
        Map<String, Object> settings = new HashMap<>(RealKafka.broker().clientProperties(reader));
        List<String> payloads = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            TopicPartition partition = new TopicPartition(topic.name(), 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (key.equals(message.key())) {
                        payloads.add(message.value());
                    }
                });
            }
        }
        return payloads;
    }
}
