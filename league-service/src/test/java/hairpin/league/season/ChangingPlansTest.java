package hairpin.league.season;

import static hairpin.league.Tokens.anonymous;
import static hairpin.league.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import hairpin.league.Organizer;
import hairpin.league.Postgres;
import hairpin.league.Tokens;
import hairpin.league.outbox.FakeBroker;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Tokens.class)
class ChangingPlansTest {

    private static final String RACE = """
            {"name": "%s", "opensAt": "%s", "closesAt": "%s", "maxSubmissions": %d,
             "rules": {"car": "classic", "laps": %d, "offTrackPenaltyMs": 3000, "collisionPenaltyMs": 5000,
                       "maxResets": 10, "maxTimeS": 180}}
            """;
    private static final String SEASON = """
            {"name": "%s", "description": "Second thoughts", "timeZone": "Asia/Tokyo",
             "pointsTable": [%d, 6, 3], "dropWorst": 0}
            """;

    private static final String OTHER = """
            "suite": {"tracks": ["Secret-Y", "Secret-Z"], "directions": ["CCW", "CW"], "seeds": [99], %s}
            """;
    private static final String PRACTICE = """
            {"maxSubmissions": 4, "suite": {"tracks": ["Clover"], "directions": ["CCW"], "seeds": [5]}}
            """;

    private final FakeBroker broker;
    private String season;
    private final Instant opens = Organizer.inHours(2);
    private final Instant closes = Organizer.inHours(50);

    @Inject
    ChangingPlansTest(FakeBroker broker) {
        this.broker = broker;
    }

    @BeforeEach
    void a_season_is_planned() {
        season = Organizer.season();
    }

    @Test
    void until_it_opens_a_race_may_become_another_one() {
        String race = Organizer.qualifier(season, "GENERALIZATION", 3);

        change(race, RACE.formatted("Renamed", opens, closes, 2, 5))
                .statusCode(200)
                .body("name", equalTo("Renamed"))
                .body("rules.laps", equalTo(5));

        anonymous()
                .get("/api/races/" + race)
                .then()
                .body("maxSubmissions", equalTo(2))
                .body("opensAt", equalTo(opens.toString()));
        Awaitility.await().untilAsserted(() -> assertThat(broker.payloads("suites", race))
                .last()
                .asString()
                .contains("\"version\":2", "\"laps\":5"));
    }

    @Test
    void until_it_opens_a_race_may_be_driven_on_something_else() {
        String race = Organizer.qualifier(season, "GENERALIZATION", 3);
        String conditions = "\"conditions\": [{\"name\": \"dusty\", \"ranges\": {\"friction\": [0.8, 1.1]}}]";

        change(
                        race,
                        with(
                                race,
                                OTHER.formatted(conditions) + ", \"practice\": " + PRACTICE
                                        + ", \"ranking\": \"TOTAL_TIME\""))
                .statusCode(200)
                .body("ranking", equalTo("TOTAL_TIME"))
                .body(not(containsString("Secret")));

        calendar()
                .body(path(race, "suiteRollouts"), equalTo(4))
                .body(path(race, "driving.varied"), equalTo(List.of("friction")))
                .body(path(race, "driving.practice.tracks"), equalTo(List.of("Clover")));
        Awaitility.await().untilAsserted(() -> assertThat(broker.payloads("suites", race))
                .last()
                .asString()
                .contains("\"version\":2", "Secret-Z", "dusty"));
        Awaitility.await().untilAsserted(() -> assertThat(broker.payloads("suites", race + "/practice"))
                .last()
                .asString()
                .contains("\"version\":1"));

        change(race, with(race, "\"noPractice\": true")).statusCode(200);
        anonymous().get("/api/races/" + race + "/practice").then().statusCode(404);
        calendar().body(path(race, "driving.practice"), nullValue());

        change(race, with(race, "\"practice\": " + PRACTICE)).statusCode(200);
        Organizer.opened(race);
        anonymous().get("/api/races/" + race + "/practice").then().body("version", equalTo(2));
        Organizer.close(race);
        anonymous()
                .get("/api/races/" + race + "/reveal")
                .then()
                .body("suite.tracks", equalTo(List.of("Secret-Y", "Secret-Z")))
                .body("version", equalTo(2));
    }

    @Test
    void what_a_race_becomes_has_to_fit_together() {
        String race = Organizer.qualifier(season, "GENERALIZATION", 3);

        change(race, with(race, "\"practice\": " + PRACTICE.replace("Clover", "Secret-A")))
                .statusCode(400)
                .body("detail", containsString("no track and no seed of the hidden suite"));
        change(race, with(race, "\"noPractice\": true, \"practice\": " + PRACTICE))
                .statusCode(400)
                .body("detail", containsString("noPractice"));
        change(
                        race,
                        with(
                                race,
                                OTHER.formatted(
                                        "\"conditions\": [{\"name\": \"x\", \"ranges\": {\"gravity\": [1, 2]}}]")))
                .statusCode(400)
                .body("detail", containsString("gravity"));
    }

