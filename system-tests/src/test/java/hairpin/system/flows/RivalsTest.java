package hairpin.system.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A race against the organizer's own model, from its announcement to a result that is made again.
@Tag("slow")
@ExtendWith(RunningStack.class)
class RivalsTest {

    private static final int HEATS = 4;

    private final String season = "duel-" + Long.toString(System.nanoTime(), 36);

    @Test
    void everybody_races_the_organizers_model_and_anyone_makes_the_result_again(League league, @TempDir Path folder)
            throws IOException {
        List<Path> samples = SampleModels.needed();
        Path own = samples.getLast();
        String rival = league.upload("olga", "house.tar.gz", Files.readAllBytes(samples.getFirst()))
                .path("sha256")
                .asText();
        openDuel(league, rival);
        league.register("ada", season);
        String model = league.upload("ada", "ada.tar.gz", Files.readAllBytes(own))
                .path("modelId")
                .asText();

        String id = league.post(
                        "ada", "/api/races/" + season + "/submissions", "{\"modelId\": \"%s\"}".formatted(model))
                .path("submissionId")
                .asText();
        assertThat(league.end(id)).isEqualTo("FINISHED");
        assertThat(league.get("/api/submissions/" + id).at("/heats/wonPercent").isNumber())
                .as("a coarse share while the tracks are hidden")
                .isTrue();
        assertThat(league.get("/api/submissions/" + id).at("/heats/rivals").isMissingNode())
                .isTrue();
        league.close(season);
        JsonNode house = league.get("/api/submissions/" + id).at("/heats/rivals/0");
        int won = house.path("won").asInt();
        assertThat(won + house.path("lost").asInt() + house.path("notFinished").asInt())
                .as("heats: %s", house)
                .isEqualTo(HEATS);

        JsonNode result = league.get("/api/submissions/" + id + "/result");
        assertThat(result.at("/provenance/rivals/0").asText()).isEqualTo(rival);
        assertThat(result.at("/rollouts/0/rivals/0/laps").isNumber()).isTrue();
        assertThat(league.page("/races/" + season)).contains("against models", "House", "Heats won");
        assertThat(league.page("/submissions/" + id)).contains("Against its opponents", "95 % interval");
        Path file =
                Files.writeString(folder.resolve("result.json"), league.page("/submissions/" + id + "/result.json"));
        assertThat(RunningStack.hairpin("verify", file.toString(), "--model", own.toString()))
                .contains("ok   its rivals are those that were committed to")
                .contains("ok   the recorded actions drive the recorded paths: step for step")
                .contains("ok   the recorded actions give the published heats: " + won + " of 4 won against House")
                .contains("ok   the model drives the published laps: bit for bit")
                .contains("All of it holds.");
    }

    private void openDuel(League league, String rival) {
        league.post("olga", "/api/seasons", """
                {"slug": "%s", "name": "Duel", "description": "", "timeZone": "Europe/Berlin", "pointsTable": [25],
                 "dropWorst": 0}
                """.formatted(season));
        league.post("olga", "/api/seasons/" + season + "/rounds", "{\"name\": \"Duel\"}");
        league.post("olga", "/api/seasons/" + season + "/rounds/1/races", """
                {"slug": "%s", "name": "Duel", "kind": "VIRTUAL_QUALIFIER", "ranking": "GENERALIZATION",
                 "opensAt": "%s", "closesAt": "%s", "maxSubmissions": 3,
                 "suite": {"tracks": ["Switchback", "generated:7:0.3"], "directions": ["CCW", "CW"], "seeds": [1]},
                 "rules": {"car": "classic", "laps": 2, "offTrackPenaltyMs": 3000, "collisionPenaltyMs": 5000,
                           "maxResets": 5, "maxTimeS": 60,
                           "rivals": [{"name": "House", "modelSha256": "%s"}]}}
                """.formatted(
                        season, Instant.now().plusSeconds(3600), Instant.now().plus(Duration.ofDays(2)), rival));
        league.post("olga", "/api/races/" + season + "/open", "");
    }
}
