package hairpin.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hairpin.cli.Terminal;
import hairpin.driver.model.ModelReader;
import hairpin.driver.model.ModelReading;
import hairpin.driver.racing.PackedRecording;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path file;
    private Path model;

    @BeforeEach
    void a_race_was_published() throws Exception {
        file = folder.resolve("ada.result.json");
        model = folder.resolve("ada.tar.gz");
        Files.write(model, PublishedRace.archive(1));
        Files.writeString(file, PublishedRace.json(PublishedRace.archive(1)));
    }

    @Test
    void an_honest_result_holds_without_the_model() {
        assertThat(run("verify", file.toString())).isZero();
        assertThat(out.toString())
                .contains("ok   the suite is the one that was committed to")
                .contains("ok   the recorded actions drive the recorded paths: step for step in all 4 rollouts")
                .contains("ok   the recorded actions give the published laps: bit for bit in all 4 rollouts")
                .contains("ok   the laps give the published score: 3.0 by GENERALIZATION")
                .contains("All of it holds.");
    }

    @Test
    void an_honest_result_holds_with_the_model() {
        assertThat(run("verify", file.toString(), "--model", model.toString())).isZero();
        assertThat(out.toString())
                .contains("ok   the model drives as recorded")
                .contains("ok   the model drives the published laps");
    }

    @Test
    void an_honest_result_among_boxes_and_bots_under_conditions_holds() throws Exception {
        Files.writeString(file, PublishedRace.varied(PublishedRace.archive(1)));

        assertThat(run("verify", file.toString(), "--model", model.toString())).isZero();
        assertThat(out.toString())
                .contains("ok   the recorded actions give the published laps: bit for bit in all 4 rollouts")
                .contains("ok   the model drives the published laps: bit for bit in all 4 rollouts");
    }

    @Test
    void the_recorded_drives_become_traces_for_notebooks() throws Exception {
        Path logs = folder.resolve("logs");

        assertThat(run("verify", file.toString(), "--model", model.toString(), "--trace", logs.toString()))
                .isZero();

        assertThat(err.toString()).contains("Switchback, CCW, seed 7: " + logs.resolve("evaluation-20260501100000"));
        assertThat(Files.readAllLines(logs.resolve("evaluation-20260501100003/evaluation-simtrace/0-iteration.csv")))
                .hasSizeGreaterThan(20)
                .first()
                .asString()
                .startsWith("episode,steps,X,Y");
        assertThat(logs.resolve("model/model_metadata.json")).exists();
    }

    @Test
    void a_race_against_models_is_made_again_with_all_its_cars() throws Exception {
        Files.writeString(file, amongRivals());
        Path logs = folder.resolve("heats");

        assertThat(run("verify", file.toString(), "--model", model.toString(), "--trace", logs.toString()))
                .as(out.toString())
                .isZero();
        assertThat(out.toString())
                .contains("ok   its rivals are those that were committed to")
                .contains("ok   the recorded actions drive the recorded paths: step for step in all 4 rollouts")
                .contains("ok   the recorded actions give the published heats: 0 of 4 won against House")
                .contains("ok   the model drives as recorded: step for step in all 4 rollouts")
                .contains("ok   the model drives the published laps: bit for bit in all 4 rollouts");
        assertThat(logs.resolve("evaluation-20260501100003")).exists();
    }

    @Test
    void a_heat_that_was_altered_is_found() throws Exception {
        Files.writeString(file, amongRivals());
        alter(result -> ((ObjectNode) result.at("/rollouts/1/rivals/0")).put("laps", 2));

        assertThat(run("verify", file.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("NOT  the recorded actions give the published heats: 1 of 4 heats differ, first rollout 1");
    }

    @Test
    void what_a_rival_did_cannot_be_altered_either() throws Exception {
        Files.writeString(file, amongRivals());
        alter(result -> PublishedRace.alterAction(result, 4 + 2, 17));

        assertThat(run("verify", file.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("NOT  the recorded actions drive the recorded paths:")
                .contains("(generated:11:0.3, CCW, seed 7, rival 1) in step 17");

        Files.writeString(file, amongRivals());
        alter(result -> ((ObjectNode) result.at("/rules/rivals/0")).put("modelSha256", "0".repeat(64)));
        assertThat(run("verify", file.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("NOT  the suite is the one that was committed to")
                .contains("NOT  its rivals are those that were committed to");
    }

    @Test
    void rivals_drive_again_by_their_own_models_without_the_raced_one() throws Exception {
        Files.writeString(file, amongRivals());

        assertThat(run(
                        "verify",
                        file.toString(),
                        "--rival",
                        rival(3, "c").toString(),
                        "--rival",
                        rival(2, "b").toString()))
                .as(err.toString())
                .isZero();
        assertThat(out.toString())
                .contains("ok   the rivals drive as recorded: step for step in all 4 rollouts")
                .contains("ok   the models drive the published heats: 0 of 4 won against House")
                .doesNotContain("the model drives");
    }

    @Test
    void rivals_that_lie_beside_the_result_are_found_by_their_digests() throws Exception {
        Files.writeString(file, amongRivals());
        rival(2, "b.tar.gz");
        rival(3, "c.tar.gz");
        Files.createDirectory(file.resolveSibling("a-folder.zip"));
        alter(result -> ((ObjectNode) result).putNull("recording"));

        assertThat(run("verify", file.toString(), "--model", model.toString()))
                .as(err.toString() + out)
                .isZero();
        assertThat(out.toString())
                .contains("ok   the model drives the published laps: bit for bit in all 4 rollouts")
                .contains("ok   the models drive the published heats");
    }

    @Test
    void a_missing_rival_is_named_with_its_digest_and_how_to_give_it() throws Exception {
        Files.writeString(file, amongRivals());
        String missing = ((ModelReading.Readable) ModelReader.read("c", PublishedRace.archive(3)))
                .model()
                .sha256();

        assertThat(run("verify", file.toString(), "--rival", rival(2, "b").toString()))
                .isEqualTo(2);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .contains("the rival House is missing: give the archive with digest " + missing + " as --rival FILE");
        alter(result -> ((ObjectNode) result).putNull("recording"));
        assertThat(run("verify", file.toString(), "--model", model.toString())).isEqualTo(2);
        assertThat(run("verify", file.toString(), "--rival", rival(4, "d").toString()))
                .isEqualTo(2);
    }

    @Test
    void an_archive_of_another_model_is_no_rival() throws Exception {
        Files.writeString(file, amongRivals());

        assertThat(run("verify", file.toString(), "--rival", rival(4, "d").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("d is no rival of this race: its digest is");
    }

    private Path rival(int seed, String name) throws IOException {
        return Files.write(folder.resolve(name), PublishedRace.archive(seed));
    }

    private static String amongRivals() throws Exception {
        return PublishedRace.amongRivals(PublishedRace.archive(1), PublishedRace.archive(2), PublishedRace.archive(3));
    }

    @Test
    void a_condition_that_was_altered_is_found() throws Exception {
        Files.writeString(file, PublishedRace.varied(PublishedRace.archive(1)));
        alter(result -> ((ObjectNode) result.at("/suite/conditions/1/ranges"))
                .set("friction", JsonMapper.builder().build().valueToTree(List.of(1.1, 1.3))));

        assertThat(run("verify", file.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("NOT  the suite is the one that was committed to")
                .contains("NOT  the recorded actions give the published laps: 2 of 4 rollouts differ, first rollout 1"
                        + " (Switchback, CCW, from 40 %, dusty, seed 7)");
    }

    @Test
    void a_box_more_is_found() throws Exception {
        Files.writeString(file, PublishedRace.varied(PublishedRace.archive(1)));
        alter(result -> ((ObjectNode) result.at("/rules/obstacles")).put("number", 7));

        assertThat(run("verify", file.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("NOT  the suite is the one that was committed to");
    }

    @Test
    void a_lap_that_was_made_faster_is_found() throws IOException {
        alter(result -> lap(result, 2, 0).put("lapMs", 1234));

        assertThat(run("verify", file.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("NOT  the recorded actions give the published laps: 1 of 4 rollouts differ, first rollout 2"
                        + " (generated:11:0.3, CCW, seed 7), lap 1: published is 1234 ms")
                .contains("It does not hold.");
    }

    @Test
    void a_lap_that_ended_otherwise_is_found() throws IOException {
        alter(result -> lap(result, 2, 0).put("episodeStatus", "Made up"));

        assertThat(run("verify", file.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("NOT  the recorded actions give the published laps: 1 of 4 rollouts differ")
                .contains("Made up");
    }

    @Test
    void heats_that_were_left_out_are_found() throws Exception {
        Files.writeString(file, amongRivals());
        alter(result -> result.get("rollouts").forEach(it -> ((ObjectNode) it).remove("rivals")));

        assertThat(run("verify", file.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("NOT  the recorded actions give the published heats: 4 of 4 heats differ");
    }

    @Test
    void a_score_that_the_laps_do_not_come_to_is_found() throws IOException {
        alter(result -> ((ObjectNode) result).put("score", 1.1834));

        assertThat(run("verify", file.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("NOT  the laps give the published score: published is 1.1834, the laps come to 3.0");
    }

    @Test
    void a_score_by_another_ranking_than_the_published_one_is_found() throws IOException {
        alter(result -> ((ObjectNode) result).put("ranking", "TOTAL_TIME"));

        assertThat(run("verify", file.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("NOT  the laps give the published score: published is 3.0, the laps come to none");
    }

    @Test
    void a_recording_that_was_altered_together_with_its_digest_is_found_in_its_step() throws IOException {
        alter(result -> PublishedRace.alterAction(result, 1, 17));

        assertThat(run("verify", file.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("ok   the recording is the one that the result names")
                .contains("NOT  the recorded actions drive the recorded paths: 1 of 4 rollouts differ, first rollout 1"
                        + " (Switchback, CW, seed 7) in step 17");
    }

    @Test
    void a_recording_that_is_not_the_named_one_is_found() throws IOException {
        alter(result -> ((ObjectNode) result.get("provenance")).put("recordingSha256", "0".repeat(64)));

        assertThat(run("verify", file.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("NOT  the recording is the one that the result names: its digest is");
    }

    @Test
    void a_suite_that_was_exchanged_after_the_opening_is_found() throws IOException {
        alter(result -> ((ObjectNode) result).put("suiteSalt", "another"));

        assertThat(run("verify", file.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("NOT  the suite is the one that was committed to: suite and salt give");
    }

    @Test
    void the_digest_that_a_racer_noted_at_the_opening_counts() {
        assertThat(run("verify", file.toString(), "--commitment", "f".repeat(64)))
                .isEqualTo(1);
        assertThat(out.toString()).contains("promised was ffff");
    }

    @Test
    void another_model_than_the_raced_one_is_found() throws IOException {
        Path other = Files.write(folder.resolve("other.tar.gz"), PublishedRace.archive(2));

        assertThat(run("verify", file.toString(), "--model", other.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("NOT  the model is the one that was raced");
    }

    @Test
    void the_answer_comes_as_json_too() throws IOException {
        assertThat(run("verify", file.toString(), "--json")).isZero();

        JsonNode answer = JsonMapper.builder().build().readTree(out.toString());
        assertThat(answer.get("holds").asBoolean()).isTrue();
        assertThat(answer.get("checks")).hasSize(5);
    }

    @Test
    void what_is_no_published_result_is_unusable_and_named() throws IOException {
        Path words = Files.writeString(folder.resolve("words.json"), "{\"form\": \"poem\", \"rollouts\": []}");
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"form\": ");

        assertThat(run("verify", words.toString())).isEqualTo(2);
        assertThat(run("verify", broken.toString())).isEqualTo(2);
        assertThat(run("verify", folder.resolve("none.json").toString())).isEqualTo(2);
        assertThat(err.toString())
                .contains("its form is poem")
                .contains("broken.json is not a published result")
                .contains("none.json cannot be read: no such file");
    }

    @Test
    void the_largest_recording_that_is_kept_is_read() throws IOException {
        byte[] largest = new byte[PackedRecording.MOST_PACKED_BYTES];
        alter(result ->
                ((ObjectNode) result).put("recording", Base64.getEncoder().encodeToString(largest)));

        assertThat(run("verify", file.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("NOT  the recording is the one that the result names: its digest is");
    }

    @Test
    void without_recording_and_model_there_is_nothing_to_go_by() throws IOException {
        alter(result -> ((ObjectNode) result).putNull("recording"));

        assertThat(run("verify", file.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("has no recording").contains("--model");
        assertThat(run("verify", file.toString(), "--model", model.toString())).isZero();
    }

    private void alter(Consumer<JsonNode> change) throws IOException {
        JsonMapper mapper = JsonMapper.builder().build();
        JsonNode result = mapper.readTree(Files.readString(file));
        change.accept(result);
        Files.writeString(file, mapper.writeValueAsString(result));
    }

    private static ObjectNode lap(JsonNode result, int rollout, int lap) {
        return (ObjectNode) result.get("rollouts").get(rollout).get("laps").get(lap);
    }

    private int run(String... arguments) {
        return Terminal.run(out, err, arguments);
    }
}
