package hairpin.cli.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hairpin.cli.Terminal;
import hairpin.driver.Senses;
import hairpin.driver.model.ActionSpace;
import hairpin.driver.model.ModelMetadata;
import hairpin.driver.model.Sensor;
import hairpin.driver.network.Dense;
import hairpin.driver.network.Volume;
import hairpin.driver.write.CarArchive;
import hairpin.driver.write.FrozenGraphWriter;
import hairpin.simulator.replay.SimTrace;
import hairpin.simulator.replay.SimTraceReader;
import hairpin.simulator.replay.SimTraceReading;
import hairpin.simulator.replay.SimTraceRow;
import hairpin.simulator.replay.TraceAction;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceFolderTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void an_evaluation_leaves_its_trace_metrics_and_metadata_where_notebooks_look() throws IOException {
        int status = run(
                "evaluate",
                model().toString(),
                "--track",
                "Clover",
                "First-Light",
                "--laps",
                "1",
                "--trace",
                folder.resolve("logs").toString(),
                "--json");

        assertThat(status).isBetween(0, 1);
        assertThat(files())
                .hasSize(5)
                .allMatch(file -> file.matches("evaluation-\\d{14}/evaluation-simtrace/0-iteration.csv"
                        + "|metrics/EvaluationMetrics-\\d{14}.json|model/model_metadata.json"));
        assertThat(err.toString()).contains("Clover: ", "First-Light: ");
    }

    @Test
    void the_trace_and_the_metrics_tell_of_the_rollout_that_was_reported() throws IOException {
        run(
                "evaluate",
                model().toString(),
                "--track",
                "Clover",
                "--laps",
                "1",
                "--trace",
                folder.resolve("logs").toString(),
                "--json");

        JsonNode lap = json(out.toString()).get("tracks").get(0).get("laps").get(0);
        List<SimTraceRow> rows = trace().rows();
        assertThat(rows.getLast().timeS())
                .isCloseTo(json(out.toString()).get("simulatedS").asDouble(), within(1e-9));
        assertThat(rows).allMatch(row -> row.action().equals(new TraceAction.Index(row.steeringDeg() > 0 ? 1 : 0)));
        JsonNode metrics =
                json(read("metrics/EvaluationMetrics")).get("metrics").get(0);
        assertThat(metrics.get("elapsed_time_in_milliseconds").asLong())
                .isEqualTo(lap.get("lapMs").asLong());
        assertThat(metrics.get("off_track_count").asInt())
                .isEqualTo(lap.get("offTrackCount").asInt());
        assertThat(metrics.get("trial").asInt()).isEqualTo(1);
        JsonNode metadata = json(read("model/model_metadata"));
        assertThat(metadata.get("action_space").get(1).get("steering_angle").asDouble())
                .isEqualTo(45);
        assertThat(metadata.get("sensor").get(0).asText()).isEqualTo("FRONT_FACING_CAMERA");
    }

    @Test
    void a_second_run_within_the_same_second_leaves_the_first_one_alone() throws IOException {
        String[] arguments = {
            "evaluate", model().toString(), "--track", "Clover", "--laps", "1", "--trace", "" + folder.resolve("logs")
        };
        run(arguments);
        List<String> first = files();

        run(arguments);
        run(arguments);

        assertThat(files()).hasSize(1 + 3 * 2).containsAll(first);
    }

    @Test
    void the_metadata_has_the_lidar_as_it_was_set() throws IOException {
        ModelMetadata metadata = new ModelMetadata(
                new ActionSpace.Discrete(List.of(new ActionSpace.Action(0, 1))),
                List.of(Sensor.FRONT_FACING_CAMERA, Sensor.DISCRETIZED_SECTOR_LIDAR),
                new Senses(Senses.Camera.FRONT, new Senses.Lidar(Senses.Lidar.Form.DISCRETIZED_SECTORS, 16, 8, 1.5)),
                ModelMetadata.Algorithm.clipped_ppo,
                "DEEP",
                "5");

        new TraceFolder(folder.resolve("logs"), metadata, Instant.EPOCH).write(List.of(), true);

        JsonNode config = json(read("model/model_metadata")).get("lidar_config");
        assertThat(config.get("num_sectors").asInt()).isEqualTo(16);
        assertThat(config.get("num_values_per_sector").asInt()).isEqualTo(8);
        assertThat(config.get("clipping_dist").asDouble()).isEqualTo(1.5);
    }

    @Test
    void a_folder_that_cannot_be_written_is_said_in_one_line() throws IOException {
        Path file = Files.writeString(folder.resolve("logs"), "in the way");

        assertThat(run("evaluate", model().toString(), "--track", "Clover", "--laps", "1", "--trace", file.toString()))
                .isEqualTo(2);

        assertThat(err.toString()).startsWith("hairpin: --trace " + file + ": cannot be written");
    }

    private SimTrace trace() throws IOException {
        SimTraceReading reading =
                SimTraceReader.read("written", read("evaluation-").getBytes(UTF_8));
        assertThat(reading).isInstanceOf(SimTraceReading.Readable.class);
        return ((SimTraceReading.Readable) reading).trace();
    }

    private String read(String start) throws IOException {
        String name = files().stream()
                .filter(file -> file.startsWith(start))
                .findFirst()
                .orElseThrow();
        return Files.readString(folder.resolve("logs").resolve(name));
    }

    private List<String> files() throws IOException {
        Path logs = folder.resolve("logs");
        try (Stream<Path> files = Files.walk(logs)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> logs.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static JsonNode json(String text) throws IOException {
        return JsonMapper.builder().build().readTree(text);
    }

    private int run(String... arguments) {
        return Terminal.run(out, err, arguments);
    }

    /// Knows two actions; the second is clipped to 30° and 4 m/s when driven.
    private Path model() throws IOException {
        Dense dense = new Dense(19200, new float[19200 * 2], new float[] {0, 1}, false);
        byte[] graph = FrozenGraphWriter.write(new Volume(120, 160, 1), List.of(dense));
        ActionSpace space =
                new ActionSpace.Discrete(List.of(new ActionSpace.Action(-15, 1), new ActionSpace.Action(45, 1)));
        return Files.write(folder.resolve("fast.tar.gz"), CarArchive.write(graph, space));
    }
}
