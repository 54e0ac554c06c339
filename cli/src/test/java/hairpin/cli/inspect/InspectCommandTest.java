package hairpin.cli.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hairpin.cli.Terminal;
import hairpin.driver.model.ActionSpace;
import hairpin.driver.network.Dense;
import hairpin.driver.network.Volume;
import hairpin.driver.write.CarArchive;
import hairpin.driver.write.FrozenGraphWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Terminal.run(out, err, arguments);
    }

    private Path car(ActionSpace space) throws IOException {
        int outputs = space.outputs();
        Dense dense = new Dense(19200, new float[19200 * outputs], new float[outputs], false);
        byte[] graph = FrozenGraphWriter.write(new Volume(120, 160, 1), List.of(dense));
        return Files.write(folder.resolve("fast.tar.gz"), CarArchive.write(graph, space));
    }

    private static ActionSpace two() {
        return new ActionSpace.Discrete(List.of(new ActionSpace.Action(-15, 1), new ActionSpace.Action(15, 2.5)));
    }

    @Test
    void a_model_that_can_race_is_described() throws IOException {
        int status = run("inspect", car(two()).toString());

        assertThat(status).isZero();
        assertThat(out.toString())
                .contains("sensor      FRONT_FACING_CAMERA")
                .contains("actions     2 discrete")
                .contains("  1          15.0       2.50")
                .contains("network     120x160x1 · dense 2")
                .contains("parameters  38,402")
                .containsPattern("sha-256     [0-9a-f]{64}")
                .containsPattern("graph md5   [0-9a-f]{32}");
    }

    @Test
    void json_tells_the_limits_of_a_continuous_model() throws IOException {
        ActionSpace ranges = new ActionSpace.Continuous(new ActionSpace.Range(-30, 30), new ActionSpace.Range(0.5, 4));

        int status = run("inspect", "--json", car(ranges).toString());

        assertThat(status).isZero();
        JsonNode answer = JsonMapper.builder().build().readTree(out.toString());
        assertThat(answer.at("/accepted").asBoolean()).isTrue();
        assertThat(answer.at("/actionSpaceType").asText()).isEqualTo("continuous");
        assertThat(answer.at("/speedMps/low").asDouble()).isEqualTo(0.5);
    }

    @Test
    void a_refused_model_exits_with_one_and_says_why() throws IOException {
        Path file = Files.writeString(folder.resolve("fake.tar.gz"), "not an archive");

        int status = run("inspect", file.toString());

        assertThat(status).isEqualTo(1);
        assertThat(out.toString()).startsWith("refused: fake.tar.gz: is neither a tar.gz nor a zip");
    }

    @Test
    void a_refusal_has_a_code_for_programs() throws IOException {
        Path file = Files.writeString(folder.resolve("fake.tar.gz"), "not an archive");

        run("inspect", "--json", file.toString());

        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(out.toString())
                        .at("/code")
                        .asText())
                .isEqualTo("UNREADABLE_ARCHIVE");
    }

    @Test
    void a_file_that_is_not_there_exits_with_two() {
        int status = run("inspect", folder.resolve("gone.tar.gz").toString());

        assertThat(status).isEqualTo(2);
        assertThat(err.toString()).contains("gone.tar.gz cannot be read: no such file");
    }
}
