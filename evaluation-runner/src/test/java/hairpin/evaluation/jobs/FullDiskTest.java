package hairpin.evaluation.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hairpin.evaluation.child.RaceJob;
import hairpin.evaluation.child.RaceLimits;
import hairpin.evaluation.child.RaceLine.Broke;
import hairpin.evaluation.child.RaceProcess;
import hairpin.evaluation.models.FetchingModel;
import hairpin.evaluation.models.ModelUnavailableException;
import hairpin.events.Suites.DrivingRules;
import hairpin.events.Suites.Suite;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The device `/dev/full` has no room for anything, as a full disk has not.
class FullDiskTest {

    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    private Path directory;

    @BeforeAll
    static void there_is_such_a_device() {
        assumeTrue(Files.isWritable(FULL), "no /dev/full on this machine: a full disk cannot be had");
    }

    @Test
    void an_archive_for_which_the_disk_has_no_room_is_our_fault_and_is_tried_again() {
        FetchingModel fetching =
                new FetchingModel(_ -> new ByteArrayInputStream(new byte[100_000]), 2, Duration.ZERO, 1_000_000);

        assertThatThrownBy(() -> fetching.fetch("0".repeat(64), FULL))
                .isInstanceOfSatisfying(ModelUnavailableException.class, it -> {
                    assertThat(it).hasMessageContaining("could not be copied to the runner");
                    assertThat(it.why()).isEmpty();
                });
    }

    @Test
    void a_full_disk_of_the_runner_is_our_fault_and_not_the_models() throws IOException, InterruptedException {
        Path archive = Files.write(directory.resolve("model"), TinyModels.archive(7));
        RaceProcess races = new RaceProcess(new RaceLimits(256, Duration.ofMinutes(1), 30));

        assertThat(races.race(
                        new RaceJob(
                                archive.toString(),
                                FULL.toString(),
                                new Suite(List.of("Switchback"), List.of("CCW"), List.of(7L)),
                                new DrivingRules("classic", 1, 1000, 1000, 3, 60),
                                1),
                        _ -> {}))
                .isEqualTo(new Broke("the recording could not be written to the runner's disk"));
    }
}
