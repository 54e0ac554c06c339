package hairpin.league.submission;

import static hairpin.league.Tokens.anonymous;
import static hairpin.league.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import hairpin.events.EvaluationNews;
import hairpin.events.EvaluationNews.Provenance;
import hairpin.events.EventJson;
import hairpin.events.Topics;
import hairpin.league.ModelLibrary;
import hairpin.league.Organizer;
import hairpin.league.Postgres;
import hairpin.league.Tokens;
import hairpin.league.outbox.FakeBroker;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Tokens.class)
@QuarkusTestResource(ModelLibrary.class)
class SubmissionResourceTest {

    private final EvaluationsListener listener;
    private final FakeBroker broker;
    private String season;

    @Inject
    SubmissionResourceTest(EvaluationsListener listener, FakeBroker broker) {
        this.listener = listener;
        this.broker = broker;
    }

    @BeforeEach
    void adaAndBoRegister() {
        season = Organizer.season();
        Organizer.register(season, "ada", "Ada-7");
        Organizer.register(season, "bo", "Bo-Bends");
    }

    @Test
    void from_registration_to_result_to_standings() {
        String race = Organizer.openQualifier(season, "GENERALIZATION", 3);

        RunnerNews ada = submitted(race, "ada");
        RunnerNews bo = submitted(race, "bo");
        requested(ada, 1);
        tell(ada.started(1));
        state(ada).body("state", equalTo("RUNNING")).body("queuePosition", nullValue());
        tell(ada.progressed(1, 2, 4));
        state(ada).body("percent", equalTo(50)).body("lapsCompleted", equalTo(4));
        tell(ada.finished(1, provenance(race), 1.3));
        tell(bo.finished(1, provenance(race), 1.1));

        state(ada)
                .body("state", equalTo("FINISHED"))
                .body("rank", equalTo(2))
                .body("bestLapMs", equalTo(13_000))
                .body("rollouts", hasSize(4))
                .body("rollouts[0].lapOverPar", equalTo(1.3f))
                .body("rollouts[0].medianLapOverPar", equalTo(1.2f))
                .body("rollouts[0].resets", equalTo(2));
        board(race)
                .body("rows.alias", equalTo(List.of("Bo-Bends", "Ada-7")))
                .body("rows[0].points", equalTo(10))
                .body("rows[0].provisional", equalTo(true))
                .body("news[0].text", equalTo("Bo-Bends takes the lead with 1.115 times par"));
        Organizer.close(race);
        Organizer.finish(race);
        board(race).body("state", equalTo("FINAL")).body("rows[0].provisional", equalTo(false));
        standings()
                .body("rows.alias", equalTo(List.of("Bo-Bends", "Ada-7")))
                .body("rows.points", equalTo(List.of(10, 6)))
                .body("rows[0].races[0].provisional", equalTo(false));
    }

    @Test
    void everyone_who_is_overtaken_is_told() {
        String race = Organizer.openQualifier(season, "GENERALIZATION", 3);
        RunnerNews ada = submitted(race, "ada");
        RunnerNews bo = submitted(race, "bo");

        tell(ada.finished(1, provenance(race), 1.3));
        tell(bo.finished(1, provenance(race), 1.1));

        await().untilAsserted(() -> assertThat(broker.payloads("submissions", ada.submissionId()))
                .last()
                .asString()
                .contains("\"rank\":2"));
    }

    @Test
    void a_racer_is_ranked_by_the_best_submission() {
        String race = Organizer.openQualifier(season, "BEST_LAP_TIME", 3);
        RunnerNews first = submitted(race, "ada");
        tell(first.finished(1, provenance(race), 1.1));
        RunnerNews second = submitted(race, "ada");
        tell(second.finished(1, provenance(race), 1.4));

        state(first).body("rank", equalTo(1)).body("number", equalTo(1));
        state(second).body("rank", nullValue()).body("number", equalTo(2));
        board(race)
                .body("rows", hasSize(1))
                .body("rows[0].attempts", equalTo(2))
                .body("rows[0].score", equalTo(11_000f));
    }

    @Test
    void a_second_or_late_result_changes_nothing() {
        String race = Organizer.openQualifier(season, "GENERALIZATION", 3);
        RunnerNews ada = submitted(race, "ada");
        EvaluationNews result = ada.finished(1, provenance(race), 1.3);
        tell(result);
        long version = board(race).extract().jsonPath().getLong("version");

        tell(result);
        tell(ada.finished(1, provenance(race), 1.01));
        tell(ada.broke(1));
        tell(ada.started(1));
        tell(ada.failed(1, "no"));

        assertThat(board(race).extract().jsonPath().getLong("version")).isEqualTo(version);
        state(ada).body("state", equalTo("FINISHED")).body("bestLapMs", equalTo(13_000));
    }

