package hairpin.league.season;

import static hairpin.league.Tokens.anonymous;
import static hairpin.league.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import hairpin.events.SuiteCommitment;
import hairpin.events.Suites.DrivingRules;
import hairpin.events.Suites.Suite;
import hairpin.league.Organizer;
import hairpin.league.Postgres;
import hairpin.league.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Tokens.class)
class SeasonResourceTest {

    private static final String NEW_SEASON = """
            {"slug": "%s", "name": "Spring", "description": "First", "timeZone": "%s",
             "pointsTable": [10, 6, 3], "dropWorst": 1}
            """;

    @Test
    void everyone_sees_a_season_that_an_organizer_planned() {
        as("olga", "organizer")
                .body(NEW_SEASON.formatted("spring-27", "Europe/Berlin"))
                .post("/api/seasons")
                .then()
                .statusCode(201)
                .body("state", equalTo("PLANNED"));

        anonymous().get("/api/seasons/spring-27").then().statusCode(200).body("pointsTable", hasSize(3));
    }

    @Test
    void a_racer_plans_no_season() {
        as("ada", "racer")
                .body(NEW_SEASON.formatted("mine", "UTC"))
                .post("/api/seasons")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("WRONG_ROLE"));
    }

    @Test
    void nobody_plans_a_season_without_a_login() {
        anonymous()
                .body(NEW_SEASON.formatted("mine", "UTC"))
                .post("/api/seasons")
                .then()
                .statusCode(401)
                .body("code", equalTo("NOT_LOGGED_IN"));
    }

    @Test
    void a_forged_token_opens_nothing() {
        anonymous()
                .auth()
                .oauth2("ey.not.mine")
                .body(NEW_SEASON.formatted("mine", "UTC"))
                .post("/api/seasons")
                .then()
                .statusCode(401)
                .body("code", equalTo("NOT_LOGGED_IN"));
    }

    @Test
    void a_refusal_names_the_field() {
        as("olga", "organizer")
                .body(NEW_SEASON.formatted("Not A Slug", "UTC"))
                .post("/api/seasons")
                .then()
                .statusCode(400)
                .body("code", equalTo("MALFORMED"))
                .body("detail", containsString("slug"));
        as("olga", "organizer")
                .body(NEW_SEASON.formatted("nowhere", "Moon/Tycho"))
                .post("/api/seasons")
                .then()
                .statusCode(400)
                .body("detail", containsString("timeZone"));
        as("olga", "organizer")
                .body("{\"slug\": \"x1\", \"dropWorst\": \"lots\"}")
                .post("/api/seasons")
                .then()
                .statusCode(400)
                .body("detail", containsString("dropWorst"));
        as("olga", "organizer")
                .body("{\"slug\": ")
                .post("/api/seasons")
                .then()
                .statusCode(400)
                .body("detail", containsString("line 1"));
        as("olga", "organizer").body("").post("/api/seasons").then().statusCode(400);
    }

    @Test
    void a_slug_is_given_once() {
        String season = Organizer.season();

        as("olga", "organizer")
                .body(NEW_SEASON.formatted(season, "UTC"))
                .post("/api/seasons")
                .then()
                .statusCode(409)
                .body("code", equalTo("SLUG_TAKEN"));
    }

    @Test
    void what_is_not_there_is_a_clear_404() {
        anonymous().get("/api/seasons/nowhere").then().statusCode(404).body("detail", containsString("nowhere"));
        anonymous()
                .urlEncodingEnabled(false)
                .get("/api/seasons/a%00b")
                .then()
                .statusCode(400)
                .body("code", equalTo("MALFORMED"));
        anonymous().get("/api/nothing").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void a_race_of_contradictions_is_refused_with_all_of_them() {
        String season = Organizer.season();

        as("olga", "organizer")
                .body("""
                        {"slug": "muddle", "name": "Muddle", "kind": "PHYSICAL_EVENT", "ranking": "GENERALIZATION",
                         "opensAt": "2026-05-02T10:00:00Z", "closesAt": "2026-05-01T10:00:00Z", "maxSubmissions": 2}
                        """)
                .post("/api/seasons/" + season + "/rounds/1/races")
                .then()
                .statusCode(400)
                .body("detail", containsString("closesAt"))
                .body("detail", containsString("event"))
                .body("detail", containsString("ranking"))
                .body("detail", containsString("maxSubmissions"));
    }

    @Test
    void nothing_public_tells_a_hidden_suite_before_the_race_has_closed() {
        String season = Organizer.season();
        String race = Organizer.qualifier(season, "GENERALIZATION", 3);
        anonymous().get("/api/seasons/" + season).then().body("rounds[0].races[0].suiteCommitment", nullValue());
        Organizer.opened(race);

        String seen = anonymous().get("/api/seasons/" + season).asString()
                + anonymous().get("/api/seasons").asString()
                + anonymous().get("/api/races/" + race + "/reveal").asString();

        assertThat(seen).contains("STILL_HIDDEN").doesNotContain("Secret").doesNotContain("987654321", "424242");
        anonymous().get("/api/races/" + race + "/reveal").then().statusCode(409);
    }

    @Test
    void the_reveal_opens_the_commitment_that_was_shown() {
        String season = Organizer.season();
        String race = Organizer.openQualifier(season, "GENERALIZATION", 3);
        String committed = anonymous().get("/api/seasons/" + season).path("rounds[0].races[0].suiteCommitment");
        Organizer.close(race);

        var reveal = anonymous().get("/api/races/" + race + "/reveal").jsonPath();

        Suite suite = reveal.getObject("suite", Suite.class);
        DrivingRules rules = reveal.getObject("rules", DrivingRules.class);
        assertThat(SuiteCommitment.digest(suite, rules, reveal.getString("salt")))
                .isEqualTo(committed)
                .isEqualTo(reveal.getString("digest"));
    }

    @Test
    void two_racers_of_a_season_have_two_names() {
        String season = Organizer.season();
        Organizer.register(season, "ada", "Ada-7");

        as("bo", "racer")
                .body("{\"alias\": \"ada-7\", \"country\": \"SE\", \"team\": \"\", \"consent\": true}")
                .post("/api/seasons/" + season + "/registrations")
                .then()
                .statusCode(409)
                .body("code", equalTo("ALIAS_TAKEN"));
        as("ada", "racer").get("/api/me/registrations").then().body("alias", hasItem("Ada-7"));
    }
}
