package hairpin.evaluation.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskTest {

    @TempDir
    private Path room;

    @Test
    void what_killed_runners_left_does_not_fill_the_disk() throws Exception {
        Path orphaned = left(ended());
        Path ours = left(ProcessHandle.current().pid());
        Path neighbours = left(1);
        Path foreign = Files.createDirectory(room.resolve("hairpin-race-of-somebody"));

        assertThat(Desk.clearLeftovers(room)).isEqualTo(2);

        assertThat(orphaned).doesNotExist();
        assertThat(ours).doesNotExist();
        assertThat(neighbours).exists();
        assertThat(foreign).exists();
    }

    @Test
    void a_desk_is_gone_with_its_job() throws IOException {
        try (Desk desk = Desk.setUp(room.resolve("made"))) {
            Files.writeString(desk.archive(), "a");
            Files.writeString(desk.recording(), "b");
        }

        assertThat(room.resolve("made")).isEmptyDirectory();
        assertThat(Desk.clearLeftovers(room.resolve("not made"))).isZero();
    }

    private Path left(long process) throws IOException {
        Path directory = Files.createDirectory(room.resolve("hairpin-race-" + process + "-x" + process));
        Files.writeString(directory.resolve("model.archive"), "abc");
        return directory;
    }

    /// The number of a process that runs no more.
    private static long ended() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("true").start();
        process.waitFor();
        return process.pid();
    }
}
