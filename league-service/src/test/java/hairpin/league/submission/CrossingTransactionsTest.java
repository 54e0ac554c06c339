package hairpin.league.submission;

import static hairpin.league.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import hairpin.league.ModelLibrary;
import hairpin.league.Organizer;
import hairpin.league.Postgres;
import hairpin.league.Tokens;
import hairpin.league.outbox.FakeBroker;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An organizer applies a rejudging while something else happens to the same race.
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Tokens.class)
@QuarkusTestResource(ModelLibrary.class)
class CrossingTransactionsTest {

    private final League league;
    private final RerunStore reruns;
    private final SubmissionStore submissions;
    private final EntityManager database;
    private RunnerNews bo;
    private String rejudging;

    @Inject
    CrossingTransactionsTest(
            EvaluationsListener listener,
            FakeBroker broker,
            RerunStore reruns,
            SubmissionStore submissions,
            EntityManager database) {
        this.league = new League(listener, broker);
        this.reruns = reruns;
        this.submissions = submissions;
        this.database = database;
    }

    @BeforeEach
    void bo_was_driven_again() {
        league.register();
        String race = Organizer.openQualifier(league.season(), "GENERALIZATION", 2);
        bo = league.submitted(race, "bo");
        league.tell(bo.finished(1, league.provenance(race), 1.2));
        rejudging = as("olga", "organizer")
                .body("{\"reason\": \"engine 2 is out\"}")
                .post("/api/races/" + race + "/rejudgings")
                .path("rejudgingId");
        RunnerNews again = Reruns.of(reruns, bo, rejudging);
        league.requested(again, 1);
        league.tell(again.finished(1, league.provenance(race), 1.3));
    }

    /// The other transaction does what news of a result does: it draws the board and then writes ranks.
    @Test
    void a_rejudging_waits_for_the_board_before_it_takes_what_the_board_ranks() throws Exception {
        try (ExecutorService organizer = Executors.newSingleThreadExecutor()) {
            Future<Response> applied = QuarkusTransaction.requiringNew().call(() -> {
                lockBoard();
                Future<Response> applying = organizer.submit(this::apply);
                await().until(() -> QuarkusTransaction.requiringNew().call(this::somebodyWaits));
                lockSubmission();
                return applying;
            });

            assertThat(applied.get().statusCode()).isEqualTo(200);
        }
        league.state(bo).body("score", equalTo(1.32f));
    }

    private void lockBoard() {
        lock("select race_id from board where race_id = :id for update", boardOfBo());
    }

    private void lockSubmission() {
        lock("select id from submission where id = :id for update", UUID.fromString(bo.submissionId()));
    }

    private void lock(String query, UUID id) {
        database.createNativeQuery(query, UUID.class).setParameter("id", id).getSingleResult();
    }

    private UUID boardOfBo() {
        return submissions.findById(UUID.fromString(bo.submissionId())).raceId;
    }

    private boolean somebodyWaits() {
        return ((Number) database.createNativeQuery("select count(*) from pg_locks where not granted")
                                .getSingleResult())
                        .intValue()
                > 0;
    }

    private Response apply() {
        return as("olga", "organizer")
                .body("{\"reason\": \"as announced\"}")
                .post("/api/rejudgings/" + rejudging + "/apply");
    }
}