    @Test
    void what_an_open_race_is_driven_on_was_committed_to() {
        String race = Organizer.openQualifier(season, "GENERALIZATION", 3);

        for (String part :
                List.of(OTHER.formatted("\"starts\": []"), "\"practice\": " + PRACTICE, "\"noPractice\": true")) {
            change(race, with(race, part)).statusCode(409).body("code", equalTo("COMMITTED_TO"));
        }
        change(race, with(race, "\"ranking\": \"TOTAL_TIME\""))
                .statusCode(409)
                .body("code", equalTo("FIXED_SINCE_OPENING"));
        Organizer.close(race);
        change(race, with(race, "\"noPractice\": true")).statusCode(409).body("code", equalTo("FIXED_SINCE_CLOSING"));
    }

    @Test
    void an_open_race_keeps_its_rules_and_takes_a_later_end_and_a_higher_limit() {
        String race = Organizer.openQualifier(season, "GENERALIZATION", 3);
        String opened = anonymous().get("/api/races/" + race).path("opensAt");

        change(race, RACE.formatted("Q", opened, closes, 3, 5))
                .statusCode(409)
                .body("code", equalTo("FIXED_SINCE_OPENING"));
        change(race, RACE.formatted("Q", opened, closes, 2, 2)).statusCode(409).body("code", equalTo("LIMIT_LOWERED"));
        change(race, RACE.formatted("Q", opened, Organizer.inHours(-1), 3, 2)).statusCode(400);
        change(race, RACE.formatted("Q", opened, closes, 4, 2)).statusCode(200).body("maxSubmissions", equalTo(4));
    }

    @Test
    void a_closed_race_takes_a_new_name_and_nothing_else() {
        String race = Organizer.openQualifier(season, "GENERALIZATION", 3);
        Organizer.close(race);
        var now = anonymous().get("/api/races/" + race).jsonPath();
        String opened = now.getString("opensAt");
        String closed = now.getString("closesAt");

        change(race, RACE.formatted("Q", opened, closed, 4, 2))
                .statusCode(409)
                .body("code", equalTo("FIXED_SINCE_CLOSING"));
        change(race, RACE.formatted("Mended", opened, closed, 3, 2)).statusCode(200);
        anonymous().get("/api/races/" + race + "/board").then().body("raceName", equalTo("Mended"));
    }

    @Test
    void points_are_fixed_from_the_first_opening_on_and_words_never() {
        as("olga", "organizer")
                .body(SEASON.formatted("Autumn", 12))
                .put("/api/seasons/" + season)
                .then()
                .statusCode(200)
                .body("pointsTable[0]", equalTo(12))
                .body("timeZone", equalTo("Asia/Tokyo"));
        Organizer.openQualifier(season, "GENERALIZATION", 3);

        as("olga", "organizer")
                .body(SEASON.formatted("Winter", 15))
                .put("/api/seasons/" + season)
                .then()
                .statusCode(409)
                .body("code", equalTo("POINTS_FIXED"));
        as("olga", "organizer")
                .body(SEASON.formatted("Winter", 12))
                .put("/api/seasons/" + season)
                .then()
                .statusCode(200)
                .body("name", equalTo("Winter"));
    }

    @Test
    void a_round_gets_another_name() {
        as("olga", "organizer")
                .body("{\"name\": \"Finale\"}")
                .put("/api/seasons/" + season + "/rounds/1")
                .then()
                .statusCode(200);
        anonymous().get("/api/seasons/" + season).then().body("rounds[0].name", equalTo("Finale"));
        as("olga", "organizer")
                .body("{\"name\": \"Finale\"}")
                .put("/api/seasons/" + season + "/rounds/9")
                .then()
                .statusCode(404);
    }

    @Test
    void nobody_else_changes_plans_and_nobody_sees_the_suite_in_them() {
        String race = Organizer.qualifier(season, "GENERALIZATION", 3);
        as("ada", "racer")
                .body(RACE.formatted("Mine", opens, closes, 2, 5))
                .put("/api/races/" + race)
                .then()
                .statusCode(403);
        as("ada", "racer")
                .body(SEASON.formatted("Mine", 12))
                .put("/api/seasons/" + season)
                .then()
                .statusCode(403);
        anonymous().get("/api/races/" + race).then().body(not(containsString("Secret")));
    }

    /// A wish that leaves all else as it is.
    private static String with(String race, String part) {
        var now = anonymous().get("/api/races/" + race).jsonPath();
        return RACE.formatted("Qualifier", now.getString("opensAt"), now.getString("closesAt"), 3, 2)
                .strip()
                .replaceAll("}$", ", " + part + "}");
    }

    private ValidatableResponse calendar() {
        return anonymous().get("/api/seasons/" + season).then();
    }

    private static String path(String race, String part) {
        return "rounds[0].races.find { it.slug == '" + race + "' }." + part;
    }

    private static ValidatableResponse change(String race, String body) {
        return as("olga", "organizer").body(body).put("/api/races/" + race).then();
    }
}
