package hairpin.league.submission;

import static hairpin.league.Tokens.anonymous;
import static hairpin.league.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import hairpin.events.EvaluationNews.Provenance;
import hairpin.events.FailureReason;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Ada drove 1.115 times par and leads, Bo 1.215; the race has closed. With engine 2 it is Bo who drives better.
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Tokens.class)
@QuarkusTestResource(ModelLibrary.class)
class RejudgingTest {

    private final League league;
    private final RerunStore reruns;
    private String race;
    private RunnerNews ada;
    private RunnerNews bo;

    @Inject
    RejudgingTest(EvaluationsListener listener, FakeBroker broker, RerunStore reruns) {
        this.league = new League(listener, broker);
        this.reruns = reruns;
    }

    @BeforeEach
    void ada_leads_and_bo_follows() {
        league.register();
        race = Organizer.openQualifier(league.season(), "GENERALIZATION", 2);
        ada = league.submitted(race, "ada");
        bo = league.submitted(race, "bo");
        league.tell(ada.finished(1, league.provenance(race), 1.1));
        league.tell(bo.finished(1, league.provenance(race), 1.2));
        Organizer.close(race);
        league.board(race).body("rows.alias", equalTo(List.of("Ada-7", "Bo-Bends")));
    }

    @Test
    void what_comes_out_is_kept_apart_until_it_is_applied() {
        String rejudging = started();
        league.tell(again(rejudging, ada).finished(1, engine2(), 1.4));
        league.tell(again(rejudging, bo).finished(1, engine2(), 1.2));

        league.board(race).body("rows.alias", equalTo(List.of("Ada-7", "Bo-Bends")));
        league.state(ada).body("score", equalTo(1.115f)).body("provenance.engineVersion", equalTo("1"));
        one(rejudging)
                .body("state", equalTo("OPEN"))
                .body("pending", equalTo(0))
                .body("lines.alias", equalTo(List.of("Ada-7", "Bo-Bends")))
                .body("lines[0].before", equalTo(1.115f))
                .body("lines[0].after", equalTo(1.415f))
                .body("lines.rankBefore", equalTo(List.of(1, 2)))
                .body("lines.rankAfter", equalTo(List.of(2, 1)))
                .body("lines[0].engineBefore", equalTo("1"))
                .body("lines[0].engineAfter", equalTo("2"));
    }

    @Test
    void what_is_applied_is_the_races_result_from_then_on() {
        String rejudging = started();
        league.tell(again(rejudging, ada).finished(1, engine2(), 1.4));
        league.tell(again(rejudging, bo).finished(1, engine2(), 1.2));

        decide(rejudging, "apply")
                .statusCode(200)
                .body("state", equalTo("APPLIED"))
                .body("decidedBy", equalTo("olga"));

        league.board(race)
                .body("rows.alias", equalTo(List.of("Bo-Bends", "Ada-7")))
                .body("rows.attempts", equalTo(List.of(1, 1)))
                .body("news[0].text", equalTo("Qualifier was judged again: engine 2 is out"));
        league.standings().body("rows.alias", equalTo(List.of("Bo-Bends", "Ada-7")));
        league.state(ada)
                .body("state", equalTo("FINISHED"))
                .body("rank", equalTo(2))
                .body("score", equalTo(1.415f))
                .body("provenance.engineVersion", equalTo("2"));
        await().untilAsserted(
                        () -> assertThat(league.told(bo)).last().asString().contains("\"rank\":1"));
        decide(rejudging, "apply").statusCode(409).body("code", equalTo("DECIDED_ALREADY"));
        anonymous()
                .get("/api/submissions/" + ada.submissionId() + "/result")
                .then()
                .statusCode(200)
                .body("submissionId", equalTo(ada.submissionId()))
                .body("provenance.engineVersion", equalTo("2"))
                .body("rollouts[0].laps[0].lapMs", equalTo(14_000));
    }

    @Test
    void what_is_dropped_changes_nothing_and_late_results_of_it_neither() {
        String rejudging = started();
        league.tell(again(rejudging, bo).finished(1, engine2(), 1.01));
        RunnerNews late = again(rejudging, ada);

        decide(rejudging, "drop").statusCode(200).body("state", equalTo("DROPPED"));
        league.calledOff(late, 1);
        league.tell(late.finished(1, engine2(), 1.0));

        league.board(race).body("rows.alias", equalTo(List.of("Ada-7", "Bo-Bends")));
        one(rejudging).body("lines[0].state", equalTo("CANCELED")).body("lines[0].after", nullValue());
        started();
    }

    @Test
    void a_model_that_the_new_engine_refuses_leaves_the_board_and_may_come_back() {
        String rejudging = started();
        FailureReason why =
                FailureReason.of(FailureReason.Code.UNSUPPORTED_OPERATION, "agent/model.pb", "no such layer");
        league.tell(again(rejudging, ada).failed(1, "no such layer", why));
        one(rejudging).body("lines[0].why.code", equalTo("UNSUPPORTED_OPERATION"));
        league.tell(again(rejudging, bo).finished(1, engine2(), 1.2));
        decide(rejudging, "apply").statusCode(200);

        league.board(race).body("rows.alias", equalTo(List.of("Bo-Bends")));
        league.state(ada)
                .body("state", equalTo("FAILED"))
                .body("reason", equalTo("no such layer"))
                .body("why.arguments[1]", equalTo("no such layer"));

        String next = started();
        league.tell(again(next, ada).finished(1, engine2(), 1.0));
        league.tell(again(next, bo).finished(1, engine2(), 1.2));
        decide(next, "apply").statusCode(200);
        league.board(race).body("rows.alias", equalTo(List.of("Ada-7", "Bo-Bends")));
        league.state(ada)
                .body("state", equalTo("FINISHED"))
                .body("reason", nullValue())
                .body("why", nullValue());
    }