    @Test
    void what_broke_is_asked_for_again_and_the_old_attempt_is_fenced_off() {
        String race = Organizer.openQualifier(season, "GENERALIZATION", 1);
        RunnerNews ada = submitted(race, "ada");
        requested(ada, 1);

        tell(ada.started(1));
        tell(ada.broke(1));
        requested(ada, 2);
        tell(ada.finished(1, provenance(race), 1.01));
        state(ada).body("state", equalTo("QUEUED"));
        tell(ada.finished(2, provenance(race), 1.3));

        state(ada).body("state", equalTo("FINISHED")).body("bestLapMs", equalTo(13_000));
    }

    @Test
    void a_submission_that_the_platform_lost_does_not_count() {
        String race = Organizer.openQualifier(season, "GENERALIZATION", 1);
        RunnerNews ada = submitted(race, "ada");
        for (int attempt = 1; attempt <= 3; attempt++) {
            tell(ada.broke(attempt));
        }
        state(ada).body("state", equalTo("ERROR")).body("reason", containsString("does not count"));

        RunnerNews again = submitted(race, "ada");

        state(again).body("state", equalTo("QUEUED"));
    }

    @Test
    void a_model_that_cannot_race_counts_and_its_owner_reads_why() {
        String race = Organizer.openQualifier(season, "GENERALIZATION", 1);
        RunnerNews ada = submitted(race, "ada");

        tell(ada.failed(1, "model_metadata.json has no action space"));

        state(ada).body("state", equalTo("FAILED")).body("reason", containsString("action space"));
        submit(race, "ada").statusCode(409).body("code", equalTo("TOO_MANY_SUBMISSIONS"));
        board(race).body("rows", hasSize(0));
    }

    @Test
    void a_result_of_another_model_or_suite_is_not_believed() {
        String race = Organizer.openQualifier(season, "GENERALIZATION", 1);
        RunnerNews ada = submitted(race, "ada");
        Provenance real = provenance(race);

        tell(ada.finished(1, new Provenance("00".repeat(32), race, 1, real.suiteDigest(), "1", "r"), 1.0));
        state(ada).body("state", equalTo("QUEUED"));
        tell(ada.finished(2, new Provenance(real.modelSha256(), race, 1, "someone's", "1", "r"), 1.0));

        state(ada).body("state", equalTo("QUEUED"));
        board(race).body("rows", hasSize(0));
    }

