package hairpin.evaluation.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hairpin.evaluation.child.RaceLine.Broke;
import hairpin.evaluation.child.RaceLine.Progressed;
import hairpin.evaluation.child.RaceLine.Unfit;
import hairpin.evaluation.child.RaceLine.Verdict;
import hairpin.events.Suites.DrivingRules;
import hairpin.events.Suites.Suite;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RaceProcessTest {

    private static final RaceLimits LIMITS = new RaceLimits(64, Duration.ofSeconds(60));

    private final List<Progressed> progress = new ArrayList<>();

    @Test
    void it_tells_progress_and_the_last_word() throws InterruptedException {
        assertThat(race(Behaviour.SPEAKS)).isEqualTo(new Unfit("it is red"));
        assertThat(progress).containsExactly(new Progressed(0, 4, 1), new Progressed(1, 4, 3));
    }

    @Test
    void it_has_none_of_our_secrets_in_its_environment() throws InterruptedException {
        assertThat(race(Behaviour.TELLS_ITS_ENVIRONMENT)).isEqualTo(new Unfit(""));
    }

    @Test
    void a_process_that_dies_without_a_word_broke() throws InterruptedException {
        assertThat(race(Behaviour.DIES)).isEqualTo(new Broke("the race process ended without a result, exit status 9"));
    }

    @Test
    void a_process_that_wants_too_much_memory_broke() throws InterruptedException {
        assertThat(race(Behaviour.DEVOURS))
                .isEqualTo(new Broke("the race process ended without a result, exit status 3"));
    }

    @Test
    void a_process_that_never_ends_is_killed() throws InterruptedException {
        RaceProcess impatient = new RaceProcess(new RaceLimits(64, Duration.ofSeconds(2)), Scripted.class, classPath());

        assertThat(impatient.race(job(Behaviour.HANGS), progress::add))
                .isEqualTo(new Broke("the race did not end within 2 s"));
        assertThat(children()).isEmpty();
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
        return new RaceJob(
                behaviour.name(),
                "unused",
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
