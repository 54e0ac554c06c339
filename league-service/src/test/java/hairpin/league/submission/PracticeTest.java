package hairpin.league.submission;

import static hairpin.league.Tokens.anonymous;
import static hairpin.league.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import hairpin.events.EvaluationNews.Provenance;
import hairpin.events.SuiteCommitment;
import hairpin.events.Suites.DrivingRules;
import hairpin.events.Suites.Suite;
import hairpin.league.ModelLibrary;
import hairpin.league.Organizer;
import hairpin.league.Postgres;
import hairpin.league.Tokens;
import hairpin.league.outbox.FakeBroker;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Tokens.class)
@QuarkusTestResource(ModelLibrary.class)
class PracticeTest {

    private static final String RECORDING = "7b".repeat(32);

    private final League league;
    private final FakeBroker broker;
    private String race;

    @Inject
    PracticeTest(EvaluationsListener listener, FakeBroker broker) {
        this.league = new League(listener, broker);
        this.broker = broker;
    }

    @BeforeEach
    void a_race_with_practice_is_open() {
        league.register();
        race = Organizer.openWithPractice(league.season(), 2);
    }

    @Test
    void the_practice_suite_is_open_and_the_hidden_one_stays_hidden() {
        JsonPath practice = anonymous().get("/api/races/" + race + "/practice").jsonPath();
        Suite suite = practice.getObject("suite", Suite.class);

        assertThat(suite.tracks()).contains("Clover");
        assertThat(SuiteCommitment.digest(
                        suite, practice.getObject("rules", DrivingRules.class), practice.getString("salt")))
                .isEqualTo(practice.getString("digest"))
                .isNotEqualTo(league.provenance(race).suiteDigest());
        assertThat(practice.prettify()).doesNotContain("Secret", "987654321", "424242");
        anonymous()
                .get("/api/seasons/" + league.season())
                .then()
                .body("rounds[0].races[0].driving.practice.rollouts", equalTo(4))
                .body("rounds[0].races[0].driving.practice.tracks[1]", equalTo("Ribbon"))
                .body("rounds[0].races[0].driving.practice.maxSubmissions", equalTo(2));
        assertThat(broker.payloads("suites", race + "/practice"))
                .singleElement()
                .asString()
                .contains("PracticeSealed.v1", "Clover");
    }

    @Test
    void what_is_practised_is_told_in_full_at_once_and_never_ranked() {
        RunnerNews ada = practised("ada");

        league.state(ada)
                .body("practice", equalTo(true))
                .body("state", equalTo("FINISHED"))
                .body("rank", nullValue())
                .body("rollouts[0].course", equalTo("Clover, CCW, seed 5"))
                .body("rollouts[0].digest", equalTo("cd".repeat(32)))
                .body("rollouts[0].laps[1].lapMs", equalTo(13_130))
                .body("rollouts[0].lapOverPar", equalTo(1.313f));
        league.board(race).body("rows", hasSize(0));
        assertThat(broker.payloads("evaluation-jobs", ada.submissionId()))
                .allMatch(it -> it.contains("\"practice\":true"));
    }

    @Test
    void how_somebody_drove_in_practice_is_her_own_until_the_race_has_closed() {
        RunnerNews ada = practised("ada");

        assertThat(league.told(ada)).noneMatch(it -> it.contains(RECORDING));
        result(ada, "ada")
                .statusCode(200)
                .body("suite.tracks[0]", equalTo("Clover"))
                .body("provenance.practice", equalTo(true))
                .body("provenance.recordingSha256", equalTo(RECORDING));
        result(ada, "bo").statusCode(409).body("code", equalTo("NOT_PUBLIC_YET"));
        anonymous()
                .get("/api/submissions/" + ada.submissionId() + "/result")
                .then()
                .statusCode(409)
                .body(not(containsString("Clover")));
        Organizer.close(race);
        result(ada, "bo").statusCode(200);
    }

