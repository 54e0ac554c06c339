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
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OnPaper.class)
@TestSecurity(user = "olga", roles = "organizer")
class RejudgingPagesTest {

    private static final String RACE = "/organizer/races/" + SampleSeason.QUALIFIER;

    @Inject
    League league;

    @BeforeEach
    void a_season_is_on() {
        league.tellEverything(new SampleSeason(Instant.now()));
    }

    @Test
    void a_result_that_came_out_otherwise_is_an_alarm_on_the_races_desk() {
        given().when()
                .get(RACE)
                .then()
                .statusCode(200)
                .body(containsString("Ada-7 #1 was driven again and something else came out"))
                .body(containsString("4 of 4 rollouts differ"))
                .body(containsString(RACE + "/rejudgings/j1"))
                .body(containsString("to decide"));
        send(Map.of("reason", "A bit flipped"))
                .post(RACE + "/differences/d1/settle")
                .then()
                .statusCode(303)
                .header("Location", endsWith(RACE));
    }

    @Test
    void judging_again_needs_a_reason() {
        given().when()
                .get(RACE + "/rejudgings/new")
                .then()
                .statusCode(200)
                .body(containsString("nothing changes until"));
        send(Map.of("reason", ""))
                .post(RACE + "/rejudgings")
                .then()
                .statusCode(400)
                .body(containsString("id=\"reason-wrong\">This is needed."));
        send(Map.of("reason", "Engine 2 is out"))
                .post(RACE + "/rejudgings")
                .then()
                .statusCode(303)
                .header("Location", endsWith(RACE + "/rejudgings/j1"));
    }

    @Test
    void what_came_out_stands_beside_what_counts_until_it_is_applied() {
        given().when()
                .get(RACE + "/rejudgings/j1")
                .then()
                .statusCode(200)
                .body(containsString("1.115"))
                .body(containsString("<b>1.415</b>"))
                .body(containsString("1 → <b>2</b>"))
                .body(containsString("keeps its result"))
                .body(containsString("We could not drive 1 of them again."));
        send(Map.of("reason", "as announced"))
                .post(RACE + "/rejudgings/j1/apply")
                .then()
                .statusCode(303);
    }

    @Test
    void what_is_decided_can_only_be_read() {
        given().when()
                .get(RACE + "/rejudgings/j2")
                .then()
                .statusCode(200)
                .body(containsString("dropped"))
                .body(not(containsString("<button class=\"danger\"")));
        send(Map.of("reason", "after all"))
                .post(RACE + "/rejudgings/j2/apply")
                .then()
                .statusCode(409)
                .body(containsString("olga has dropped it already."));
    }

    @Test
    @TestSecurity(user = "ada", roles = "racer")
    void racers_do_not_see_it() {
        given().when().get(RACE + "/rejudgings/j1").then().statusCode(403);
    }

    private static RequestSpecification send(Map<String, String> fields) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields)
                .when();
    }
}
