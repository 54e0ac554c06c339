package hairpin.league.submission;

import static hairpin.league.Tokens.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

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

/// Ada drives 11 s a lap and leads, Bo 12 s.
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Tokens.class)
@QuarkusTestResource(ModelLibrary.class)
class RulingTest {

    private final League league;
    private String race;
    private RunnerNews adas;

    @Inject
    RulingTest(EvaluationsListener listener, FakeBroker broker) {
        this.league = new League(listener, broker);
    }

    @BeforeEach
    void ada_leads_and_bo_follows() {
        league.register();
        race = Organizer.openQualifier(league.season(), "BEST_LAP_TIME", 2);
        adas = league.submitted(race, "ada");
        league.tell(adas.finished(1, league.provenance(race), 1.1));
        league.tell(league.submitted(race, "bo").finished(1, league.provenance(race), 1.2));
        league.board(race).body("rows.alias", contains("Ada-7", "Bo-Bends"));
    }

    @Test
    void who_is_disqualified_leaves_the_board_and_the_standings_until_it_is_lifted() {
        String ruling =
                rule("Ada-7", "DISQUALIFICATION", 0).statusCode(201).extract().path("rulingId");

        league.board(race)
                .body("rows.alias", contains("Bo-Bends"))
                .body("news[0].text", equalTo("Ada-7 is disqualified: cut a corner"));
        league.standings().body("rows.alias", contains("Bo-Bends"));
        league.state(adas).body("rank", nullValue());

        lift(ruling).statusCode(200).body("liftedBy", equalTo("olga"));

        league.board(race).body("rows.alias", contains("Ada-7", "Bo-Bends"));
        league.state(adas).body("rank", equalTo(1));
        lift(ruling).statusCode(409).body("code", equalTo("LIFTED_ALREADY"));
    }

    @Test
    void a_penalty_is_added_to_the_score_and_shows_who_gave_it_and_why() {
        rule("Ada-7", "PENALTY", 2_500).statusCode(201);

        league.board(race)
                .body("rows.alias", contains("Bo-Bends", "Ada-7"))
                .body("rows[1].score", equalTo(13_500f))
                .body("news[0].text", equalTo("Ada-7 gets a penalty of 2.500 s: cut a corner"));
        as("olga", "organizer")
                .get("/api/seasons/" + league.season() + "/rulings")
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].author", equalTo("olga"))
                .body("[0].raceSlug", equalTo(race));
    }

    @Test
    void who_is_excluded_leaves_every_board_and_may_not_submit() {
        String exclusion = exclude("Ada-7").statusCode(201).extract().path("rulingId");

        league.board(race).body("rows.alias", contains("Bo-Bends"));
        league.standings().body("rows.alias", contains("Bo-Bends"));
        league.submit(race, "ada").statusCode(409).body("code", equalTo("EXCLUDED"));
        entries().body("find { it.alias == 'Ada-7' }.excluded", equalTo(true));
        exclude("Ada-7").statusCode(409).body("code", equalTo("RULED_ALREADY"));

        lift(exclusion).statusCode(200);
        league.submit(race, "ada").statusCode(202);
        league.standings().body("rows.alias", contains("Ada-7", "Bo-Bends"));
    }

    @Test
    void a_final_race_is_not_touched_any_more() {
        String ruling =
                rule("Bo-Bends", "PENALTY", 1_000).statusCode(201).extract().path("rulingId");
        Organizer.close(race);
        Organizer.finish(race);

        rule("Ada-7", "DISQUALIFICATION", 0).statusCode(409).body("code", equalTo("RACE_FINAL"));
        lift(ruling).statusCode(409).body("code", equalTo("RACE_FINAL"));
        exclude("Ada-7").statusCode(201);
        league.board(race).body("rows.alias", contains("Ada-7", "Bo-Bends"));
    }

    @Test
    void a_ruling_that_makes_no_sense_is_refused() {
        String general = Organizer.openQualifier(league.season(), "GENERALIZATION", 1);

        rule("Nobody", "DISQUALIFICATION", 0).statusCode(409).body("code", equalTo("NOT_REGISTERED"));
        rule("Ada-7", "PENALTY", 0).statusCode(409).body("code", equalTo("PENALTY_WITHOUT_TIME"));
        rule("Ada-7", "DISQUALIFICATION", 5).statusCode(409).body("code", equalTo("PENALTY_WITHOUT_TIME"));
        rule("Ada-7", "EXCLUSION", 0).statusCode(409).body("code", equalTo("SEASON_WIDE"));
        rule(general, "Ada-7", "PENALTY", 1_000).statusCode(409).body("code", equalTo("NOT_A_TIME_RANKING"));
        lift("nonsense").statusCode(404);
    }

    @Test
    void racers_do_not_judge_racers() {
        as("bo", "racer")
                .body(
                        "{\"alias\": \"Ada-7\", \"kind\": \"DISQUALIFICATION\", \"penaltyMs\": 0, \"reason\": \"faster\"}")
                .post("/api/races/" + race + "/rulings")
                .then()
                .statusCode(403);
        as("bo", "racer")
                .get("/api/seasons/" + league.season() + "/rulings")
                .then()
                .statusCode(403);
        as("bo", "racer")
                .get("/api/seasons/" + league.season() + "/registrations")
                .then()
                .statusCode(403);
    }

    private ValidatableResponse entries() {
        return as("olga", "organizer")
                .get("/api/seasons/" + league.season() + "/registrations")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse rule(String alias, String kind, int penaltyMs) {
        return rule(race, alias, kind, penaltyMs);
    }

    private static ValidatableResponse rule(String race, String alias, String kind, int penaltyMs) {
        return as("olga", "organizer")
                .body("{\"alias\": \"%s\", \"kind\": \"%s\", \"penaltyMs\": %d, \"reason\": \"cut a corner\"}"
                        .formatted(alias, kind, penaltyMs))
                .post("/api/races/" + race + "/rulings")
                .then();
    }

    private ValidatableResponse exclude(String alias) {
        return as("olga", "organizer")
                .body("{\"alias\": \"" + alias + "\", \"reason\": \"two accounts\"}")
                .post("/api/seasons/" + league.season() + "/exclusions")
                .then();
    }

    private static ValidatableResponse lift(String ruling) {
        return as("olga", "organizer")
                .body("{\"reason\": \"seen again on video\"}")
                .post("/api/rulings/" + ruling + "/lift")
                .then();
    }
}
