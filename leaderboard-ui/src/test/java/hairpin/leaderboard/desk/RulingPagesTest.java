package hairpin.leaderboard.desk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
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
class RulingPagesTest {

    private static final String SEASON = "/organizer/seasons/" + SampleSeason.SEASON;
    private static final String RACE = "/organizer/races/" + SampleSeason.EVENT;

    @Inject
    League league;

    @BeforeEach
    void a_season_is_on() {
        league.tellEverything(new SampleSeason(Instant.now()));
    }

    @Test
    void entries_show_the_newest_first_and_who_is_excluded_why() {
        given().when()
                .get(SEASON + "/entries")
                .then()
                .statusCode(200)
                .body(containsString("Hana-Hook"))
                .body(containsString("exclude?racer=Ada-7"))
                .body(not(containsString("exclude?racer=Dax-Drift")))
                .body(containsString("Two accounts"));
    }

    @Test
    void excluding_needs_a_reason_and_then_leads_back_to_the_entries() {
        send(Map.of("racer", "Ada-7", "reason", ""))
                .post(SEASON + "/entries/exclude")
                .then()
                .statusCode(400)
                .body(containsString("id=\"reason-wrong\">This is needed."))
                .body(containsString("Exclude Ada-7 from the season?"));
        send(Map.of("racer", "Ada-7", "reason", "Two accounts"))
                .post(SEASON + "/entries/exclude")
                .then()
                .statusCode(303)
                .header("Location", endsWith(SEASON + "/entries"));
    }

    @Test
    void a_penalty_says_how_much_and_why() {
        send(Map.of("racer", "Ada-7", "kind", "PENALTY", "penaltyS", "", "reason", "Cut a corner"))
                .post(RACE + "/rulings")
                .then()
                .statusCode(400)
                .body(containsString("id=\"penaltyS-wrong\">Must be from 0 to 3600."))
                .body(containsString("value=\"Cut a corner\""));
        send(Map.of("racer", "Ada-7", "kind", "PENALTY", "penaltyS", "2.5", "reason", "Cut a corner"))
                .post(RACE + "/rulings")
                .then()
                .statusCode(409)
                .body(containsString("A penalty is whole seconds here."));
        send(Map.of("racer", "Ada-7", "kind", "PENALTY", "penaltyS", "2", "reason", "Cut a corner"))
                .post(RACE + "/rulings")
                .then()
                .statusCode(303)
                .header("Location", endsWith(RACE));
    }

    @Test
    void a_ranking_without_times_offers_no_penalty() {
        given().when()
                .get("/organizer/races/" + SampleSeason.QUALIFIER + "/rulings/new?racer=Ada-7")
                .then()
                .statusCode(200)
                .body(containsString("A time penalty has no place in this ranking."))
                .body(not(containsString("penaltyS")));
    }

    @Test
    void a_ruling_is_lifted_with_a_reason() {
        given().when()
                .get("/organizer/races/" + SampleSeason.QUALIFIER)
                .then()
                .body(containsString("Model of somebody else"))
                .body(containsString(SEASON + "/rulings/r1/lift"))
                .body(containsString("The camera shows a wheel on the road"));
        send(Map.of("reason", "It was hers"))
                .post(SEASON + "/rulings/r1/lift")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/organizer/races/" + SampleSeason.QUALIFIER));
        given().when().get(SEASON + "/rulings/r9/lift").then().statusCode(404);
    }

    @Test
    void a_race_is_changed_as_far_as_its_state_allows() {
        String edit = "/organizer/races/" + SampleSeason.FINAL + "/edit";
        given().when()
                .get(edit)
                .then()
                .statusCode(200)
                .body(containsString("value=\"2027-03-01T12:00\""))
                .body(containsString("value=\"2.5\""));
        send(Map.of("name", "Tab", "opensAt", "2027-03-01T12:00", "closesAt", "2027-03-08T12:00"))
                .post(edit)
                .then()
                .statusCode(400)
                .body(containsString("id=\"name-wrong\">must be there"));
        send(Map.of("name", "Last", "opensAt", "2027-03-01T12:00", "closesAt", "2027-02-08T12:00"))
                .post(edit)
                .then()
                .statusCode(400)
                .body(containsString("id=\"closesAt-wrong\">Must be after the opening."));
        send(Map.of("name", "Last", "opensAt", "2027-03-01T12:00", "closesAt", "2027-03-08T12:00"))
                .post(edit)
                .then()
                .statusCode(303);
    }

    @Test
    void until_a_race_opens_what_it_is_driven_on_is_drawn_anew_if_she_asks_for_it() {
        String edit = "/organizer/races/" + SampleSeason.FINAL + "/edit";
        given().when()
                .get(edit)
                .then()
                .body(containsString("name=\"redraw\" value=\"yes\">"))
                .body(containsString("name=\"tracks\""))
                .body(containsString("id=\"ranking\""));
        Map<String, String> fields = new HashMap<>(RaceWish.usualSuite());
        fields.putAll(Map.of("name", "Last", "opensAt", "2027-03-01T12:00", "closesAt", "2027-03-08T12:00"));
        fields.putAll(Map.of("kind", "VIRTUAL_FINAL", "ranking", "AVG_LAP_TIME", "tracks", "7", "preset", "GRIP"));

        send(fields).post(edit).then().statusCode(303);
        assertThat(league.lastSent().at("/ranking").asText()).isEqualTo("AVG_LAP_TIME");
        assertThat(league.lastSent().has("suite")).isFalse();
        assertThat(league.lastSent().has("noPractice")).isFalse();

        fields.put("redraw", "yes");
        send(fields).post(edit).then().statusCode(303);
        assertThat(league.lastSent().at("/suite/tracks")).hasSize(7);
        assertThat(league.lastSent().at("/suite/conditions/0/name").asText()).isEqualTo("dusty floor");
        assertThat(league.lastSent().at("/noPractice").asBoolean()).isTrue();

        fields.put("practiceTracks", "2");
        send(fields).post(edit).then().statusCode(303);
        assertThat(league.lastSent().at("/practice/suite/tracks")).hasSize(2);
        assertThat(league.lastSent().at("/noPractice").asBoolean()).isFalse();
    }

    @Test
    void a_season_and_a_round_get_other_names() {
        given().when()
                .get(SEASON + "/edit")
                .then()
                .statusCode(200)
                .body(containsString("has been fixed since the first race opened"));
        send(Map.of(
                        "name", "Winter Cup",
                        "description", "",
                        "timeZone", "Asia/Tokyo",
                        "pointsTable", "3, 2, 1",
                        "dropWorst", "0"))
                .post(SEASON + "/edit")
                .then()
                .statusCode(303);
        given().when().get(SEASON + "/rounds/2/edit").then().statusCode(200).body(containsString("Night in the Hall"));
        send(Map.of("name", "Finale")).post(SEASON + "/rounds/2/edit").then().statusCode(303);
    }

    private static RequestSpecification send(Map<String, String> fields) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields)
                .when();
    }
}
