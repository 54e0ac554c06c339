package hairpin.cli.track;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hairpin.simulator.track.TrackGenerator;
import hairpin.simulator.track.TrackReader;
import hairpin.simulator.track.TrackReading;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TrackCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void inspecting_a_good_track_prints_its_figures_and_exits_0() {
        assertThat(run("inspect", "Switchback")).isZero();
        assertThat(out.toString()).contains("min radius m", "Switchback", "31.2", "CCW", "none");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void inspecting_a_track_with_a_problem_exits_1() throws IOException {
        Path street = folder.resolve("street.csv");
        StringBuilder text = new StringBuilder("# x, y, right, left\n");
        for (int i = 0; i < 20; i++) {
            text.append(i).append(",0,0.5,0.5\n");
        }
        Files.writeString(street, text);
        assertThat(run("inspect", street.toString(), "Clover")).isEqualTo(1);
        assertThat(out.toString()).contains("street", "it is open", "Clover");
    }

    @Test
    void an_unusable_file_takes_one_line_exits_2_and_does_not_hide_the_others() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.csv"), "0,0,1,1\n1,0,NaN,1\n");
        assertThat(run("inspect", broken.toString(), "Clover")).isEqualTo(2);
        assertThat(err.toString().lines()).containsExactly(broken + ", row 2: road to the right is NaN");
        assertThat(out.toString()).contains("Clover");
    }

    @Test
    @Timeout(20)
    void files_too_fine_or_too_large_to_race_on_take_one_line_each_and_exit_2_at_once() throws IOException {
        Path fine = road("fine.csv", 100_000, 0.0001);
        Path finer = road("finer.csv", 15_000, 0.0001);
        Path large = road("large.csv", 2_000, 3);
        assertThat(run("inspect", fine.toString(), finer.toString(), large.toString()))
                .isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly(
                        fine + ": has more than 20000 rows: resample it",
                        finer + ": its points are 0.100 mm apart: resample it",
                        large + ": is 5997 m long, more than 1000 m: scale it to 1/18");
        assertThat(run("draw", fine.toString(), "--out", folder.resolve("a.svg").toString()))
                .isEqualTo(2);
    }

    @Test
    void json_answers_hold_the_same_figures() throws IOException {
        assertThat(run("inspect", "--json", "Clover", "nowhere.npy")).isEqualTo(2);
        JsonNode answer = JsonMapper.builder().build().readTree(out.toString());
        assertThat(answer.get(0).get("lengthM").asDouble()).isBetween(19.0, 20.0);
        assertThat(answer.get(0).get("problems").isEmpty()).isTrue();
        assertThat(answer.get(1).get("unusable").asText()).startsWith("nowhere.npy: no such file");
    }

    @Test
    void a_generated_file_is_the_generated_track() throws IOException {
        Path file = folder.resolve("new.npy");
        assertThat(run("generate", "--seed", "7", "--difficulty", "0.6", "--out", file.toString()))
                .isZero();
        TrackReading reading = TrackReader.read("new.npy", Files.readAllBytes(file));
        assertThat(reading).isInstanceOf(TrackReading.Readable.class);
        assertThat(((TrackReading.Readable) reading).track().centreXy())
                .isEqualTo(TrackGenerator.generate(7, 0.6).centreXy());
        assertThat(run("inspect", file.toString())).isZero();
    }

    @Test
    void a_difficulty_out_of_range_exits_2() {
        Path file = folder.resolve("new.npy");
        assertThat(run("generate", "--seed", "7", "--difficulty", "3", "--out", file.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("from 0 to 1, not 3.0");
        assertThat(file).doesNotExist();
    }

    @Test
    void a_drawing_is_written_as_svg() throws IOException {
        Path file = folder.resolve("a.svg");
        assertThat(run("draw", "Clover:reversed", "--out", file.toString())).isZero();
        assertThat(Files.readString(file)).startsWith("<svg").contains("Clover:reversed");
    }

    @Test
    void a_file_that_cannot_be_written_exits_2_and_says_why() {
        Path file = folder.resolve("no-folder").resolve("a.svg");
        assertThat(run("draw", "Clover", "--out", file.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("its folder does not exist");
    }

    @Test
    void without_a_subcommand_it_shows_how_it_is_used() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("inspect", "draw", "generate");
    }

    @Test
    void all_known_routes_are_inspected_in_one_go() throws IOException {
        Path routes = Path.of(System.getProperty("hairpin.home", ".."), "..", "shared", "data", "tracks");
        Assumptions.assumeTrue(Files.isDirectory(routes), "skipped: needs the real data in ../shared/data/tracks");
        try (Stream<Path> files = Files.list(routes)) {
            String[] all = Stream.concat(
                            Stream.of("inspect"), files.map(Path::toString).sorted())
                    .toArray(String[]::new);
            assertThat(run(all)).isEqualTo(1);
        }
        assertThat(err.toString()).isEmpty();
        assertThat(out.toString().lines()).hasSize(114);
        assertThat(out.toString().lines().filter(line -> line.contains("it is open")))
                .hasSize(1);
    }

    /// Straight along y.
    private Path road(String name, int points, double apartM) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < points; i++) {
            text.append("0,").append(i * apartM).append(",0.5,0.5\n");
        }
        return Files.writeString(folder.resolve(name), text);
    }

    private int run(String... arguments) {
        return new CommandLine(new TrackCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
