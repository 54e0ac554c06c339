package hairpin.leaderboard.event;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

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
class ConsolePageTest {

    private static final String CONSOLE = "/events/" + SampleSeason.EVENT + "/console";

    @Inject
    League league;

    @BeforeEach
    void an_event_is_on() {
        league.tellEverything(new SampleSeason(Instant.now()));
    }

    @Test
    @TestSecurity(user = "tim", roles = "timekeeper")
    void the_console_shows_run_laps_queue_and_what_was_filtered() {
        given().when()
                .get(CONSOLE)
                .then()
                .statusCode(200)
                .body(containsString("<b>Bo-Bends</b>"))
                .body(containsString("data-key=\"Space\""))
                .body(containsString("00:08.802"))
                .body(containsString("Evi-Apex"))
                .body(containsString("1 passing kept that does not count"))
                .body(containsString("too soon after the last crossing"));
    }

    @Test
    @TestSecurity(user = "tim", roles = "timekeeper")
    void a_button_acts_and_comes_back_to_the_console() {
        given().redirects()
                .follow(false)
                .when()
                .post(CONSOLE + "/runs/run-17/pause")
                .then()
                .statusCode(303)
                .header("Location", endsWith(CONSOLE));
    }

    @Test
    @TestSecurity(user = "tim", roles = "timekeeper")
    void what_the_league_refuses_is_said_on_the_console() {
        given().when()
                .post(CONSOLE + "/runs/away/start")
                .then()
                .statusCode(503)
                .body(containsString("The database does not answer."))
                .body(containsString("<b>Bo-Bends</b>"));
    }

    @Test
    @TestSecurity(user = "tim", roles = "timekeeper")
    void an_act_that_is_none_is_not_found() {
        given().when().post(CONSOLE + "/runs/run-17/explode").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "ada", roles = "racer")
    void a_racer_may_not_keep_time() {
        given().when().get(CONSOLE).then().statusCode(403).body(containsString("not for your login"));
    }
}
