package hairpin.leaderboard.desk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import hairpin.events.Topics;
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
    void a_race_between_boxes_under_conditions_goes_to_the_league_as_typed() {
        send(qualifier(Map.of(
                        "raceType", "OBJECT_AVOIDANCE",
                        "placement", "FIXED",
                        "positions", "0.25,-1  0.5,1",
                        "starts", "0, 12.5",
                        "preset", "OWN",
                        "calmToo", "yes",
                        "conditions", "{\"name\": \"dusk\", \"ranges\": {\"light\": [0.3, 0.6]}}")))
                .post(RACES)
                .then()
                .statusCode(303);

        JsonNode race = league.lastSent();
        assertThat(race.at("/rules/raceType").asText()).isEqualTo("OBJECT_AVOIDANCE");
        assertThat(race.at("/rules/obstacles/positions/1").asText()).isEqualTo("0.5,1");
        assertThat(race.at("/rules/bots").isMissingNode()).isTrue();
        assertThat(race.at("/suite/starts/1").asDouble()).isEqualTo(0.125);
        assertThat(race.at("/suite/conditions/0/name").asText()).isEqualTo("calm");
        assertThat(race.at("/suite/conditions/1/ranges/light/1").asDouble()).isEqualTo(0.6);
    }

    @Test
    void a_road_with_mistakes_comes_back_with_each_beside_its_field() {
        send(qualifier(Map.of(
                        "raceType", "HEAD_TO_BOT",
                        "bots", "7",
                        "botSpeed", "5",
                        "boxesToo", "yes",
                        "boxes", "10",
                        "boxesApart", "7",
                        "starts", "0, 100",
                        "preset", "OWN",
                        "conditions", "dusk")))
                .post(RACES)
                .then()
                .statusCode(400)
                .body(containsString("id=\"bots-wrong\">Must be from 1 to 6."))
                .body(containsString("id=\"botSpeed-wrong\">Must be from 0 to 4."))
                .body(containsString("id=\"boxesApart-wrong\">Must be from 0 to 5."))
                .body(containsString("id=\"starts-wrong\">Must be percents from 0 to below 100"))
                .body(containsString("id=\"conditions-wrong\">Must be JSON as in the example"))
                .body(containsString(">dusk</textarea>"));
        send(qualifier(Map.of(
                        "preset", "OWN",
                        "conditions", "[{\"name\": \"icy\", \"ranges\": {\"friction\": [0, 1]}}]")))
                .post(RACES)
                .then()
                .statusCode(400)
                .body(containsString("id=\"conditions-wrong\">friction is [low, high] from 0.3 to 2.0"));
    }

    @Test
    void a_race_against_models_names_them_by_digest() {
        String digest = "ab".repeat(32);
        send(qualifier(Map.of(
                        "raceType",
                        "HEAD_TO_MODEL",
                        "rivals",
                        "House  " + digest + "\n\n  The Champion " + "cd".repeat(32))))
                .post(RACES)
                .then()
                .statusCode(303);
        JsonNode rules = league.lastSent().at("/rules");

        assertThat(rules.at("/raceType").asText()).isEqualTo("HEAD_TO_MODEL");
        assertThat(rules.at("/rivals/0/name").asText()).isEqualTo("House");
        assertThat(rules.at("/rivals/0/modelSha256").asText()).isEqualTo(digest);
        assertThat(rules.at("/rivals/1/name").asText()).isEqualTo("The Champion");
        send(qualifier(Map.of("raceType", "HEAD_TO_MODEL", "rivals", "House abcd")))
                .post(RACES)
                .then()
                .statusCode(400)
                .body(containsString("id=\"rivals-wrong\">Must be one to three in all"))
                .body(containsString(">House abcd</textarea>"));
    }

    @Test
    void rivals_are_chosen_from_her_own_models_and_from_what_raced_in_closed_races() {
        SampleSeason sample = new SampleSeason(Instant.now());
        String form = RACES + "/new?kind=VIRTUAL_QUALIFIER";
        given().when()
                .get(form)
                .then()
                .body(containsString("<optgroup label=\"Your models\"><option value=\"late-apex-v3 "))
                .body(not(containsString("<option value=\"Ada-7 ")));
        league.tell(Topics.SEASONS, sample.season("CLOSED"));
        String raced =
                "Ada-7 " + sample.submission(SampleSeason.FINISHED, "FINISHED").modelSha256();
        given().when()
                .get(form)
                .then()
                .body(containsString(
                        "<optgroup label=\"Blind Corners\"><option value=\"" + raced + "\">Ada-7 (1, late"));

        Map<String, String> typed = new HashMap<>(Map.of("raceType", "HEAD_TO_MODEL", "rival2", raced));
        typed.put("rivals", "House " + "ef".repeat(32));
        send(qualifier(typed)).post(RACES).then().statusCode(303);
        assertThat(league.lastSent().at("/rules/rivals"))
                .extracting(it -> it.path("name").asText())
                .containsExactly("Ada-7", "House");
        typed.put("rivals", "no digest");
        send(qualifier(typed))
                .post(RACES)
                .then()
                .statusCode(400)
                .body(containsString("<option value=\"" + raced + "\" selected>"));
    }

    @Test
    void a_practice_suite_is_drawn_apart_from_the_hidden_one() {
        send(qualifier(Map.of("practiceTracks", "5", "maxPractice", "7", "preset", "GRIP", "seed", "17")))
                .post(RACES)
                .then()
                .statusCode(303);
        JsonNode race = league.lastSent();

        assertThat(race.at("/practice/maxSubmissions").asInt()).isEqualTo(7);
        assertThat(race.at("/practice/suite/tracks")).hasSize(5).doesNotContainAnyElementsOf(race.at("/suite/tracks"));
        assertThat(race.at("/practice/suite/seeds")).isNotEqualTo(race.at("/suite/seeds"));
        assertThat(race.at("/practice/suite/conditions").isMissingNode()).isTrue();
        assertThat(race.at("/suite/conditions/0/name").asText()).isEqualTo("dusty floor");
        send(qualifier(Map.of("practiceTracks", "51")))
                .post(RACES)
                .then()
                .statusCode(400)
                .body(containsString("id=\"practiceTracks-wrong\">Must be from 0 to 50."));
    }

    @Test
    void what_varies_multiplies_the_rollouts() {
        send(qualifier(Map.of("tracks", "200", "starts", "0 50", "preset", "ROUGH", "calmToo", "yes")))
                .post(RACES)
                .then()
                .statusCode(303);
        send(qualifier(Map.of("tracks", "300", "starts", "0 50", "preset", "ROUGH", "calmToo", "yes")))
                .post(RACES)
                .then()
                .statusCode(400)
                .body(containsString("id=\"tracks-wrong\">Must be from 1 to 250."));
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
