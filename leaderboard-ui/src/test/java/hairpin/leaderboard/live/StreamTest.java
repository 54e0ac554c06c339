package hairpin.leaderboard.live;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.events.Topics;
import hairpin.leaderboard.League;
import hairpin.leaderboard.OnPaper;
import hairpin.leaderboard.SampleSeason;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Iterator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OnPaper.class)
class StreamTest {

    private final SampleSeason sample = new SampleSeason(Instant.now());

    @Inject
    League league;

    @TestHTTPResource("/")
    URI pages;

    @BeforeEach
    void a_season_is_on() {
        league.tellEverything(sample);
    }

    @Test
    void a_stream_begins_with_the_whole_board_and_goes_on_with_what_changes() throws Exception {
        try (HttpClient http = HttpClient.newHttpClient();
                Stream<String> lines = open(http, "races/" + SampleSeason.QUALIFIER + "/stream")
                        .body()) {
            Iterator<String> stream = lines.iterator();
            assertThat(dataOf(stream, "whole")).contains("id=\"row-Ada-7\"", "id=\"head\"", "id=\"news\"");
            league.tell(Topics.BOARDS, sample.qualifierBoard(2, "Gus-Gravel"));
            assertThat(dataOf(stream, "delta"))
                    .contains("id=\"row-Gus-Gravel\" class=\"line fresh\"")
                    .doesNotContain("id=\"row-Ada-7\"");
        }
    }

    @Test
    void a_silent_stream_says_that_it_lives() throws Exception {
        try (HttpClient http = HttpClient.newHttpClient();
                Stream<String> lines =
                        open(http, "seasons/" + SampleSeason.SEASON + "/stream").body()) {
            assertThat(dataOf(lines.iterator(), "beat")).matches("data: \\d+\n");
        }
    }

    @Test
    void there_is_no_stream_of_what_is_not_there() throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(open(http, "races/nowhere/stream").statusCode()).isEqualTo(404);
            assertThat(open(http, "events/" + SampleSeason.QUALIFIER + "/stream")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    private HttpResponse<Stream<String>> open(HttpClient http, String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(pages.resolve(path)).build(), BodyHandlers.ofLines());
    }

    private static String dataOf(Iterator<String> stream, String event) {
        while (!stream.next().equals("event: " + event)) {}
        StringBuilder data = new StringBuilder();
        for (String line = stream.next(); !line.isEmpty(); line = stream.next()) {
            if (line.startsWith("data: ")) {
                data.append(line).append('\n');
            }
        }
        return data.toString();
    }
}