    @Test
    void nothing_is_submitted_before_the_opening_after_the_closing_or_over_the_limit() {
        String race = Organizer.qualifier(season, "GENERALIZATION", 2);
        submit(race, "ada").statusCode(409).body("code", equalTo("NOT_OPEN_YET"));
        Organizer.opened(race);
        submitted(race, "ada");
        submitted(race, "ada");
        submit(race, "ada").statusCode(409).body("code", equalTo("TOO_MANY_SUBMISSIONS"));
        Organizer.close(race);
        submit(race, "bo")
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("ALREADY_CLOSED"))
                .body("detail", containsString("Qualifier"));
    }

    @Test
    void many_submissions_at_once_do_not_beat_the_limit() throws InterruptedException, ExecutionException {
        String race = Organizer.openQualifier(season, "GENERALIZATION", 3);

        List<Integer> answers;
        try (ExecutorService racers = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> tries = IntStream.range(0, 12)
                    .<Callable<Integer>>mapToObj(
                            _ -> () -> submit(race, "ada").extract().statusCode())
                    .toList();
            answers = racers.invokeAll(tries).stream().map(Future::resultNow).toList();
        }

        assertThat(answers).filteredOn(status -> status == 202).hasSize(3);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(9);
    }

    @Test
    void only_registered_racers_submit_and_only_models_of_their_own() {
        String race = Organizer.openQualifier(season, "GENERALIZATION", 3);

        submit(race, "cleo").statusCode(409).body("code", equalTo("NOT_REGISTERED"));
        submit(race, "ada", "bo-fast").statusCode(404).body("detail", containsString("bo-fast"));
        submit(race, "ada", "../../admin").statusCode(400).body("detail", containsString("modelId"));
        submit("nowhere", "ada").statusCode(404);
        as("olga", "organizer")
                .body("{\"modelId\": \"olga-x\"}")
                .post(path(race))
                .then()
                .statusCode(403);
        anonymous().body("{\"modelId\": \"ada-fast\"}").post(path(race)).then().statusCode(401);
    }

    @Test
    void a_silent_model_library_is_a_503_that_costs_nothing() {
        String race = Organizer.openQualifier(season, "GENERALIZATION", 1);

        submit(race, "ada", "ada-down").statusCode(503).body("code", equalTo("UNAVAILABLE"));

        submitted(race, "ada");
    }

    @Test
    void a_racer_takes_back_an_own_submission_and_may_try_again() {
        String race = Organizer.openQualifier(season, "GENERALIZATION", 1);
        RunnerNews ada = submitted(race, "ada");

        cancel(ada, "bo").statusCode(403).body("code", equalTo("NOT_YOURS"));
        cancel(ada, "ada").statusCode(200).body("state", equalTo("CANCELED"));
        cancel(ada, "ada").statusCode(409).body("code", equalTo("ALREADY_OVER"));
        tell(ada.finished(1, provenance(race), 1.0));

        state(ada).body("state", equalTo("CANCELED"));
        submitted(race, "ada");
    }

    @Test
    void who_waits_sees_the_place_in_the_queue() {
        String race = Organizer.openQualifier(season, "GENERALIZATION", 3);
        RunnerNews ada = submitted(race, "ada");
        RunnerNews bo = submitted(race, "bo");
        state(ada).body("queuePosition", equalTo(1));
        state(bo).body("queuePosition", equalTo(2));

        tell(ada.started(1));

        state(bo).body("queuePosition", equalTo(1));
        await().untilAsserted(() -> assertThat(broker.payloads("submissions", bo.submissionId()))
                .last()
                .asString()
                .contains("\"queuePosition\":1"));
    }

    @Test
    void a_race_is_not_final_while_a_submission_is_under_way() {
        String race = Organizer.openQualifier(season, "GENERALIZATION", 3);
        RunnerNews ada = submitted(race, "ada");
        Organizer.close(race);
        as("olga", "organizer")
                .post("/api/races/" + race + "/finish")
                .then()
                .statusCode(409)
                .body("code", equalTo("STILL_UNDER_WAY"));

        tell(ada.finished(1, provenance(race), 1.3));

        Organizer.finish(race);
    }

    @Test
    void a_record_that_nobody_can_read_is_skipped() throws InterruptedException {
        listener.hear(new ConsumerRecord<>("evaluations", 0, 7, "x", "not json"));
        listener.hear(new ConsumerRecord<>("evaluations", 0, 8, "x", "{\"type\": \"SomethingElse.v9\"}"));
        tell(new RunnerNews("nobody's").started(1));
        tell(new RunnerNews("7d4bd3ad-95a3-4a77-8a54-a3a1cbd8f7a5").started(1));
    }

    @Test
    void a_racer_lists_own_submissions_only() {
        String race = Organizer.openQualifier(season, "GENERALIZATION", 3);
        RunnerNews ada = submitted(race, "ada");
        submitted(race, "bo");

        as("ada", "racer")
                .queryParam("race", race)
                .get("/api/me/submissions")
                .then()
                .body("submissionId", equalTo(List.of(ada.submissionId())));
        as("ada", "racer").get("/api/me/submissions").then().statusCode(200);
        anonymous().get("/api/submissions/nothing").then().statusCode(404);
    }

    private RunnerNews submitted(String race, String person) {
        String id = submit(race, person).statusCode(202).extract().path("submissionId");
        return new RunnerNews(id);
    }

    private static ValidatableResponse submit(String race, String person) {
        return submit(race, person, person + "-fast");
    }

    private static ValidatableResponse submit(String race, String person, String model) {
        return as(person, "racer")
                .body("{\"modelId\": \"" + model + "\"}")
                .post(path(race))
                .then();
    }

    private static String path(String race) {
        return "/api/races/" + race + "/submissions";
    }

    private static ValidatableResponse cancel(RunnerNews submission, String person) {
        return as(person, "racer")
                .post("/api/submissions/" + submission.submissionId() + "/cancel")
                .then();
    }

    private void tell(EvaluationNews news) {
        try {
            String json = EventJson.of(Topics.EVALUATIONS).write(news);
            listener.hear(new ConsumerRecord<>("evaluations", 0, 0, news.submissionId(), json));
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private void requested(RunnerNews submission, int attempt) {
        await().untilAsserted(() -> assertThat(broker.payloads("evaluation-jobs", submission.submissionId()))
                .anyMatch(job -> job.contains("\"attempt\":" + attempt)));
    }

    private Provenance provenance(String race) {
        String commitment = anonymous()
                .get("/api/seasons/" + season)
                .jsonPath()
                .getString("rounds[0].races.find { it.slug == '" + race + "' }.suiteCommitment");
        return new Provenance("ab".repeat(32), race, 1, commitment, "1", "runner-1");
    }

    private static ValidatableResponse state(RunnerNews submission) {
        return anonymous()
                .get("/api/submissions/" + submission.submissionId())
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse board(String race) {
        return anonymous().get("/api/races/" + race + "/board").then().statusCode(200);
    }

    private ValidatableResponse standings() {
        return anonymous().get("/api/seasons/" + season + "/standings").then().statusCode(200);
    }
}
