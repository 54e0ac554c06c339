package hairpin.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hairpin.cli.Terminal;
import hairpin.driver.model.ActionSpace;
import hairpin.driver.network.Dense;
import hairpin.driver.network.Volume;
import hairpin.driver.write.CarArchive;
import hairpin.driver.write.FrozenGraphWriter;
import hairpin.simulator.track.Track;
import hairpin.simulator.track.TrackWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluateCommandTest {

    @TempDir
    private Path folder;

    private Path straight;
    private Path slow;
    private Path quick;
    private StringWriter out;
    private StringWriter err;

    /// Models that go straight on, whatever they see, and a road on which that is enough.
    @BeforeEach
    void straightAhead() throws IOException {
        double[] line = new double[42];
        for (int i = 0; i < 21; i++) {
            line[2 * i] = 0.5 * i;
        }
        straight =
                Files.write(folder.resolve("straight.npy"), TrackWriter.npy(Track.along("straight", false, line, 1.6)));
        slow = model("slow.tar.gz", 1);
        quick = model("quick.tar.gz", 2);
    }

    @Test
    void an_open_track_has_one_lap_and_who_completes_it_has_done_all() {
        assertThat(run(quick, "--track", straight.toString())).isZero();
        assertThat(out.toString()).contains("is an open track: it has one lap").contains("lap_complete");
        assertThat(run(quick, "--track", straight.toString(), "--json")).isZero();
        JsonNode entry = answer().get("tracks").get(0);
        assertThat(entry.get("closed").asBoolean()).isFalse();
        assertThat(entry.get("lapsToDrive").asInt()).isEqualTo(1);
        assertThat(entry.get("completedLaps").asInt()).isEqualTo(1);
    }

    @Test
    void a_refused_model_is_an_answer_in_json_too() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.tar.gz"), "no archive");

        assertThat(run(broken, "--track", straight.toString(), "--json")).isEqualTo(1);
        assertThat(answer().get("accepted").asBoolean()).isFalse();
        assertThat(answer().get("file").asText()).isEqualTo("broken.tar.gz");
        assertThat(answer().get("code").asText()).isNotBlank();
        assertThat(answer().has("where")).isTrue();
        String reason = answer().get("reason").asText();

        assertThat(run(broken, "--track", straight.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("refused: " + reason);
    }

    @Test
    void lap_by_lap_it_is_driven_as_often_as_asked() {
        assertThat(run(quick, "--track", straight.toString(), "--lap-by-lap", "--laps", "2", "--json"))
                .isZero();
        assertThat(answer().get("tracks").get(0).get("completedLaps").asInt()).isEqualTo(2);
    }

    @Test
    void who_does_not_get_round_gets_a_no() {
        assertThat(run(quick, "--track", "Serpent", "--json")).isEqualTo(1);
        assertThat(answer().get("raceType").asText()).isEqualTo("TIME_TRIAL");
    }

    @Test
    void boxes_are_in_the_way() {
        run(quick, "--track", straight.toString(), "--json");
        String alone = digest();
        assertThat(run(quick, "--track", straight.toString(), "--objects", "0.5,1", "0.5,-1", "--json"))
                .isEqualTo(1);
        assertThat(answer().get("raceType").asText()).isEqualTo("OBJECT_AVOIDANCE");
        assertThat(answer().get("tracks")
                        .get(0)
                        .get("laps")
                        .get(0)
                        .get("crashCount")
                        .asInt())
                .isGreaterThan(3);
        assertThat(digest()).isNotEqualTo(alone);
        assertThat(run(quick, "--track", straight.toString(), "--objects", "0.5,1", "0.5,-1", "--mercy"))
                .isZero();
    }

    @Test
    void object_avoidance_has_six_boxes_unless_told_otherwise() {
        run(quick, "--track", "Big-Dipper", "--laps", "1", "--race-type", "object_avoidance", "--json");
        String usual = digest();
        run(quick, "--track", "Big-Dipper", "--laps", "1", "--objects", "6", "--json");
        assertThat(digest()).isEqualTo(usual);
        run(quick, "--track", "Big-Dipper", "--laps", "1", "--objects", "even:6", "--json");
        assertThat(digest()).isNotEqualTo(usual);
    }

    @Test
    void bots_are_on_the_road() {
        run(quick, "--track", "Big-Dipper", "--laps", "1", "--race-type", "head_to_bot", "--json");
        String usual = digest();
        run(quick, "--track", "Big-Dipper", "--laps", "1", "--bots", "3", "--json");
        assertThat(answer().get("raceType").asText()).isEqualTo("HEAD_TO_BOT");
        assertThat(digest()).isEqualTo(usual);
        run(quick, "--track", "Big-Dipper", "--laps", "1", "--bots", "3:0.8:changing", "--json");
        assertThat(answer().get("tracks").get(0).get("digest").asText()).hasSize(64);
    }

    @Test
    void head_to_head_everyone_has_the_pole_once() {
        assertThat(run(quick, "--track", straight.toString(), "--against", slow.toString(), "--json"))
                .isZero();
        JsonNode entries = answer().get("tracks");
        assertThat(answer().get("raceType").asText()).isEqualTo("HEAD_TO_MODEL");
        assertThat(texts(entries, "model"))
                .containsExactly("quick.tar.gz", "slow.tar.gz", "quick.tar.gz", "slow.tar.gz");
        assertThat(texts(entries, "pole"))
                .containsExactly("quick.tar.gz", "quick.tar.gz", "slow.tar.gz", "slow.tar.gz");
        assertThat(texts(entries, "rank").subList(0, 2)).containsExactly("1", "2");
        run(quick, "--track", straight.toString(), "--against", quick.toString());
        assertThat(out.toString()).contains("quick.tar.gz (2)").contains("pole");
    }

    @Test
    void conditions_are_shown_and_change_the_digest() throws IOException {
        Path dusty = Files.writeString(folder.resolve("dusty.txt"), "friction = 0.6..0.8\nlight = 0.5\n");
        run(quick, "--track", straight.toString(), "--json");
        String plain = digest();
        assertThat(answer().get("conditions").isEmpty()).isTrue();
        assertThat(run(quick, "--track", straight.toString(), "--conditions", dusty.toString(), "--json"))
                .isZero();
        double friction = answer().get("conditions").get("friction").asDouble();
        assertThat(friction).isBetween(0.6, 0.8);
        assertThat(answer().get("conditions").get("light").asDouble()).isEqualTo(0.5);
        assertThat(digest()).isNotEqualTo(plain);
        run(quick, "--track", straight.toString(), "--conditions", dusty.toString(), "--seed", "2");
        assertThat(out.toString()).contains("conditions drawn: friction 0.").contains("light 0.5");
    }

    @Test
    void a_mistake_in_the_conditions_is_told_by_line() throws IOException {
        Path dusty = Files.writeString(folder.resolve("dusty.txt"), "light = 0.5\nfricton = 0.6\n");
        assertThat(run(quick, "--track", straight.toString(), "--conditions", dusty.toString()))
                .isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly("hairpin: --conditions: " + dusty
                        + ", line 2: no condition is called 'fricton'; did you mean friction?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            --objects six                           | --objects: 'six' is none of N boxes anywhere
            --objects 6:1:2                         | --objects: '6:1:2' is none of
            --objects 0.5,3                         | --objects: '0.5,3' is not where a box stands
            --objects 0.5,1 7                       | --objects: '7' is not where a box stands
            --objects 200                           | --objects: a road has 0 to 100 boxes, not 200
            --objects 40                            | 40 boxes do not fit on the 9 m of
            --bots two                              | --bots: 'two' is not N[:SPEED[:changing]]
            --bots 2:0.5:swerving                   | --bots: '2:0.5:swerving' is not
            --bots 2:9                              | --bots: up to 20 bots at 0 to 4 m/s, not '2:9'
            --bots 20                               | 20 bots do not fit on the 9 m of
            --race-type time_trial --objects 3      | --objects: there are none in TIME_TRIAL
            --race-type object_avoidance --bots 3   | --bots: there are none in OBJECT_AVOIDANCE
            --race-type head_to_model               | --against MODEL is needed for HEAD_TO_MODEL
            --race-type F1                          | '--race-type': expected one of [TIME_TRIAL,
            --conditions nowhere.txt                | --conditions: nowhere.txt cannot be read: no such file
            --car hovercraft                        | --car: no car called hovercraft
            --laps 0                                | --laps: from 1 to 100, not 0
            --laps many                             | '--laps': 'many' is not an int
            --against nowhere.tar.gz                | nowhere.tar.gz cannot be read: no such file
            --sped 2                                | --sped
            """)
    void what_cannot_be_used_is_named_in_one_line(String options, String named) {
        List<String> arguments = new ArrayList<>(List.of("--track", straight.toString()));
        arguments.addAll(List.of(options.split(" ")));
        assertThat(run(quick, arguments.toArray(String[]::new))).isEqualTo(2);
        assertThat(err.toString().lines().findFirst().orElseThrow())
                .startsWith("hairpin: ")
                .contains(named);
        assertThat(out.toString()).isEmpty();
    }

    private int run(Path model, String... options) {
        out = new StringWriter();
        err = new StringWriter();
        List<String> arguments = new ArrayList<>(List.of("evaluate", model.toString()));
        arguments.addAll(List.of(options));
        return Terminal.run(out, err, arguments.toArray(String[]::new));
    }

    private JsonNode answer() {
        try {
            return JsonMapper.builder().build().readTree(out.toString());
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + out + err, e);
        }
    }

    private String digest() {
        return answer().get("tracks").get(0).get("digest").asText();
    }

    private static List<String> texts(JsonNode entries, String field) {
        List<String> texts = new ArrayList<>();
        entries.forEach(entry -> texts.add(entry.get(field).asText()));
        return texts;
    }

    private Path model(String name, double speedMps) throws IOException {
        Dense dense = new Dense(19200, new float[19200 * 2], new float[] {0, 1}, false);
        byte[] graph = FrozenGraphWriter.write(new Volume(120, 160, 1), List.of(dense));
        ActionSpace space =
                new ActionSpace.Discrete(List.of(new ActionSpace.Action(-1, 1), new ActionSpace.Action(0, speedMps)));
        return Files.write(folder.resolve(name), CarArchive.write(graph, space));
    }
}
