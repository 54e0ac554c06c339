package hairpin.leaderboard.racer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import hairpin.leaderboard.League;
import hairpin.leaderboard.OnPaper;
import hairpin.leaderboard.SampleSeason;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(OnPaper.class)
class RacerPagesTest {

    @Inject
    League league;

    @BeforeEach
    void a_season_is_on() {
        league.tellEverything(new SampleSeason(Instant.now()));
    }

    @Test
    void a_visitor_is_sent_to_the_login_server_with_a_code_challenge() {
        given().redirects()
                .follow(false)
                .when()
                .get("/me")
                .then()
                .statusCode(302)
                .header("Location", startsWith("http://127.0.0.1:9/realms/hairpin/authorize"))
                .header("Location", containsString("code_challenge_method=S256"));
    }

    @Test
    @TestSecurity(user = "ada", roles = "racer")
    void a_racer_enters_the_season_and_then_sees_her_entry() {
        given().redirects()
                .follow(false)
                .formParam("alias", "Ada-7")
                .formParam("country", "gb")
                .formParam("team", "Apex Labs")
                .formParam("consent", "yes")
                .when()
                .post("/seasons/" + SampleSeason.SEASON + "/registrations")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/seasons/autumn-cup#entry"));
        given().when()
                .get("/seasons/" + SampleSeason.SEASON)
                .then()
                .statusCode(200)
                .body(containsString("Your entry"))
                .body(containsString("GB"));
    }

    @Test
    @TestSecurity(user = "ada", roles = "racer")
    void an_alias_that_is_taken_is_refused_in_words_and_nothing_typed_is_lost() {
        given().formParam("alias", "taken")
                .formParam("country", "DE")
                .formParam("team", "Team Schräglage")
                .formParam("consent", "yes")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .when()
                .post("/seasons/" + SampleSeason.SEASON + "/registrations")
                .then()
                .statusCode(409)
                .body(containsString("The alias taken is taken."))
                .body(containsString("Choose another alias."));
    }

    @Test
    @TestSecurity(user = "ada", roles = "racer")
    void a_model_that_cannot_race_is_refused_with_the_place_and_the_next_step() {
        given().multiPart("archive", "bad.tar.gz", "nothing".getBytes(StandardCharsets.UTF_8))
                .when()
                .post("/models")
                .then()
                .statusCode(422)
                .body(containsString("agent/model.pb ends in the middle of node 17."))
                .body(containsString("Export the model again"));
    }

    @Test
    @TestSecurity(user = "ada", roles = "racer")
    void a_racer_practises_and_sees_all_of_it_beside_her_submissions() {
        given().formParam("alias", "Ada-7")
                .formParam("country", "GB")
                .formParam("team", "")
                .formParam("consent", "yes")
                .when()
                .post("/seasons/" + SampleSeason.SEASON + "/registrations");
        given().when()
                .get("/races/" + SampleSeason.QUALIFIER)
                .then()
                .statusCode(200)
                .body(containsString("19 of 20 left."))
                .body(containsString("<b class=\"badge\">Practice</b>"));
        given().redirects()
                .follow(false)
                .formParam("model", "a1")
                .when()
                .post("/races/" + SampleSeason.QUALIFIER + "/practice")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/submissions/" + SampleSeason.PRACTICE + "?new=yes"));
        given().when()
                .get("/submissions/" + SampleSeason.PRACTICE)
                .then()
                .statusCode(200)
                .body(containsString("Practice 3 of Ada-7"))
                .body(containsString("generated:811:0.45, CW, seed 11"))
                .body(containsString("00:11.550"))
                .body(containsString("/submissions/sub-practice/result.json"))
                .body(not(containsString("Why this rank")));
    }

    @Test
    @TestSecurity(user = "ada", roles = "racer")
    void an_uploaded_model_is_listed_and_can_be_deleted_after_a_question() {
        given().multiPart("archive", "one-more.tar.gz", "bytes".getBytes(StandardCharsets.UTF_8))
                .when()
                .post("/models")
                .then()
                .statusCode(200)
                .body(containsString("one-more"))
                .body(containsString("7 discrete"));
        given().when().get("/models/a1/delete").then().statusCode(200).body(containsString("Delete late-apex-v3?"));
    }

    @Test
    @TestSecurity(user = "ada", roles = "racer")
    void a_large_archive_goes_through_and_one_beyond_the_limit_is_told_what_to_leave_out(@TempDir Path folder)
            throws IOException {
        given().multiPart("archive", sparse(folder.resolve("large.tar.gz"), 90L << 20))
                .when()
                .post("/models")
                .then()
                .statusCode(200)
                .body(containsString("large"));
        given().multiPart("archive", sparse(folder.resolve("huge.tar.gz"), 101L << 20))
                .when()
                .post("/models")
                .then()
                .statusCode(413)
                .body(containsString("Archives have up to 100 MB."))
                .body(containsString("Leave checkpoints, logs and videos out"));
    }

    @Test
    @TestSecurity(user = "olga", roles = "organizer")
    void an_organizer_has_models_too_and_reads_their_digests_to_race_against_them() {
        given().when().get("/models").then().statusCode(200).body(containsString("<code class=\"whole\">"));
    }

    private static File sparse(Path file, long bytes) throws IOException {
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(bytes);
        }
        return file.toFile();
    }

    @Test
    @TestSecurity(user = "ada", roles = "racer")
    void a_model_that_a_queued_submission_needs_is_not_deleted() {
        given().redirects()
                .follow(false)
                .when()
                .post("/models/a1/delete")
                .then()
                .statusCode(409)
                .body(containsString("Submission 3 to Blind Corners still needs it."));
        given().when().get("/models").then().body(containsString("late-apex-v3"));
        given().redirects()
                .follow(false)
                .when()
                .post("/models/b2/delete")
                .then()
                .statusCode(303);
        given().when().get("/models").then().body(not(containsString("steady-hands")));
    }

    @Test
    @TestSecurity(user = "ada", roles = "racer")
    void a_submitted_model_leads_to_its_own_page() {
        given().redirects()
                .follow(false)
                .formParam("model", "a1")
                .when()
                .post("/races/" + SampleSeason.QUALIFIER + "/submissions")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/submissions/sub-queued?new=yes"));
    }

    @Test
    @TestSecurity(user = "ada", roles = "racer")
    void a_submission_whose_news_is_still_on_the_way_is_waited_for() {
        String page = given().redirects()
                .follow(false)
                .formParam("model", "a1")
                .when()
                .post("/races/" + SampleSeason.QUALIFIER + "/submissions")
                .header("Location")
                .replace("sub-queued", "sub-unheard-of");

        given().when().get(page).then().statusCode(200).body(containsString("Your submission has arrived"));
        given().when().get("/submissions/sub-unheard-of").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "ada", roles = "racer")
    void the_racers_page_says_what_to_do_next() {
        given().when()
                .get("/me")
                .then()
                .statusCode(200)
                .body(containsString("My submissions"))
                .body(containsString("queued, number 3"));
    }

    @Test
    @TestSecurity(user = "ada", roles = "racer")
    void a_form_that_another_site_sends_is_refused() {
        given().header("Sec-Fetch-Site", "cross-site")
                .formParam("model", "a1")
                .when()
                .post("/races/" + SampleSeason.QUALIFIER + "/submissions")
                .then()
                .statusCode(403)
                .body(containsString("another site"));
        given().header("Origin", "https://elsewhere.example")
                .formParam("model", "a1")
                .when()
                .post("/races/" + SampleSeason.QUALIFIER + "/submissions")
                .then()
                .statusCode(403);
    }
}
