package hairpin.league.submission;

import static hairpin.league.Tokens.anonymous;
import static hairpin.league.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import hairpin.events.EvaluationNews;
import hairpin.events.EvaluationNews.Provenance;
import hairpin.league.ModelLibrary;
import hairpin.league.Organizer;
import hairpin.league.Postgres;
import hairpin.league.Tokens;
import hairpin.league.outbox.FakeBroker;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Tokens.class)
@QuarkusTestResource(ModelLibrary.class)
class SubmissionNewsTest {

    private final League league;

    @Inject
    SubmissionNewsTest(EvaluationsListener listener, FakeBroker broker) {
        this.league = new League(listener, broker);
    }

    @BeforeEach
    void ada_and_bo_register() {
        league.register();
    }

    @Test
    void from_registration_to_result_to_standings() {
        String race = Organizer.openQualifier(league.season(), "GENERALIZATION", 3);

        RunnerNews ada = league.submitted(race, "ada");
        RunnerNews bo = league.submitted(race, "bo");
        league.requested(ada, 1);
        league.tell(ada.started(1));
        league.state(ada).body("state", equalTo("RUNNING")).body("queuePosition", nullValue());
        league.tell(ada.progressed(1, 2, 4));
        league.state(ada).body("percent", equalTo(50)).body("lapsCompleted", equalTo(4));
        league.tell(ada.finished(1, league.provenance(race), 1.3));
        league.tell(bo.finished(1, league.provenance(race), 1.1));

        league.state(ada)
                .body("state", equalTo("FINISHED"))
                .body("rank", equalTo(2))
                .body("bestLapMs", equalTo(13_000))
                .body("score", equalTo(1.32f))
                .body("rollouts", hasSize(0));
        league.board(race)
                .body("rows.alias", equalTo(List.of("Bo-Bends", "Ada-7")))
                .body("rows[0].points", equalTo(10))
                .body("rows[0].provisional", equalTo(true))
                .body("news[0].text", equalTo("Bo-Bends takes the lead with 1.120 times par"));
        Organizer.close(race);
        league.state(ada)
                .body("score", equalTo(1.315f))
                .body("rollouts", hasSize(4))
                .body("rollouts[0].lapOverPar", equalTo(1.3f))
                .body("rollouts[0].medianLapOverPar", equalTo(1.2f))
                .body("rollouts[0].resets", equalTo(2));
        Organizer.finish(race);
        league.board(race).body("state", equalTo("FINAL")).body("rows[0].provisional", equalTo(false));
        league.standings()
                .body("rows.alias", equalTo(List.of("Bo-Bends", "Ada-7")))
                .body("rows.points", equalTo(List.of(10, 6)))
                .body("rows[0].races[0].provisional", equalTo(false));
    }

    @Test
    void everyone_who_is_overtaken_is_told() {
        String race = Organizer.openQualifier(league.season(), "GENERALIZATION", 3);
        RunnerNews ada = league.submitted(race, "ada");
        RunnerNews bo = league.submitted(race, "bo");

        league.tell(ada.finished(1, league.provenance(race), 1.3));
        league.tell(bo.finished(1, league.provenance(race), 1.1));

        await().untilAsserted(
                        () -> assertThat(league.told(ada)).last().asString().contains("\"rank\":2"));
    }

    @Test
    void a_racer_is_ranked_by_the_best_submission() {
        String race = Organizer.openQualifier(league.season(), "BEST_LAP_TIME", 3);
        RunnerNews first = league.submitted(race, "ada");
        league.tell(first.finished(1, league.provenance(race), 1.1));
        RunnerNews second = league.submitted(race, "ada");
        league.tell(second.finished(1, league.provenance(race), 1.4));

        league.state(first).body("rank", equalTo(1)).body("number", equalTo(1));
        league.state(second).body("rank", nullValue()).body("number", equalTo(2));
        league.board(race)
                .body("rows", hasSize(1))
                .body("rows[0].attempts", equalTo(2))
                .body("rows[0].score", equalTo(11_000f));
    }

