package hairpin.league.submission;

import static hairpin.league.Tokens.anonymous;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import hairpin.events.EvaluationNews.Provenance;
import hairpin.league.ModelLibrary;
import hairpin.league.Organizer;
import hairpin.league.Postgres;
import hairpin.league.Tokens;
import hairpin.league.outbox.FakeBroker;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Tokens.class)
@QuarkusTestResource(ModelLibrary.class)
class PublishingResultTest {

    private static final String RECORDING = "7a".repeat(32);

    private final League league;
    private String race;
    private RunnerNews ada;

    @Inject
    PublishingResultTest(EvaluationsListener listener, FakeBroker broker) {
        this.league = new League(listener, broker);
    }

    @BeforeEach
    void ada_has_raced() {
        league.register();
        race = Organizer.openQualifier(league.season(), "GENERALIZATION", 3);
        ada = league.submitted(race, "ada");
        Provenance provenance = league.provenance(race);
        league.tell(ada.finished(
                1,
                new Provenance(provenance.modelSha256(), race, 1, provenance.suiteDigest(), "1", "runner-1", RECORDING),
                1.313));
    }

    @Test
    void while_the_suite_is_hidden_a_result_is_coarse_and_says_nothing_of_its_rollouts() {
        league.state(ada)
                .body("score", equalTo(1.32f))
                .body("bestLapMs", equalTo(13_200))
                .body("rollouts", hasSize(0))
                .body("provenance.recordingSha256", nullValue());
        assertThat(league.told(ada)).noneMatch(it -> it.contains(RECORDING)).noneMatch(it -> it.contains("cdcdcd"));
        result().statusCode(409).body("code", equalTo("STILL_HIDDEN"));
    }

    @Test
    void once_the_race_has_closed_everyone_is_told_all_of_it() {
        Organizer.close(race);

        league.state(ada)
                .body("rollouts[0].lapOverPar", equalTo(1.313f))
                .body("rollouts[0].digest", equalTo("cd".repeat(32)))
                .body("provenance.recordingSha256", equalTo(RECORDING));
        await().untilAsserted(
                        () -> assertThat(league.told(ada)).last().asString().contains(RECORDING));
    }

    @Test
    void once_the_race_has_closed_all_that_a_result_rests_on_is_public() {
        Organizer.close(race);

        result().statusCode(200)
                .body("form", equalTo("hairpin-result-1"))
                .body("alias", equalTo("Ada-7"))
                .body("suite.tracks", hasSize(4))
                .body("suiteSalt", notNullValue())
                .body("rules.car", equalTo("classic"))
                .body("provenance.recordingSha256", equalTo(RECORDING))
                .body("rollouts", hasSize(4))
                .body("rollouts[0].laps[0].lapMs", equalTo(13_130));
    }

    @Test
    void what_has_no_result_cannot_be_published() {
        RunnerNews bo = league.submitted(race, "bo");
        Organizer.close(race);

        anonymous()
                .get("/api/submissions/" + bo.submissionId() + "/result")
                .then()
                .statusCode(409)
                .body("code", equalTo("NOT_FINISHED"));
    }

    private ValidatableResponse result() {
        return anonymous()
                .get("/api/submissions/" + ada.submissionId() + "/result")
                .then();
    }
}
