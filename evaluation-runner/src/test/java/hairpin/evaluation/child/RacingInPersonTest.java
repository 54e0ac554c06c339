package hairpin.evaluation.child;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.driver.Refusal;
import hairpin.evaluation.child.RaceLine.Raced;
import hairpin.evaluation.child.RaceLine.Unfit;
import hairpin.evaluation.child.RaceLine.Verdict;
import hairpin.events.FailureReason;
import hairpin.events.Suites.DrivingRules;
import hairpin.events.Suites.Suite;
import hairpin.racing.SuiteRace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process races one job after the other, and none knows of the one before.
class RacingInPersonTest {

    private static final DrivingRules RULES = new DrivingRules("classic", 1, 1000, 1000, 2, 20);

    @TempDir
    private Path desk;

    private final RacingInPerson racing = new RacingInPerson();

    @BeforeEach
    void models_lie_on_the_desk() throws IOException {
        Files.write(desk.resolve("camera"), TrialModels.cameraArchive());
        Files.write(desk.resolve("lidar"), TrialModels.lidarArchive());
        Files.write(desk.resolve("rubbish"), new byte[] {1, 2, 3});
    }

    @Test
    void the_same_model_drives_the_same_after_any_other() throws Exception {
        Verdict first = race("lidar", "Clover");
        byte[] drive = recording();
        assertThat(race("camera", "Clover")).isInstanceOf(Raced.class).isNotEqualTo(first);
        assertThat(race("rubbish", "Clover")).isInstanceOf(Unfit.class);
        assertThat(race("camera", "Switchback")).isInstanceOf(Raced.class);

        assertThat(race("lidar", "Clover")).isEqualTo(first);
        assertThat(recording()).isEqualTo(drive);
        assertThat(new RacingInPerson().race(job("lidar", "Clover"), _ -> {})).isEqualTo(first);
        assertThat(recording()).isEqualTo(drive);
    }

    @Test
    void whatever_the_reader_refuses_pages_have_words_for() {
        assertThat(FailureReason.Code.values())
                .extracting(Enum::name)
                .contains(Stream.of(Refusal.Code.values()).map(Enum::name).toArray(String[]::new));
    }

    private Verdict race(String model, String track) throws Exception {
        return racing.race(job(model, track), _ -> {});
    }

    private RaceJob job(String model, String track) throws Exception {
        Suite suite = new Suite(List.of(track), List.of("CCW", "CW"), List.of(7L));
        Path courses = Files.write(
                desk.resolve("courses"), SuiteRace.courses(suite, RULES).bytes());
        return new RaceJob(
                        desk.resolve(model).toString(),
                        desk.resolve("recording").toString(),
                        suite,
                        RULES,
                        1)
                .on(courses.toString());
    }

    /// What was driven: packed it is never the same twice.
    private byte[] recording() throws IOException {
        try (GZIPInputStream unpacked = new GZIPInputStream(Files.newInputStream(desk.resolve("recording")))) {
            return unpacked.readAllBytes();
        }
    }
}