    @Test
    void heats_against_rivals_are_told_coarsely_until_the_suite_is_revealed() {
        String house = "ab".repeat(32);
        String champion = "cd".repeat(32);
        String race = "duel-" + UUID.randomUUID();
        Organizer.announce(
                league.season(), race, Organizer.SUITE, Organizer.RULES.replace("}", """
                , "rivals": [{"name": "House", "modelSha256": "%s"}, {"name": "Champion", "modelSha256": "%s"}]}
                """.formatted(house, champion)));
        Organizer.opened(race);
        RunnerNews ada = league.submitted(race, "ada");
        RunnerNews bo = league.submitted(race, "bo");
        Provenance provenance = league.provenance(race, List.of(house, champion));
        league.tell(ada.raced(1, provenance, 1.1, 22_500, 0));
        league.tell(bo.raced(1, provenance, 1.3, 22_500));

        league.state(bo).body("state", equalTo("QUEUED"));
        league.state(ada)
                .body("heats.wonPercent", equalTo(80.0f))
                .body("heats.lowPercent", nullValue())
                .body("heats.rivals", nullValue());
        league.board(race).body("rows[0].heatsWonPercent", equalTo(80.0f));
        league.requested(bo, 2);
        league.tell(bo.raced(2, provenance, 1.3, 22_500, 25_000));
        Organizer.close(race);

        league.state(ada)
                .body("heats.wonPercent", equalTo(75.0f))
                .body("heats.lowPercent", equalTo(30.1f))
                .body("heats.rivals.name", equalTo(List.of("House", "Champion")))
                .body("heats.rivals.won", equalTo(List.of(3, 4)))
                .body("heats.rivals.lost", equalTo(List.of(1, 0)));
        league.state(bo).body("heats.wonPercent", equalTo(0.0f)).body("rank", equalTo(2));
        league.board(race).body("rows.heatsWonPercent", equalTo(List.of(75.0f, 0.0f)));
        anonymous()
                .get("/api/submissions/" + ada.submissionId() + "/result")
                .then()
                .body("rollouts[0].rivals.lapsMs", equalTo(List.of(22_500, 0)));
    }

    @Test
    void while_the_suite_is_hidden_nothing_is_told_of_a_result_that_is_hardly_better() {
        String race = Organizer.openQualifier(league.season(), "GENERALIZATION", 3);
        RunnerNews first = league.submitted(race, "ada");
        league.tell(first.finished(1, league.provenance(race), 1.31));
        RunnerNews second = league.submitted(race, "ada");
        league.tell(second.progressed(1, 3, 4));
        league.tell(second.finished(1, league.provenance(race), 1.30));

        league.state(first).body("rank", equalTo(1)).body("score", equalTo(1.32f));
        league.state(second)
                .body("state", equalTo("FINISHED"))
                .body("rank", nullValue())
                .body("score", nullValue())
                .body("completionPercent", nullValue())
                .body("bestLapMs", nullValue())
                .body("lapsCompleted", equalTo(0));
        league.board(race)
                .body("rows[0].attempts", equalTo(2))
                .body("rows[0].recentLapMs", hasSize(1))
                .body("news[0].text", equalTo("Ada-7 stays first"));

        Organizer.close(race);
        league.state(second).body("rank", equalTo(1)).body("score", equalTo(1.315f));
        league.state(first).body("rank", nullValue()).body("score", equalTo(1.325f));
    }

    @Test
    void a_result_delivered_twice_counts_once_and_nothing_late_sets_the_state_back() {
        String race = Organizer.openQualifier(league.season(), "GENERALIZATION", 3);
        RunnerNews ada = league.submitted(race, "ada");
        EvaluationNews result = ada.finished(1, league.provenance(race), 1.3);
        league.tell(result);
        long version = league.board(race).extract().jsonPath().getLong("version");
        await().untilAsserted(
                        () -> assertThat(league.told(ada)).last().asString().contains("FINISHED"));
        int told = league.told(ada).size();

        league.tell(result);
        league.tell(ada.finished(1, league.provenance(race), 1.01));
        league.tell(ada.broke(1));
        league.tell(ada.started(1));
        league.tell(ada.failed(1, "no"));

        league.board(race)
                .body("version", equalTo((int) version))
                .body("rows", hasSize(1))
                .body("rows[0].attempts", equalTo(1))
                .body("rows[0].points", equalTo(10));
        league.state(ada).body("state", equalTo("FINISHED")).body("bestLapMs", equalTo(13_000));
        league.standings().body("rows[0].points", equalTo(10));
        assertThat(league.told(ada)).hasSize(told);
    }

