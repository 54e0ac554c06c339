package hairpin.leaderboard.desk;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import hairpin.leaderboard.League;
import hairpin.leaderboard.OnPaper;
import hairpin.leaderboard.SampleSeason;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OnPaper.class)
@TestSecurity(user = "olga", roles = "organizer")
class DeskFormsTest {

    private static final String SEASON = "/organizer/seasons/" + SampleSeason.SEASON;
    private static final String RACES = SEASON + "/rounds/3/races";

    @Inject
    League league;

    @BeforeEach
    void a_season_is_on() {
        league.tellEverything(new SampleSeason(Instant.now()));
    }

    @Test
    void a_new_season_leads_to_its_first_round_and_that_to_its_first_race() {
        send(Map.of(
                        "name", "Spring Über Cup",
                        "slug", "",
                        "description", "",
                        "timeZone", "Europe/Berlin",
                        "pointsTable", "10, 6 3",
                        "dropWorst", "0"))
                .post("/organizer/seasons")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/organizer/seasons/spring-uber-cup/rounds/new"));
        send(Map.of("name", "Opening"))
                .post(SEASON + "/rounds")
                .then()
                .statusCode(303)
                .header("Location", endsWith(SEASON + "/rounds/3/races/new"));
        given().when().get(RACES + "/new").then().statusCode(200).body(containsString("Which kind of race?"));
    }

    @Test
    void a_season_with_mistakes_comes_back_with_each_beside_its_field() {
        send(Map.of(
                        "name", "",
                        "slug", "Not A Slug",
                        "description", "Kept <b>as typed</b>",
                        "timeZone", "Moon/Tycho",
                        "pointsTable", "ten",
                        "dropWorst", "99"))
                .post("/organizer/seasons")
                .then()
                .statusCode(400)
                .body(containsString("id=\"name-wrong\">This is needed."))
                .body(containsString("id=\"slug-wrong\">Must be 2 to 64"))
                .body(containsString("id=\"timeZone-wrong\">There is no such time zone."))
                .body(containsString("id=\"pointsTable-wrong\">Must be whole numbers"))
                .body(containsString("id=\"dropWorst-wrong\">Must be from 0 to 50."))
                .body(containsString("value=\"Kept &lt;b&gt;as typed&lt;/b&gt;\""))
                .body(containsString("value=\"Moon/Tycho\""));
    }

    @Test
    void a_race_is_created_with_a_suite_that_nobody_typed() {
        send(qualifier(Map.of()))
                .post(RACES)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/organizer/races/autumn-cup-second-chance"));
    }

    @Test
    void a_race_that_closes_before_it_opens_is_refused_at_that_field() {
        send(qualifier(Map.of("closesAt", "2027-03-01T10:00")))
                .post(RACES)
                .then()
                .statusCode(400)
                .body(containsString("id=\"closesAt-wrong\">Must be after the opening."))
                .body(not(containsString("id=\"opensAt-wrong\"")))
                .body(containsString("value=\"Second Chance\""));
    }

    @Test
    void an_hour_that_the_clocks_skip_is_refused() {
        send(qualifier(Map.of("opensAt", "2027-03-28T02:30")))
                .post(RACES)
                .then()
                .statusCode(400)
                .body(containsString("id=\"opensAt-wrong\">The clocks go forward that day"));
    }

    @Test
    void what_the_league_refuses_stands_beside_the_field_that_it_names() {
        send(qualifier(Map.of("slug", "taken")))
                .post(RACES)
                .then()
                .statusCode(409)
                .body(containsString(
                        "id=\"slug-wrong\">There is a race &quot;taken&quot; already. Choose another slug."));
        send(qualifier(Map.of("name", "Tab")))
                .post(RACES)
                .then()
                .statusCode(400)
                .body(containsString("id=\"name-wrong\">must be there, as text without control characters"));
    }

    @Test
    void an_event_asks_for_timing_rules_and_not_for_a_suite() {
        given().when()
                .get(RACES + "/new?kind=PHYSICAL_EVENT")
                .then()
                .statusCode(200)
                .body(containsString("name=\"minLapS\""))
                .body(not(containsString("name=\"hardest\"")));
    }

    @Test
    void a_round_that_is_not_there_is_not_found() {
        given().when().get(SEASON + "/rounds/17/races/new").then().statusCode(404);
    }

    private static RequestSpecification send(Map<String, String> fields) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields)
                .when();
    }

    private static Map<String, String> qualifier(Map<String, String> otherwise) {
        Map<String, String> fields =
                new HashMap<>(RaceWish.usual("VIRTUAL_QUALIFIER", Instant.now(), java.time.ZoneId.of("Europe/Berlin")));
        fields.putAll(Map.of(
                "name", "Second Chance", "opensAt", "2027-03-02T12:00", "closesAt", "2027-03-29T12:00", "slug", ""));
        fields.putAll(otherwise);
        return fields;
    }
}
