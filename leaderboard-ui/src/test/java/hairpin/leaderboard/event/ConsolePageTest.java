package hairpin.leaderboard.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import hairpin.leaderboard.League;
import hairpin.leaderboard.OnPaper;
import hairpin.leaderboard.SampleSeason;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
    void every_key_that_is_printed_has_its_button_and_its_act() {
        String page = given().when().get(CONSOLE).asString();
        for (String key : List.of("Space", "L", "R", "U", "D", "M", "I", "E")) {
            assertThat(page).containsOnlyOnce("data-key=\"" + key + "\"");
        }
        assertThat(page)
                .contains("/runs/run-17/laps/6/merge")
                .contains("/runs/run-17/laps/6/resets\"><input type=\"hidden\" name=\"amount\" value=\"2\">")
                .contains("1 reset")
                .contains("name=\"boot\" value=\"b7\"");
    }

    @Test
    @TestSecurity(user = "tim", roles = "timekeeper")
    void laps_are_merged_and_split_and_a_filtered_passing_counts() {
        acted("/runs/run-17/laps/3/merge", Map.of()).statusCode(303);
        acted("/runs/run-17/laps/3/split", Map.of("amount", "")).statusCode(303);
        acted("/runs/run-17/laps/3/split", Map.of("amount", "4,25")).statusCode(303);
        acted("/runs/run-17/laps/3/split", Map.of("amount", "soon"))
                .statusCode(400)
                .body(containsString("is no time"));
        acted("/runs/run-17/laps/6/resets", Map.of("amount", "2")).statusCode(303);
        acted("/runs/run-17/passings/count", Map.of("device", "gate-1", "boot", "b7", "sequence", "42"))
                .statusCode(303);
    }

    private static ValidatableResponse acted(String act, Map<String, String> fields) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .formParams(fields)
                .when()
                .post(CONSOLE + act)
                .then();
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