    @Test
    void a_result_without_a_lap_is_last_and_its_racer_stays_in_the_race() {
        String race = Organizer.openQualifier(league.season(), "GENERALIZATION", 3);
        RunnerNews stuck = league.submitted(race, "ada");
        RunnerNews slow = league.submitted(race, "bo");

        league.tell(stuck.finishedWithoutALap(1, league.provenance(race)));
        league.tell(slow.finished(1, league.provenance(race), 9.9));

        league.board(race)
                .body("rows.alias", equalTo(List.of("Bo-Bends", "Ada-7")))
                .body("rows.points", equalTo(List.of(10, 0)));
        league.tell(league.submitted(race, "ada").finished(1, league.provenance(race), 1.1));
        league.board(race).body("rows.alias", equalTo(List.of("Ada-7", "Bo-Bends")));
    }

    @Test
    void a_result_that_is_not_a_number_is_not_ranked() {
        String race = Organizer.openQualifier(league.season(), "GENERALIZATION", 3);
        RunnerNews ada = league.submitted(race, "ada");

        league.tell(ada.drove(1, league.provenance(race), 10_000, Double.NaN));

        league.state(ada).body("state", equalTo("QUEUED"));
        league.board(race).body("rows", hasSize(0));
    }

    @Test
    void what_broke_is_asked_for_again_and_the_old_attempt_is_fenced_off() {
        String race = Organizer.openQualifier(league.season(), "GENERALIZATION", 1);
        RunnerNews ada = league.submitted(race, "ada");
        league.requested(ada, 1);

        league.tell(ada.started(1));
        league.tell(ada.broke(1));
        league.requested(ada, 2);
        league.tell(ada.finished(1, league.provenance(race), 1.01));
        league.state(ada).body("state", equalTo("QUEUED"));
        league.tell(ada.finished(2, league.provenance(race), 1.3));

        league.state(ada).body("state", equalTo("FINISHED")).body("bestLapMs", equalTo(13_000));
    }

    @Test
    void a_result_of_another_model_or_suite_is_not_believed() {
        String race = Organizer.openQualifier(league.season(), "GENERALIZATION", 1);
        RunnerNews ada = league.submitted(race, "ada");
        Provenance real = league.provenance(race);

        league.tell(ada.finished(1, new Provenance("00".repeat(32), race, 1, real.suiteDigest(), "1", "r", null), 1.0));
        league.state(ada).body("state", equalTo("QUEUED"));
        league.tell(ada.finished(2, new Provenance(real.modelSha256(), race, 1, "someone's", "1", "r", null), 1.0));

        league.state(ada).body("state", equalTo("QUEUED"));
        league.board(race).body("rows", hasSize(0));
    }

    @Test
    void who_waits_sees_the_place_in_the_queue() {
        String race = Organizer.openQualifier(league.season(), "GENERALIZATION", 3);
        RunnerNews ada = league.submitted(race, "ada");
        RunnerNews bo = league.submitted(race, "bo");
        league.state(ada).body("queuePosition", equalTo(1));
        league.state(bo).body("queuePosition", equalTo(2));

        league.tell(ada.started(1));

        league.state(bo).body("queuePosition", equalTo(1));
        await().untilAsserted(
                        () -> assertThat(league.told(bo)).last().asString().contains("\"queuePosition\":1"));
    }

    @Test
    void a_race_is_not_final_while_a_submission_is_under_way() {
        String race = Organizer.openQualifier(league.season(), "GENERALIZATION", 3);
        RunnerNews ada = league.submitted(race, "ada");
        Organizer.close(race);
        as("olga", "organizer")
                .post("/api/races/" + race + "/finish")
                .then()
                .statusCode(409)
                .body("code", equalTo("STILL_UNDER_WAY"));

        league.tell(ada.finished(1, league.provenance(race), 1.3));

        Organizer.finish(race);
    }

    @Test
    void a_record_that_nobody_can_read_is_skipped() {
        league.hear("x", "not json");
        league.hear("x", "{\"type\": \"SomethingElse.v9\"}");
        league.tell(new RunnerNews("nobody's").started(1));
        league.tell(new RunnerNews("7d4bd3ad-95a3-4a77-8a54-a3a1cbd8f7a5").started(1));
    }
}
