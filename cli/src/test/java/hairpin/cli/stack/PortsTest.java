package hairpin.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hairpin.cli.UnusableInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {

    @TempDir
    private Path directory;

    @Test
    void without_a_file_every_part_has_its_usual_port() {
        Ports ports = Ports.read(file());

        assertThat(ports.of(Part.LEADERBOARD)).isEqualTo(8080);
        assertThat(ports.url(Part.LEAGUE)).isEqualTo("http://127.0.0.1:8081");
    }

    @Test
    void a_taken_port_is_replaced_by_the_next_free_one_that_no_other_part_wants() {
        Set<Integer> taken = Set.of(8080);

        Ports settled = Ports.read(file()).settled(_ -> false, port -> !taken.contains(port));

        assertThat(settled.of(Part.LEADERBOARD)).isEqualTo(8084);
        assertThat(settled.of(Part.LEAGUE)).isEqualTo(8081);
    }

    @Test
    void a_part_that_runs_keeps_its_port_although_it_is_taken_by_itself() {
        Ports settled = Ports.read(file()).settled(part -> part == Part.KAFKA, port -> port != 9392);

        assertThat(settled.of(Part.KAFKA)).isEqualTo(9392);
    }

    @Test
    void what_was_settled_is_remembered() {
        Ports.read(file()).settled(_ -> false, port -> port != 8080).write(file());

        assertThat(Ports.read(file()).of(Part.LEADERBOARD)).isEqualTo(8084);
    }

    @Test
    void a_port_that_is_none_is_refused_with_the_line_that_says_it() throws IOException {
        Files.writeString(file(), "kafka=none\n");

        assertThatThrownBy(() -> Ports.read(file()))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("kafka=none");
    }

    private Path file() {
        return directory.resolve("ports");
    }
}
