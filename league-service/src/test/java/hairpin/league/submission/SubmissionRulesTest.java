package hairpin.league.submission;

import static hairpin.league.Tokens.anonymous;
import static hairpin.league.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import hairpin.events.FailureReason;
import hairpin.league.ModelLibrary;
import hairpin.league.Organizer;
import hairpin.league.Postgres;
import hairpin.league.Tokens;
import hairpin.league.outbox.FakeBroker;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Tokens.class)
@QuarkusTestResource(ModelLibrary.class)
class SubmissionRulesTest {

    private final League league;

    @Inject
    SubmissionRulesTest(EvaluationsListener listener, FakeBroker broker) {
        this.league = new League(listener, broker);
    }

    @BeforeEach
    void ada_and_bo_register() {
        league.register();
    }

    @Test
    void nothing_is_submitted_before_the_opening_after_the_closing_or_over_the_limit() {
        String race = Organizer.qualifier(league.season(), "GENERALIZATION", 2);
        league.submit(race, "ada").statusCode(409).body("code", equalTo("NOT_OPEN_YET"));
        Organizer.opened(race);
        league.submitted(race, "ada");
        league.submitted(race, "ada");
        league.submit(race, "ada").statusCode(409).body("code", equalTo("TOO_MANY_SUBMISSIONS"));
        Organizer.close(race);
        league.submit(race, "bo")
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("ALREADY_CLOSED"))
                .body("detail", containsString("Qualifier"));
    }

    @Test
    void many_submissions_at_once_do_not_beat_the_limit() throws InterruptedException, ExecutionException {
        String race = Organizer.openQualifier(league.season(), "GENERALIZATION", 3);

        List<Integer> answers;
        try (ExecutorService racers = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> tries = IntStream.range(0, 12)
                    .<Callable<Integer>>mapToObj(
                            _ -> () -> league.submit(race, "ada").extract().statusCode())
                    .toList();
            answers = racers.invokeAll(tries).stream().map(Future::resultNow).toList();
        }

        assertThat(answers).filteredOn(status -> status == 202).hasSize(3);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(9);
    }

    @Test
    void one_racer_cannot_fill_the_queue_nor_take_the_runners_all_day() {
        String race = Organizer.openQualifier(league.season(), "GENERALIZATION", 100);
        List<RunnerNews> first = IntStream.range(0, 20)
                .mapToObj(_ -> league.submitted(race, "ada"))
                .toList();
        league.submit(race, "ada").statusCode(409).body("code", equalTo("TOO_MANY_AT_A_TIME"));
        league.submitted(race, "bo");

        first.forEach(it -> league.tell(it.failed(1, "no such layer")));
        IntStream.range(0, 5).forEach(_ -> league.submitted(race, "ada"));

        league.submit(race, "ada").statusCode(409).body("code", equalTo("TOO_MANY_IN_A_DAY"));
    }

    @Test
    void who_takes_back_what_the_runners_have_cannot_keep_them_busy_for_nothing() {
        String race = Organizer.openQualifier(league.season(), "GENERALIZATION", 1);
        List<RunnerNews> ghosts = IntStream.range(0, 20)
                .mapToObj(_ -> takenBackFromTheRunners(race))
                .toList();
        league.submit(race, "ada").statusCode(409).body("code", equalTo("TOO_MANY_AT_A_TIME"));

        ghosts.forEach(it -> league.tell(it.failed(1, "no such layer")));
        IntStream.range(0, 5).forEach(_ -> takenBackFromTheRunners(race));

        league.submit(race, "ada").statusCode(409).body("code", equalTo("TOO_MANY_IN_A_DAY"));
    }

    @Test
    void who_submits_and_takes_back_again_uses_up_the_day() {
        String race = Organizer.openQualifier(league.season(), "GENERALIZATION", 1);
        for (int i = 0; i < 25; i++) {
            RunnerNews ghost = league.submitted(race, "ada");
            league.cancel(ghost, "ada").statusCode(200);
            league.tell(ghost.calledOff(1));
        }

        league.submit(race, "ada").statusCode(409).body("code", equalTo("TOO_MANY_IN_A_DAY"));
    }

    @Test
    void how_long_the_oldest_has_waited_can_be_watched() {
        String race = Organizer.openQualifier(league.season(), "GENERALIZATION", 1);
        league.submitted(race, "ada");

        String ranked = anonymous()
                .get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("hairpin_submissions_waiting_oldest_seconds{practice=\"false\""))
                .findFirst()
                .orElseThrow();

        assertThat(Double.parseDouble(ranked.substring(ranked.lastIndexOf(' '))))
                .isPositive();
    }

    private RunnerNews takenBackFromTheRunners(String race) {
        RunnerNews ghost = league.submitted(race, "ada");
        league.requested(ghost, 1);
        league.cancel(ghost, "ada").statusCode(200);
        return ghost;
    }

    @Test
    void only_registered_racers_submit_and_only_models_of_their_own() {
        String race = Organizer.openQualifier(league.season(), "GENERALIZATION", 3);

        league.submit(race, "cleo").statusCode(409).body("code", equalTo("NOT_REGISTERED"));
        league.submit(race, "ada", "bo-fast").statusCode(404).body("detail", containsString("bo-fast"));
        league.submit(race, "ada", "../../admin").statusCode(400).body("detail", containsString("modelId"));
        league.submit("nowhere", "ada").statusCode(404);
        as("olga", "organizer")
                .body("{\"modelId\": \"olga-x\"}")
                .post(League.path(race))
                .then()
                .statusCode(403);
        anonymous()
                .body("{\"modelId\": \"ada-fast\"}")
                .post(League.path(race))
                .then()
                .statusCode(401);
    }

    @Test
    void a_silent_model_library_is_a_503_that_costs_nothing() {
        String race = Organizer.openQualifier(league.season(), "GENERALIZATION", 1);

        league.submit(race, "ada", "ada-down").statusCode(503).body("code", equalTo("UNAVAILABLE"));

        league.submitted(race, "ada");
    }

    @Test
    void a_racer_takes_back_an_own_submission_and_may_try_again() {
        String race = Organizer.openQualifier(league.season(), "GENERALIZATION", 1);
        RunnerNews ada = league.submitted(race, "ada");

        league.cancel(ada, "bo").statusCode(403).body("code", equalTo("NOT_YOURS"));
        league.cancel(ada, "ada").statusCode(200).body("state", equalTo("CANCELED"));
        league.cancel(ada, "ada").statusCode(409).body("code", equalTo("ALREADY_OVER"));
        league.tell(ada.finished(1, league.provenance(race), 1.0));

        league.state(ada).body("state", equalTo("CANCELED"));
        league.submitted(race, "ada");
    }

    @Test
    void a_racer_lists_own_submissions_only() {
        String race = Organizer.openQualifier(league.season(), "GENERALIZATION", 3);
        RunnerNews ada = league.submitted(race, "ada");
        league.submitted(race, "bo");

        as("ada", "racer")
                .queryParam("race", race)
                .get("/api/me/submissions")
                .then()
                .body("submissionId", equalTo(List.of(ada.submissionId())));
        as("ada", "racer").get("/api/me/submissions").then().statusCode(200);
        anonymous().get("/api/submissions/nothing").then().statusCode(404);
    }

    @Test
    void a_submission_that_the_platform_lost_does_not_count() {
        String race = Organizer.openQualifier(league.season(), "GENERALIZATION", 1);
        RunnerNews ada = league.submitted(race, "ada");
        for (int attempt = 1; attempt <= 3; attempt++) {
            league.tell(ada.broke(attempt));
        }
        league.state(ada).body("state", equalTo("ERROR")).body("reason", containsString("does not count"));

        RunnerNews again = league.submitted(race, "ada");

        league.state(again).body("state", equalTo("QUEUED"));
    }

    @Test
    void a_model_that_always_brings_our_part_down_is_not_given_back_without_end() {
        String race = Organizer.openQualifier(league.season(), "GENERALIZATION", 1);
        for (int lost = 0; lost < 3 + 25; lost++) {
            RunnerNews ada = league.submitted(race, "ada");
            for (int attempt = 1; attempt <= 3; attempt++) {
                league.tell(ada.broke(attempt));
            }
        }

        league.submit(race, "ada").statusCode(409).body("code", equalTo("TOO_MANY_IN_A_DAY"));
    }

    @Test
    void a_model_that_cannot_race_counts_and_its_owner_reads_why() {
        String race = Organizer.openQualifier(league.season(), "GENERALIZATION", 1);
        RunnerNews ada = league.submitted(race, "ada");

        league.tell(ada.failed(1, "model_metadata.json has no action space"));

        league.state(ada)
                .body("state", equalTo("FAILED"))
                .body("reason", containsString("action space"))
                .body("why", nullValue());
        league.submit(race, "ada").statusCode(409).body("code", equalTo("TOO_MANY_SUBMISSIONS"));
        league.board(race).body("rows", hasSize(0));
    }

    @Test
    void why_a_model_cannot_race_is_told_apart_for_pages() {
        String race = Organizer.openQualifier(league.season(), "GENERALIZATION", 1);
        RunnerNews ada = league.submitted(race, "ada");
        FailureReason slow = FailureReason.of(FailureReason.Code.TOO_SLOW, "6.7");

        league.tell(ada.failed(1, "The model decides too slowly.", slow));

        league.state(ada)
                .body("reason", equalTo("The model decides too slowly."))
                .body("why.code", equalTo("TOO_SLOW"))
                .body("why.arguments", equalTo(List.of("6.7")));
    }
}
