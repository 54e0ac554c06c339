package hairpin.evaluation.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hairpin.evaluation.child.RaceLine.Broke;
import hairpin.evaluation.child.RaceLine.Progressed;
import hairpin.evaluation.child.RaceLine.Unfit;
import hairpin.evaluation.child.RaceLine.Verdict;
import hairpin.events.FailureReason;
import hairpin.events.Suites.DrivingRules;
import hairpin.events.Suites.Suite;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RaceProcessTest {

    private static final RaceLimits LIMITS = new RaceLimits(64, Duration.ofSeconds(60), 30);

    private final List<Progressed> progress = new ArrayList<>();

    @Test
    void it_tells_progress_and_the_last_word() throws InterruptedException {
        assertThat(race(Behaviour.SPEAKS)).isEqualTo(new Unfit("it is red", null));
        assertThat(progress).containsExactly(new Progressed(0, 4, 1), new Progressed(1, 4, 3));
    }

    @Test
    void it_has_none_of_our_secrets_in_its_environment() throws InterruptedException {
        assertThat(race(Behaviour.TELLS_ITS_ENVIRONMENT)).isEqualTo(new Unfit("", null));
    }

    @Test
    void a_process_that_dies_without_a_word_broke() throws InterruptedException {
        assertThat(race(Behaviour.DIES)).isEqualTo(new Broke("the race process ended without a result, exit status 9"));
    }

    @Test
    void a_process_that_dies_before_it_begins_costs_no_attempt(@TempDir Path room) throws InterruptedException {
        RaceJob once = job(Behaviour.DIES_THE_FIRST_TIME, room.resolve("met before"));

        assertThat(process().race(once, progress::add)).isEqualTo(new Unfit("it is red", null));
        assertThat(children()).isEmpty();
    }

    @Test
    void a_process_that_wants_too_much_memory_broke() throws InterruptedException {
        assertThat(race(Behaviour.DEVOURS))
                .isEqualTo(new Broke("the race process ended without a result, exit status 3"));
    }

    @Test
    void a_process_that_never_ends_is_killed() throws InterruptedException {
        assertThat(impatient().race(job(Behaviour.HANGS), progress::add))
                .isEqualTo(new Broke("the race did not end within 8 s"));
        assertThat(children()).isEmpty();
    }

    @Test
    void a_model_that_thinks_for_too_long_fails_and_is_not_tried_again() throws InterruptedException {
        assertThat(impatient().race(job(Behaviour.PONDERS), progress::add))
                .isEqualTo(new Unfit(
                        "The model decides too slowly: a race leaves it 0.7 ms of one core for each"
                                + " decision, and it took more. Train a smaller network.",
                        FailureReason.of(FailureReason.Code.TOO_SLOW, "0.7")));
        assertThat(children()).isEmpty();
    }

    @Test
    void a_model_that_does_not_fit_into_memory_fails() throws InterruptedException {
        assertThat(race(Behaviour.DEVOURS_FOR_ITS_MODEL))
                .isEqualTo(new Unfit(
                        "The model needs more memory than the 64 MB that a race has. Train a smaller network.",
                        FailureReason.of(FailureReason.Code.TOO_MUCH_MEMORY, "64")));
    }

    @Test
    void who_is_out_of_memory_on_the_way_is_out_of_ours() throws InterruptedException {
        assertThat(race(Behaviour.DEVOURS_ON_ITS_WAY))
                .isEqualTo(new Broke("the race process ended without a result, exit status 3"));
    }

    @Test
    void large_suites_are_given_more_time() {
        Suite large = new Suite(
                List.of("Switchback"),
                List.of("CCW"),
                LongStream.range(0, 2000).boxed().toList());
        RaceJob job = new RaceJob("", "", large, new DrivingRules("classic", 3, 0, 0, 0, 180), 2);

        assertThat(LIMITS.computing(job)).isEqualTo(Duration.ofMinutes(2000 * 3 / 30));
        assertThat(LIMITS.lasting(job)).isEqualTo(LIMITS.computing(job).multipliedBy(2));
        assertThat(LIMITS.computing(job(Behaviour.HANGS))).isEqualTo(LIMITS.computing());
    }

    @Test
    void who_is_interrupted_leaves_no_process_behind() throws Exception {
        CompletableFuture<Progressed> running = new CompletableFuture<>();
        Thread racer = Thread.ofPlatform()
                .start(() -> assertThatThrownBy(() -> process().race(job(Behaviour.HANGS), running::complete))
                        .isInstanceOf(InterruptedException.class));
        running.get(30, TimeUnit.SECONDS);

        racer.interrupt();
        racer.join();

        assertThat(children()).isEmpty();
    }

    @Test
    void a_process_that_has_raced_well_waits_for_the_next_job_until_it_has_raced_often_enough()
            throws InterruptedException {
        try (RaceProcess process = process()) {
            process.keepWaiting(1, 3);
            List<ProcessHandle> before = children();
            Unfit same = new Unfit(Long.toString(before.getFirst().pid()), null);

            assertThat(process.race(job(Behaviour.TELLS_ITS_NUMBER), progress::add))
                    .isEqualTo(same);
            assertThat(process.race(job(Behaviour.SPEAKS), progress::add)).isEqualTo(new Unfit("it is red", null));
            assertThat(process.race(job(Behaviour.TELLS_ITS_NUMBER), progress::add))
                    .isEqualTo(same);

            assertThat(progress).containsExactly(new Progressed(0, 4, 1), new Progressed(1, 4, 3));
            assertThat(children()).as("after the third race").hasSize(1).doesNotContainAnyElementsOf(before);
        }
        assertThat(children()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Behaviour.class,
            names = {"BREAKS", "DIES", "DEVOURS_FOR_ITS_MODEL", "PONDERS"})
    void a_process_that_did_not_end_well_races_no_other_job(Behaviour behaviour) throws InterruptedException {
        try (RaceProcess process = impatient()) {
            process.keepWaiting(1, 3);
            List<ProcessHandle> before = children();

            process.race(job(behaviour), progress::add);

            assertThat(children()).hasSize(1).doesNotContainAnyElementsOf(before);
            assertThat(process.race(job(Behaviour.SPEAKS), progress::add)).isEqualTo(new Unfit("it is red", null));
        }
        assertThat(children()).isEmpty();
    }

    @Test
    void a_waiting_process_that_died_takes_no_job_with_it() throws InterruptedException {
        try (RaceProcess process = process()) {
            process.keepWaiting(1, 3);
            ProcessHandle waiting = children().getFirst();
            waiting.destroyForcibly();
            waiting.onExit().join();

            assertThat(process.race(job(Behaviour.SPEAKS), progress::add)).isEqualTo(new Unfit("it is red", null));
        }
    }

    /// Leaves two seconds of computing.
    private static RaceProcess impatient() {
        return new RaceProcess(new RaceLimits(64, Duration.ofSeconds(2), 100), Scripted.class, classPath());
    }

    private Verdict race(Behaviour behaviour) throws InterruptedException {
        return process().race(job(behaviour), progress::add);
    }

    private static RaceProcess process() {
        return new RaceProcess(LIMITS, Scripted.class, classPath());
    }

    private static List<ProcessHandle> children() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains(Scripted.class.getName()))
                .toList();
    }

    private static RaceJob job(Behaviour behaviour) {
        return job(behaviour, Path.of("unused"));
    }

    private static RaceJob job(Behaviour behaviour, Path recording) {
        return new RaceJob(
                behaviour.name(),
                recording.toString(),
                new Suite(List.of("Switchback"), List.of("CCW"), List.of(7L)),
                new DrivingRules("classic", 1, 0, 0, 0, 60),
                1);
    }

    private static String classPath() {
        Path tests = Path.of(Scripted.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        return RaceClassPath.find() + File.pathSeparator + tests;
    }
}
