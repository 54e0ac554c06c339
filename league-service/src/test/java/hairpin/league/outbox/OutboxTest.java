package hairpin.league.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hairpin.events.EvaluationJob.EvaluationRequested;
import hairpin.events.Topics;
import hairpin.league.Postgres;
import hairpin.league.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Tokens.class)
class OutboxTest {

    private final Outbox outbox;
    private final OutboxStore store;
    private final FakeBroker broker;

    @Inject
    OutboxTest(Outbox outbox, OutboxStore store, FakeBroker broker) {
        this.outbox = outbox;
        this.store = store;
        this.broker = broker;
    }

    @Test
    void what_is_committed_is_published_in_order() {
        String submission = UUID.randomUUID().toString();

        QuarkusTransaction.requiringNew().run(() -> {
            request(submission, 1);
            request(submission, 2);
        });

        await().until(() -> broker.payloads("evaluation-jobs", submission).size() == 2);
        assertThat(broker.payloads("evaluation-jobs", submission).get(0)).contains("\"attempt\":1");
    }

    @Test
    void what_is_rolled_back_is_never_published() {
        String submission = UUID.randomUUID().toString();
        String later = UUID.randomUUID().toString();

        QuarkusTransaction.begin();
        request(submission, 1);
        QuarkusTransaction.rollback();
        QuarkusTransaction.requiringNew().run(() -> request(later, 1));

        await().until(() -> broker.payloads("evaluation-jobs", later).size() == 1);
        assertThat(broker.payloads("evaluation-jobs", submission)).isEmpty();
    }

    @Test
    void nothing_is_lost_while_the_broker_is_away() {
        String submission = UUID.randomUUID().toString();
        broker.goAway();

        for (int attempt = 1; attempt <= 3; attempt++) {
            int number = attempt;
            QuarkusTransaction.requiringNew().run(() -> request(submission, number));
        }
        broker.comeBack();

        await().until(() -> broker.payloads("evaluation-jobs", submission).size() == 3);
        assertThat(broker.payloads("evaluation-jobs", submission).get(2)).contains("\"attempt\":3");
    }

    @Test
    void what_a_service_committed_before_it_died_is_published_by_the_next_one() {
        OutboxEntity left = new OutboxEntity();
        left.eventId = UUID.randomUUID();
        left.topic = "evaluation-jobs";
        left.key = UUID.randomUUID().toString();
        left.payload = "{}";
        left.createdAt = Instant.EPOCH;

        // without the wake-up that follows a commit in the same process
        QuarkusTransaction.requiringNew().run(() -> store.add(left));

        await().until(() -> broker.payloads("evaluation-jobs", left.key).size() == 1);
    }

    private void request(String submission, int attempt) {
        outbox.add(
                Topics.EVALUATION_JOBS,
                new EvaluationRequested(
                        Outbox.newEventId(), Instant.EPOCH, submission, attempt, "opening", 1, "ab".repeat(32)));
    }
}
