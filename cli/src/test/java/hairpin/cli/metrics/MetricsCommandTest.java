package hairpin.cli.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hairpin.cli.Terminal;
import hairpin.simulator.random.Chance;
import hairpin.simulator.random.Purpose;
import hairpin.simulator.replay.LapMetrics;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricsCommandTest {

    private static final Path LOGS = Path.of(System.getProperty("hairpin.home", ".."), "..", "shared", "data", "logs");
    private static final List<LapMetrics> TWO = List.of(
            new LapMetrics(100, 21_000, 7_000, 14_000, "In progress", 0, 0, 1, 0, 1, 1),
            new LapMetrics(100, 34_001, 21_000, 13_001, "Lap complete", 0, 0, 0, 0, 0, 2));

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void finished_laps_count_by_completion_and_not_by_label() throws IOException {
        Path file = Files.writeString(folder.resolve("m.json"), LapMetrics.json(TWO));

        assertThat(run("metrics", file.toString())).isZero();

        assertThat(out.toString())
                .contains("In progress", "Lap complete")
                .contains("2 finished: total 00:27.001, best 00:13.001, average 00:13.501");
    }

    @Test
    void what_we_write_is_read_back() {
        assertThat(MetricsReader.read("m.json", LapMetrics.json(TWO).getBytes(UTF_8)))
                .isEqualTo(new MetricsReading.Evaluation(TWO));
    }

    @Test
    void an_evaluation_without_a_finished_lap_is_a_no() throws IOException {
        LapMetrics tried = new LapMetrics(63, 9_000, 0, 9_000, "Off track", 0, 0, 1, 0, 1, 1);
        Path file = Files.writeString(folder.resolve("m.json"), LapMetrics.json(List.of(tried)));

        assertThat(run("metrics", file.toString(), "--json")).isEqualTo(1);

        JsonNode answer = JsonMapper.builder().build().readTree(out.toString());
        assertThat(answer.get("summary").get("laps").asInt()).isZero();
        assertThat(answer.get("laps").get(0).get("completionPercent").asInt()).isEqualTo(63);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"trial\": 2|\"trial\": \"2\"|, entry 2: trial is no number",
                "\"trial\": 2|\"trial\": 2.5|, entry 2: trial is no whole number from 0 up",
                "\"trial\": 2|\"trials\": 2|, entry 2: trial is missing",
                "Lap complete|<b>|, entry 2: episode_status is no word",
                "13001|-1|, entry 2: elapsed_time_in_milliseconds is no whole number of milliseconds",
                "13001|1e999|, entry 2: elapsed_time_in_milliseconds is no number",
                "\"metrics\"|\"metric\"|: holds no list called metrics",
                "]}|]|, row 1: is no JSON that can be read"
            })
    void what_is_wrong_is_said_with_its_entry_and_reason(String right, String wrong, String reason) {
        byte[] bytes = LapMetrics.json(TWO).replace(right, wrong).getBytes(UTF_8);
        assertThat(MetricsReader.read("m.json", bytes)).isEqualTo(new MetricsReading.Refused("m.json" + reason));
    }

    @Test
    @Timeout(60)
    void any_bytes_are_read_or_refused_and_nothing_is_thrown() {
        Chance chance = new Chance(6, 0);
        byte[] sound = LapMetrics.json(TWO).getBytes(UTF_8);
        for (int run = 0; run < 2_000; run++) {
            byte[] bytes = sound.clone();
            for (int k = 0; k < 1 + run % 5; k++) {
                int at = (int) chance.between(0, bytes.length, run * 10L + k, Purpose.START_OFFSET);
                bytes[at] = (byte) chance.between(-128, 128, run * 10L + k, Purpose.START_HEADING);
            }
            assertThat(MetricsReader.read("m.json", bytes)).isNotNull();
        }
        assertThat(MetricsReader.read("m", "[".repeat(1_000_000).getBytes(UTF_8)))
                .isInstanceOf(MetricsReading.Refused.class);
        assertThat(MetricsReader.read("m", new byte[MetricsReader.MAX_BYTES + 1]))
                .isEqualTo(new MetricsReading.Refused("m: is larger than 4000000 bytes"));
    }

    @Test
    void every_real_metrics_file_is_read() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(LOGS), "skipped: needs the real data in ../shared/data/logs");
        try (Stream<Path> files = Files.walk(LOGS)) {
            for (Path file : files.filter(it ->
                            it.toString().contains("metrics") && it.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                MetricsReading reading = MetricsReader.read(file.toString(), Files.readAllBytes(file));
                if (file.endsWith("TrainingMetrics.json")) {
                    MetricsReading.Training training = (MetricsReading.Training) reading;
                    assertThat(training.episodes()).hasSize(600);
                    assertThat(training.bestMetric()).isEqualTo("progress");
                } else {
                    List<LapMetrics> laps = ((MetricsReading.Evaluation) reading).laps();
                    assertThat(laps)
                            .hasSize(3)
                            .allMatch(lap -> lap.metricTimeMs() - lap.startTimeMs() == lap.elapsedMs());
                    assertThat(LapMetrics.json(laps))
                            .isEqualTo(Files.readString(file).strip());
                }
            }
        }
    }

    @Test
    void a_real_training_is_summed_up_by_phase() {
        Assumptions.assumeTrue(Files.isDirectory(LOGS), "skipped: needs the real data in ../shared/data/logs");

        assertThat(run(
                        "metrics",
                        LOGS.resolve("drfc-2022/metrics/TrainingMetrics.json").toString()))
                .isZero();

        assertThat(out.toString())
                .contains("600 episodes")
                .containsPattern("evaluation +59")
                .containsPattern("training +541");
    }

    @Test
    void a_file_that_is_not_there_takes_one_line_and_exits_2() {
        assertThat(run("metrics", "nowhere.json")).isEqualTo(2);
        assertThat(err.toString()).isEqualTo("hairpin: nowhere.json: no such file" + System.lineSeparator());
    }

    private int run(String... arguments) {
        return Terminal.run(out, err, arguments);
    }
}
