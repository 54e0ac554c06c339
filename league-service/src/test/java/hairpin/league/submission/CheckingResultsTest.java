package hairpin.league.submission;

import static hairpin.league.Tokens.anonymous;
import static hairpin.league.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import hairpin.events.EvaluationNews.EvaluationFinished;
import hairpin.events.EvaluationNews.Provenance;
import hairpin.events.FailureReason;
import hairpin.league.ModelLibrary;
import hairpin.league.Organizer;
import hairpin.league.Postgres;
import hairpin.league.Tokens;
import hairpin.league.outbox.FakeBroker;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A league that has every result driven once more.
@QuarkusTest
@Tag("slow")
@TestProfile(CheckingResultsTest.Everything.class)
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Tokens.class)
@QuarkusTestResource(ModelLibrary.class)
class CheckingResultsTest {

    public static final class Everything implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("hairpin.submissions.checked", "1");
        }
    }

    private final League league;
    private final SubmissionStore submissions;
    private final RerunStore reruns;
    private final FakeBroker broker;
    private String race;

    @Inject
    CheckingResultsTest(
            EvaluationsListener listener, FakeBroker broker, SubmissionStore submissions, RerunStore reruns) {
        this.league = new League(listener, broker);
        this.submissions = submissions;
        this.reruns = reruns;
        this.broker = broker;
    }

    @BeforeEach
    void nothing_is_under_way_and_ada_and_bo_register() {
        QuarkusTransaction.requiringNew().run(() -> {
            String end = "state = CANCELED, answerDue = null where state in (QUEUED, RUNNING, CANCELED)";
            submissions.update(end);
            reruns.update(end);
        });
        league.register();
        race = Organizer.openQualifier(league.season(), "GENERALIZATION", 3);
    }

    @Test
    void that_rivals_are_told_of_now_is_no_difference() {
        RunnerNews ada = league.submitted(race, "ada");
        EvaluationFinished first = ada.finished(1, league.provenance(race), 1.1);
        EvaluationFinished again = ada.raced(1, league.provenance(race), 1.1, 22_300);

        assertThat(Difference.between(first, again)).isEmpty();
        assertThat(Difference.between(again, ada.raced(1, league.provenance(race), 1.1, 22_301)))
                .isPresent();
    }

    @Test
    void a_result_that_comes_out_otherwise_raises_the_alarm() {
        RunnerNews ada = league.submitted(race, "ada");
        league.tell(ada.finished(1, league.provenance(race), 1.1));
        RunnerNews check = asked(ada);
        assertThat(broker.payloads("evaluation-jobs", check.submissionId()))
                .as("better by another runner")
                .singleElement()
                .asString()
                .contains("\"notBy\":\"runner-1\"");

        league.tell(check.finished(1, league.provenance(race), 1.1001));

        differences()
                .body("", hasSize(1))
                .body("[0].alias", equalTo("Ada-7"))
                .body("[0].difference", containsString("4 of 4 rollouts differ, the first is number 0"));
        as("olga", "organizer").get("/api/differences").then().body("raceSlug", equalTo(List.of(race)));
        as("ada", "racer").get("/api/differences").then().statusCode(403);
        anonymous().get("/q/metrics").then().statusCode(200).body(containsString("hairpin_results_differing 1.0"));
        league.state(ada).body("score", equalTo(1.12f));
        settle(differences().extract().path("[0].differenceId")).statusCode(200).body("settledBy", equalTo("olga"));
        settle(differences().extract().path("[0].differenceId"))
                .statusCode(409)
                .body("code", equalTo("SETTLED_ALREADY"));
        anonymous().get("/q/metrics").then().body(containsString("hairpin_results_differing 0.0"));
        as("olga", "organizer").get("/api/differences").then().body("", hasSize(0));
    }

    @Test
    void the_same_again_is_no_alarm_and_another_engine_is_none_either() {
        RunnerNews ada = league.submitted(race, "ada");
        league.tell(ada.finished(1, league.provenance(race), 1.1));
        league.tell(asked(ada).finished(1, league.provenance(race), 1.1));
        RunnerNews bo = league.submitted(race, "bo");
        league.tell(bo.finished(1, league.provenance(race), 1.2));
        Provenance first = league.provenance(race);

        league.tell(asked(bo)
                .finished(
                        1,
                        new Provenance(first.modelSha256(), race, 1, first.suiteDigest(), "2", "runner-2", null),
                        1.3));

        differences().body("", hasSize(0));
    }

    @Test
    void a_model_that_its_owner_deleted_is_no_alarm_but_one_that_cannot_race_any_more_is() {
        RunnerNews ada = league.submitted(race, "ada");
        league.tell(ada.finished(1, league.provenance(race), 1.1));
        league.tell(asked(ada).failed(1, "The model was deleted.", FailureReason.of(FailureReason.Code.DELETED)));
        differences().body("", hasSize(0));

        RunnerNews bo = league.submitted(race, "bo");
        league.tell(bo.finished(1, league.provenance(race), 1.2));
        league.tell(asked(bo).failed(1, "no such layer"));
        differences().body("alias", equalTo(List.of("Bo-Bends")));
        settle(differences().extract().path("[0].differenceId")).statusCode(200);
    }

    @Test
    void a_check_waits_until_nothing_else_does_and_counts_for_nobody() {
        RunnerNews bo = league.submitted(race, "bo");
        league.requested(bo, 1);
        RunnerNews ada = league.submitted(race, "ada");
        league.requested(ada, 1);
        league.tell(ada.finished(1, league.provenance(race), 1.1));
        RunnerNews check = Reruns.of(reruns, ada, null);

        await().during(Duration.ofMillis(2_500))
                .untilAsserted(() -> assertThat(broker.payloads("evaluation-jobs", check.submissionId()))
                        .isEmpty());
        league.tell(bo.finished(1, league.provenance(race), 1.2));

        league.requested(check, 1);
        league.submitted(race, "ada");
        league.submitted(race, "ada");
        league.submit(race, "ada").statusCode(409).body("code", equalTo("TOO_MANY_SUBMISSIONS"));
    }

    @Test
    void chance_picks_the_share_that_was_asked_for() {
        long chosen = Stream.generate(UUID::randomUUID)
                .limit(20_000)
                .filter(id -> CheckingResults.isChosen(id, 0.1))
                .count();

        assertThat(chosen).isBetween(1_700L, 2_300L);
        assertThat(CheckingResults.isChosen(new UUID(0, -1), 0)).isFalse();
        assertThat(CheckingResults.isChosen(new UUID(0, -1), 1)).isTrue();
    }

    private RunnerNews asked(RunnerNews submission) {
        RunnerNews check = Reruns.of(reruns, submission, null);
        league.requested(check, 1);
        return check;
    }

    private ValidatableResponse differences() {
        return as("olga", "organizer")
                .get("/api/races/" + race + "/differences")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse settle(String difference) {
        return as("olga", "organizer")
                .body("{\"reason\": \"a bit flipped in runner-2\"}")
                .post("/api/differences/" + difference + "/settle")
                .then();
    }
}
