package hairpin.leaderboard.race;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import hairpin.events.FailureReason;
import hairpin.events.Submissions.SubmissionChanged;
import hairpin.events.Topics;
import hairpin.leaderboard.League;
import hairpin.leaderboard.OnPaper;
import hairpin.leaderboard.SampleSeason;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OnPaper.class)
class RacePageTest {

    @Inject
    League league;

    @BeforeEach
    void a_season_is_on() {
        league.tellEverything(new SampleSeason(Instant.now()));
    }

    @Test
    void the_board_tells_ranks_scores_gaps_and_bands_without_a_login() {
        given().when()
                .get("/races/" + SampleSeason.QUALIFIER)
                .then()
                .statusCode(200)
                .body(containsString("<b>Ada-7</b>"))
                .body(containsString("1.04<"))
                .body(containsString("2–3"))
                .body(containsString("Cleo-Clips takes third"))
                .body(containsString("9b1a7e1d84cf3a6f"));
    }

    @Test
    void while_the_tracks_are_hidden_a_submission_tells_shares_and_numbers() {
        given().when()
                .get("/submissions/" + SampleSeason.FINISHED)
                .then()
                .statusCode(200)
                .body(containsString("tight left turns"))
                .body(containsString("hidden 14, hidden 4, hidden 7"))
                .body(containsString("All figures, track by track, are told when the race closes"))
                .body(not(containsString("Switchback")));
    }

    @Test
    void of_a_closed_race_a_submission_names_tracks_directions_and_corners() {
        given().when()
                .get("/submissions/" + SampleSeason.REVEALED)
                .then()
                .statusCode(200)
                .body(containsString("generated:14:0.6"))
                .body(containsString("counter-clockwise"))
                .body(containsString("turn 4 · tight right turns"))
                .body(containsString("the drive ended there"))
                .body(containsString("+5.12"));
    }

    @Test
    void a_race_against_models_tells_who_won_the_heats() {
        given().when()
                .get("/submissions/" + SampleSeason.REVEALED)
                .then()
                .statusCode(200)
                .body(containsString("Ahead of all opponents at once: 65.0 % (43.3–81.9) of the heats."))
                .body(containsString(">House</th><td class=\"figure\">17</td>"))
                .body(containsString("85.0 %<small>64.0–94.8</small>"));
        given().when()
                .get("/races/" + SampleSeason.DUEL)
                .then()
                .body(containsString("Heats won <span class=\"unit\">%</span>"))
                .body(containsString("<td class=\"figure mid\">67.5</td>"));
        given().when().get("/races/" + SampleSeason.QUALIFIER).then().body(not(containsString("Heats won")));
    }

    @Test
    void a_german_browser_reads_german() {
        given().header("Accept-Language", "de-CH,de;q=0.9")
                .when()
                .get("/races/" + SampleSeason.QUALIFIER)
                .then()
                .statusCode(200)
                .body(containsString("lang=\"de\""))
                .body(containsString("Wertung"))
                .body(not(containsString("Classification")));
        given().header("Accept-Language", "de")
                .when()
                .get("/seasons/" + SampleSeason.SEASON)
                .then()
                .body(containsString("dann die frühere Anmeldung."))
                .body(not(containsString("earlier registration")));
    }

    @Test
    void why_a_model_failed_is_said_in_the_pages_language_and_old_sentences_as_they_came() {
        SampleSeason sample = new SampleSeason(Instant.now());
        String slow = failure(sample.failed("sub-slow", FailureReason.of(FailureReason.Code.TOO_SLOW, "6.7")));
        assertThat(slow)
                .contains("Ein Rennen lässt ihm 6.7 ms eines Kerns")
                .doesNotContain(SampleSeason.FAILED_BECAUSE);
        assertThat(failure(sample.submission("sub-failed", "FAILED")))
                .contains("Was das Netz antwortet, passt nicht zum Aktionsraum.")
                .contains("<code>model_metadata.json</code>: <span lang=\"en\">names 5 actions,");
        assertThat(failure(sample.failed("sub-old", null))).contains(SampleSeason.FAILED_BECAUSE);
        assertThat(failure(sample.failed("sub-new", new FailureReason("TOO_LOUD", List.of()))))
                .contains(SampleSeason.FAILED_BECAUSE);
        assertThat(failure(sample.failed("sub-short", new FailureReason("TOO_SLOW", List.of()))))
                .contains(SampleSeason.FAILED_BECAUSE);
        for (FailureReason.Code code : FailureReason.Code.values()) {
            assertThat(failure(sample.failed("sub-" + code, FailureReason.of(code, "first", "second"))))
                    .as("the page has words for %s", code)
                    .doesNotContain(SampleSeason.FAILED_BECAUSE);
        }
    }

    private String failure(SubmissionChanged failed) {
        league.tell(Topics.SUBMISSIONS, failed);
        return given().header("Accept-Language", "de")
                .when()
                .get("/submissions/" + failed.submissionId())
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void a_queued_submission_tells_its_place_and_how_long_it_has_waited() {
        league.tell(Topics.SUBMISSIONS, new SampleSeason(Instant.now()).submission("sub-queued", "QUEUED"));
        given().when()
                .get("/submissions/sub-queued")
                .then()
                .statusCode(200)
                .body(containsString("queued, number 3"))
                .body(matchesPattern("(?s).*waiting for <span data-age=\"\\d{13}\">1 min</span>.*"));
        given().header("Accept-Language", "de")
                .when()
                .get("/submissions/sub-queued")
                .then()
                .body(matchesPattern("(?s).*wartet seit <span data-age=\"\\d{13}\">1 min</span>.*"));
    }

    @Test
    void who_is_far_back_in_the_queue_is_told_no_place_that_may_be_stale() {
        league.tell(Topics.SUBMISSIONS, new SampleSeason(Instant.now()).submission(SampleSeason.FAR_BACK, "QUEUED"));

        given().when()
                .get("/submissions/" + SampleSeason.FAR_BACK)
                .then()
                .statusCode(200)
                .body(containsString("queued, behind number 20"))
                .body(not(containsString("number 42")));
    }

    @Test
    void what_is_driven_is_told_in_words_and_no_figure_of_what_is_hidden() {
        given().when()
                .get("/races/" + SampleSeason.QUALIFIER)
                .then()
                .statusCode(200)
                .body(containsString("<span>object avoidance</span>"))
                .body(containsString("<span>6 boxes, at random</span>"))
                .body(containsString("<span>from 2 starting places</span>"))
                .body(containsString("conditions that vary: grip, light, steering</span>"));
    }

    @Test
    void a_race_that_nobody_knows_is_not_found() {
        given().when().get("/races/nowhere").then().statusCode(404);
    }

    @Test
    void a_record_that_is_no_event_is_skipped_and_the_next_one_counts() {
        league.write(Topics.BOARDS.name(), SampleSeason.QUALIFIER, "{\"type\":\"BoardChanged.v1\",\"rows\":17}");
        league.write(Topics.BOARDS.name(), SampleSeason.QUALIFIER, "not even JSON");
        league.tell(Topics.BOARDS, new SampleSeason(Instant.now()).qualifierBoard(7, "Bo-Bends"));
        given().when()
                .get("/races/" + SampleSeason.QUALIFIER)
                .then()
                .statusCode(200)
                .body(containsString("fresh"));
    }
}
