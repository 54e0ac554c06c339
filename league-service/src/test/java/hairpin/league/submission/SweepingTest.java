package hairpin.league.submission;

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
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Nothing is stuck for ever.
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Tokens.class)
@QuarkusTestResource(ModelLibrary.class)
class SweepingTest {

    private final League league;
    private final SubmissionStore submissions;
    private RunnerNews ada;

    @Inject
    SweepingTest(EvaluationsListener listener, FakeBroker broker, SubmissionStore submissions) {
        this.league = new League(listener, broker);
        this.submissions = submissions;
    }

    @BeforeEach
    void ada_has_submitted() {
        league.register();
        ada = league.submitted(Organizer.openQualifier(league.season(), "GENERALIZATION", 1), "ada");
        league.requested(ada, 1);
    }

    @Test
    void a_job_that_no_runner_took_is_asked_for_again_and_no_attempt_is_spent() {
        patienceIsOver();
        league.requested(ada, 1, 2);
        patienceIsOver();
        league.requested(ada, 1, 3);

        league.state(ada).body("state", equalTo("QUEUED"));
    }

    @Test
    void a_runner_that_fell_silent_has_lost_its_job() {
        league.tell(ada.started(1));

        patienceIsOver();

        league.requested(ada, 2);
        league.calledOff(ada, 1);
        league.tell(ada.failed(1, "too late"));
        league.state(ada).body("state", equalTo("QUEUED"));
    }

    @Test
    void after_three_silent_runners_the_submission_is_given_back() {
        for (int attempt = 1; attempt <= 3; attempt++) {
            league.requested(ada, attempt);
            league.tell(ada.started(attempt));
            patienceIsOver();
        }

        await().untilAsserted(() -> league.state(ada).body("state", equalTo("ERROR")));
    }

    @Test
    void what_is_taken_back_from_a_runner_holds_its_place_until_the_runner_has_ended_it() {
        league.cancel(ada, "ada").statusCode(200);
        assertThat(inFlight()).isTrue();
        league.tell(ada.started(1));
        assertThat(inFlight()).isTrue();

        league.tell(ada.finished(1));

        assertThat(inFlight()).isFalse();
        league.state(ada).body("state", equalTo("CANCELED"));
    }

    @Test
    void runners_hear_what_was_taken_back_from_them_and_free_its_place() {
        league.cancel(ada, "ada").statusCode(200);

        league.calledOff(ada, 1);
        league.tell(ada.calledOff(1));

        assertThat(inFlight()).isFalse();
        league.state(ada).body("state", equalTo("CANCELED"));
    }

    @Test
    void what_is_taken_back_from_a_runner_that_fell_silent_gives_its_place_back() {
        league.cancel(ada, "ada").statusCode(200);
        assertThat(inFlight()).isTrue();

        patienceIsOver();

        await().until(() -> !inFlight());
        league.requested(ada, 1, 1);
    }

    private boolean inFlight() {
        return QuarkusTransaction.requiringNew().call(() -> {
            UUID race = submissions.findById(UUID.fromString(ada.submissionId())).raceId;
            return submissions.underWay().containsKey(race);
        });
    }

    private void patienceIsOver() {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        submissions.locked(UUID.fromString(ada.submissionId())).orElseThrow().answerDue =
                                Instant.EPOCH);
    }
}