    @Test
    void a_model_that_practised_has_that_beside_its_result() {
        RunnerNews raced = league.submitted(race, "ada");
        league.tell(raced.finished(1, league.provenance(race), 1.3));
        league.state(raced).body("score", equalTo(1.32f)).body("seenScore", nullValue());

        practised("ada");

        league.state(raced).body("seenScore", equalTo(1.328f));
        league.board(race).body("rows[0].seenScore", equalTo(1.328f));
    }

    @Test
    void practice_has_a_limit_of_its_own() {
        practised("ada");
        practised("ada");

        practise(race, "ada")
                .statusCode(409)
                .body("code", equalTo("TOO_MANY_SUBMISSIONS"))
                .body("detail", containsString("practised 2 times"));
        league.submit(race, "ada").statusCode(202).body("number", equalTo(1)).body("practice", nullValue());
    }

    @Test
    void practice_waits_for_nobodys_final_result_and_nobody_for_it() {
        RunnerNews waiting =
                new RunnerNews(practise(race, "ada").statusCode(202).extract().path("submissionId"));
        league.submitted(race, "bo");
        league.state(waiting).body("queuePosition", equalTo(2));
        RunnerNews bo =
                new RunnerNews(as("bo", "racer").get("/api/me/submissions").path("[0].submissionId"));
        league.tell(bo.failed(1, "no action space"));
        Organizer.close(race);

        Organizer.finish(race);
    }

    @Test
    void a_result_on_the_hidden_suite_is_no_result_of_practice() {
        RunnerNews ada = new RunnerNews(practise(race, "ada").extract().path("submissionId"));

        league.tell(ada.finished(1, league.provenance(race), 1.1));

        league.state(ada).body("state", equalTo("QUEUED"));
    }

    @Test
    void a_race_without_a_practice_suite_takes_no_practice() {
        String plain = Organizer.openQualifier(league.season(), "GENERALIZATION", 3);

        practise(plain, "ada").statusCode(409).body("code", equalTo("NO_PRACTICE"));
        anonymous().get("/api/races/" + plain + "/practice").then().statusCode(404);
    }

    @Test
    void no_track_and_no_seed_of_the_hidden_suite_may_be_practised_on() {
        refused(Organizer.PRACTICE.replace("Ribbon", "Secret-B"));
        refused(Organizer.PRACTICE.replace("Ribbon", "secret b"));
        refused(Organizer.PRACTICE.replace("generated:7:0.5", "generated:987654321:0.1"));
        refused(Organizer.PRACTICE.replace("generated:7:0.5", "generated:00987654321:0.5"));
        refused(Organizer.PRACTICE.replace("[5]", "[5, 424242]"));
    }

    private void refused(String practice) {
        Organizer.announce(
                        league.season(),
                        "r-" + UUID.randomUUID(),
                        Organizer.SUITE,
                        Organizer.RULES + ", \"practice\": {\"maxSubmissions\": 2, \"suite\": " + practice + "}")
                .then()
                .statusCode(400)
                .body("detail", containsString("practice: it may have no track and no seed of the hidden suite"));
    }

    private RunnerNews practised(String person) {
        RunnerNews runner =
                new RunnerNews(practise(race, person).statusCode(202).extract().path("submissionId"));
        String digest = anonymous().get("/api/races/" + race + "/practice").path("digest");
        await().untilAsserted(() -> assertThat(broker.payloads("evaluation-jobs", runner.submissionId()))
                .isNotEmpty());
        league.tell(runner.finished(
                1, new Provenance("ab".repeat(32), race, 1, digest, "1", "runner-1", RECORDING, true), 1.313));
        return runner;
    }

    private static ValidatableResponse practise(String race, String person) {
        return as(person, "racer")
                .body("{\"modelId\": \"" + person + "-fast\"}")
                .post("/api/races/" + race + "/practice")
                .then();
    }

    private static ValidatableResponse result(RunnerNews submission, String person) {
        return as(person, "racer")
                .get("/api/submissions/" + submission.submissionId() + "/result")
                .then();
    }
}
