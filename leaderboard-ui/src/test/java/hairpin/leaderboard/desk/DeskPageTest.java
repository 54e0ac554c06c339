package hairpin.leaderboard.desk;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import hairpin.events.Topics;
import hairpin.leaderboard.League;
import hairpin.leaderboard.OnPaper;
import hairpin.leaderboard.SampleSeason;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OnPaper.class)
class DeskPageTest {

    private static final String RACE = "/organizer/races/" + SampleSeason.QUALIFIER;

    @Inject
    League league;

    @BeforeEach
    void a_season_is_on() {
        league.tellEverything(new SampleSeason(Instant.now()));
    }

    @Test
    void a_visitor_is_sent_to_the_login_server() {
        given().redirects()
                .follow(false)
                .when()
                .get("/organizer")
                .then()
                .statusCode(302)
                .header("Location", startsWith("http://127.0.0.1:9/realms/hairpin/authorize"));
    }

    @Test
    @TestSecurity(user = "ada", roles = "racer")
    void a_racer_is_told_that_the_desk_is_not_hers() {
        given().when().get("/organizer").then().statusCode(403).body(containsString("not for your login"));
        given().when().post(RACE + "/close").then().statusCode(403);
    }

    @Test
    @TestSecurity(user = "olga", roles = "organizer")
    void the_desk_says_what_waits_and_shows_the_season_as_a_tree() {
        given().when()
                .get("/organizer")
                .then()
                .statusCode(200)
                .body(containsString("models that cannot race"))
                .body(containsString("on the track"))
                .body(containsString("closes soon"))
                .body(containsString("new entries"))
                .body(containsString("1 in the last 24 hours"))
                .body(containsString("The Last Chicane"))
                .body(containsString("8 results"))
                .body(containsString(RACE + "/close"));
    }

    @Test
    @TestSecurity(user = "olga", roles = "organizer")
    void results_that_came_out_otherwise_are_the_first_thing_she_sees() {
        given().when()
                .get("/organizer")
                .then()
                .statusCode(200)
                .body(containsString("<div class=\"notice red\" role=\"alert\"><strong>Results came out otherwise"))
                .body(containsString("<a href=\"" + RACE + "\">Blind Corners: 2 results</a>"));
    }

    @Test
    @TestSecurity(user = "olga", roles = "organizer")
    void a_german_organizer_reads_german() {
        given().header("Accept-Language", "de")
                .when()
                .get("/organizer")
                .then()
                .statusCode(200)
                .body(containsString("Was dich jetzt braucht"))
                .body(not(containsString("What needs you")));
    }

    @Test
    @TestSecurity(user = "olga", roles = "organizer")
    void a_race_shows_its_results_and_the_submissions_without_one() {
        given().when()
                .get(RACE)
                .then()
                .statusCode(200)
                .body(containsString("<b>Ada-7</b>"))
                .body(containsString("export the model again"));
    }

    @Test
    @TestSecurity(user = "olga", roles = "organizer")
    void closing_a_race_says_first_what_will_happen() {
        given().when()
                .get(RACE + "/close")
                .then()
                .statusCode(200)
                .body(containsString("Close Blind Corners now?"))
                .body(containsString("2 submissions that are under way still count."))
                .body(containsString("does not open again"));
    }

    @Test
    @TestSecurity(user = "olga", roles = "organizer")
    void a_step_that_the_league_refuses_is_refused_in_words() {
        given().when()
                .post(RACE + "/finish")
                .then()
                .statusCode(409)
                .body(containsString("Blind Corners is not closed yet."))
                .body(containsString("Close it first."));
    }

    @Test
    @TestSecurity(user = "olga", roles = "organizer")
    void what_is_not_there_is_not_found() {
        given().when().get("/organizer/races/nowhere").then().statusCode(404);
        given().when().get(RACE + "/explode").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "olga", roles = "organizer")
    void an_organizer_of_a_new_installation_is_led_to_her_first_season() {
        league.forget(Topics.SEASONS, SampleSeason.SEASON);
        given().header("Accept-Language", "en")
                .when()
                .get("/organizer")
                .then()
                .statusCode(200)
                .body(containsString("Create your first season"))
                .body(containsString("/organizer/seasons/new"));
    }
}
