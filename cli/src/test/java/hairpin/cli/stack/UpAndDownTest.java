package hairpin.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.servers.Child;
import hairpin.servers.KeycloakServer;
import hairpin.servers.PostgresServer;
import hairpin.servers.ServerDirectory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A stack of servers alone; with the services it is tried by the demo.
class UpAndDownTest {

    private final List<String> told = new ArrayList<>();

    @Test
    void down_stops_what_somebody_else_started_and_leaves_nothing(@TempDir Path directory) {
        PostgresServer.start(new ServerDirectory(directory), 0);
        Child postgres = new Stack(directory).child(Part.POSTGRES).orElseThrow();

        new StoppingStack(new Stack(directory), told::add).run();

        assertThat(postgres.alive()).isFalse();
        assertThat(new Stack(directory).child(Part.POSTGRES)).isEmpty();
        assertThat(told).singleElement().asString().contains("postgres", "stopped");
    }

    @Test
    void a_part_that_was_killed_is_called_crashed_with_its_log(@TempDir Path directory) {
        PostgresServer.start(new ServerDirectory(directory), 0);
        Stack stack = new Stack(directory);
        ProcessHandle killed =
                ProcessHandle.of(stack.child(Part.POSTGRES).orElseThrow().pid()).orElseThrow();
        killed.destroyForcibly();
        killed.onExit().join();

        PartState state = stack.states().getFirst();

        assertThat(state.condition()).isEqualTo(Condition.CRASHED);
        assertThat(state.log()).endsWith("postgres.log");
        new StoppingStack(stack, told::add).run();
    }

    @Test
    @Tag("slow")
    void keycloak_knows_the_realm_of_the_league(@TempDir Path directory) {
        try (KeycloakServer keycloak = KeycloakServer.start(new ServerDirectory(directory), 0)) {
            assertThat(keycloak.answers()).isTrue();
            assertThat(keycloak.realmUrl()).endsWith("/realms/hairpin");
        }
        assertThat(new ServerDirectory(directory).processes().children()).isEmpty();
    }
}
