package hairpin.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessTableTest {

    private static final Duration GRACE = Duration.ofSeconds(5);

    @TempDir
    private Path root;

    @Test
    void a_child_is_found_again_by_whoever_reads_the_table_later() {
        Child started = sleeper("napper").start(new ServerDirectory(root));

        Child found = new ServerDirectory(root).processes().find("napper").orElseThrow();

        assertThat(found).isEqualTo(started);
        assertThat(found.alive()).isTrue();
        found.stop(GRACE);
        assertThat(found.alive()).isFalse();
    }

    @Test
    void a_process_that_took_over_a_dead_childs_pid_is_left_alone() {
        Child real = sleeper("napper").start(new ServerDirectory(root));
        Child impostor = new Child("old", real.pid(), Instant.EPOCH, "TERM", "old.log");

        assertThat(impostor.alive()).isFalse();
        impostor.stop(GRACE);

        assertThat(real.alive()).isTrue();
        real.stop(GRACE);
    }

    @Test
    void starting_a_child_again_stops_the_one_that_was_left_behind() {
        ServerDirectory directory = new ServerDirectory(root);
        Child left = sleeper("napper").start(directory);

        Child next = sleeper("napper").start(directory);

        assertThat(left.alive()).isFalse();
        assertThat(next.alive()).isTrue();
        directory.processes().stopAll(GRACE);
        assertThat(next.alive()).isFalse();
        assertThat(directory.processes().children()).isEmpty();
    }

    @Test
    void a_child_that_ignores_the_signal_is_killed() {
        ServerDirectory directory = new ServerDirectory(root);
        Child deaf = ChildCommand.of("deaf", List.of("sh", "-c", "trap '' TERM; echo deaf; while :; do sleep 1; done"))
                .start(directory);
        Health.await(deaf, GRACE, () -> directory.log("deaf").toFile().length() > 0);

        deaf.stop(Duration.ofMillis(200));

        assertThat(deaf.alive()).isFalse();
    }

    private static ChildCommand sleeper(String name) {
        return ChildCommand.of(name, List.of("sleep", "60"));
    }
}
