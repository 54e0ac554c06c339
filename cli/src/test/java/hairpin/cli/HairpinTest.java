package hairpin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class HairpinTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void every_command_has_help_with_examples() {
        for (CommandLine command : Hairpin.commandLine().getSubcommands().values()) {
            assertThat(command.getUsageMessage()).contains("Examples:").contains("hairpin " + command.getCommandName());
        }
    }

    @Test
    void what_can_be_measured_is_said() {
        assertThat(run("bench", "--help")).isZero();
        assertThat(out.toString()).contains("simulator, camera, lidar, inference, jobs", "--json");
    }

    @Test
    void a_command_that_nobody_knows_is_unusable_input() {
        assertThat(run("fly")).isEqualTo(2);
        assertThat(err.toString()).contains("fly");
    }

    @Test
    void status_of_a_stack_that_never_ran_says_stopped_and_answers_no(@TempDir Path directory) {
        assertThat(run("status", "--json", "--directory", directory.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("\"part\":\"league-service\"").contains("\"condition\":\"STOPPED\"");
    }

    @Test
    void an_unusable_ports_file_is_named_in_one_line(@TempDir Path directory) throws Exception {
        Files.writeString(directory.resolve("ports"), "kafka=99999\n");

        assertThat(run("status", "--directory", directory.toString())).isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().contains("kafka=99999");
    }

    private int run(String... arguments) {
        return Terminal.run(out, err, arguments);
    }
}