    @Test
    void what_we_cannot_drive_again_keeps_its_result() {
        String rejudging = started();
        RunnerNews adas = again(rejudging, ada);
        for (int attempt = 1; attempt <= 3; attempt++) {
            league.tell(adas.broke(attempt));
        }
        decide(rejudging, "apply").statusCode(409).body("code", equalTo("STILL_UNDER_WAY"));
        league.tell(again(rejudging, bo).finished(1, engine2(), 1.3));

        one(rejudging).body("broke", equalTo(1));
        decide(rejudging, "apply").statusCode(200);

        league.state(ada).body("state", equalTo("FINISHED")).body("score", equalTo(1.115f));
        league.state(bo).body("score", equalTo(1.315f));
    }

    @Test
    void an_archive_that_is_gone_or_a_slower_machine_takes_no_result_away() {
        String rejudging = started();
        league.tell(again(rejudging, ada)
                .failed(1, "The model was deleted.", FailureReason.of(FailureReason.Code.DELETED)));
        league.tell(again(rejudging, bo)
                .failed(1, "It decides too slowly.", FailureReason.of(FailureReason.Code.TOO_SLOW, "2.2")));
        one(rejudging).body("broke", equalTo(2)).body("lines.rankAfter", equalTo(List.of(1, 2)));

        decide(rejudging, "apply").statusCode(200);

        league.state(ada).body("state", equalTo("FINISHED")).body("score", equalTo(1.115f));
        league.state(bo).body("state", equalTo("FINISHED")).body("score", equalTo(1.215f));
        league.board(race).body("rows.alias", equalTo(List.of("Ada-7", "Bo-Bends")));
    }

    @Test
    void chosen_submissions_alone_can_be_judged_again() {
        String rejudging = start("[\"" + bo.submissionId() + "\"]")
                .statusCode(201)
                .body("total", equalTo(1))
                .extract()
                .path("rejudgingId");
        league.tell(again(rejudging, bo).finished(1, engine2(), 1.0));
        decide(rejudging, "apply").statusCode(200);

        league.board(race).body("rows.alias", equalTo(List.of("Bo-Bends", "Ada-7")));
        start("[\"" + race + "\"]").statusCode(404);
    }

    @Test
    void one_set_at_a_time_by_organizers_and_never_of_a_final_race() {
        started();
        start("null").statusCode(409).body("code", equalTo("REJUDGED_ALREADY"));
        as("ada", "racer").get("/api/races/" + race + "/rejudgings").then().statusCode(403);
        Organizer.finish(race);

        String open = all().body("", hasSize(1)).extract().path("[0].rejudgingId");
        decide(open, "apply").statusCode(409).body("code", equalTo("RACE_FINAL"));
        decide(open, "drop").statusCode(200);
        start("null").statusCode(409).body("detail", containsString("final"));
    }

    @Test
    void judging_again_costs_no_racer_a_submission() {
        race = Organizer.openQualifier(league.season(), "GENERALIZATION", 2);
        league.tell(league.submitted(race, "ada").finished(1, league.provenance(race), 1.1));
        started();

        league.submitted(race, "ada");
        league.submit(race, "ada").statusCode(409).body("code", equalTo("TOO_MANY_SUBMISSIONS"));
    }

    private String started() {
        return start("null").statusCode(201).extract().path("rejudgingId");
    }

    private ValidatableResponse start(String submissions) {
        return as("olga", "organizer")
                .body("{\"reason\": \"engine 2 is out\", \"submissions\": " + submissions + "}")
                .post("/api/races/" + race + "/rejudgings")
                .then();
    }

    private static ValidatableResponse decide(String rejudging, String step) {
        return as("olga", "organizer")
                .body("{\"reason\": \"as announced\"}")
                .post("/api/rejudgings/" + rejudging + "/" + step)
                .then();
    }

    private static ValidatableResponse one(String rejudging) {
        return as("olga", "organizer")
                .get("/api/rejudgings/" + rejudging)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse all() {
        return as("olga", "organizer")
                .get("/api/races/" + race + "/rejudgings")
                .then()
                .statusCode(200);
    }

    /// The rerun of a submission, once runners are asked for it.
    private RunnerNews again(String rejudging, RunnerNews submission) {
        RunnerNews again = Reruns.of(reruns, submission, rejudging);
        league.requested(again, 1);
        return again;
    }

    private Provenance engine2() {
        Provenance first = league.provenance(race);
        return new Provenance(
                first.modelSha256(), race, first.suiteVersion(), first.suiteDigest(), "2", "runner-2", null);
    }
}
