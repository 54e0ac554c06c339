package hairpin.evaluation.child;

import com.fasterxml.jackson.core.JsonProcessingException;
import hairpin.driver.model.Model;
import hairpin.events.Suites.DrivingRules;
import hairpin.events.Suites.Suite;
import hairpin.racing.SuiteRace;
import hairpin.simulator.suite.Courses;
import hairpin.simulator.suite.UnknownSuiteException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;

/// Drives while there is no job, so that all code is loaded and compiled when one comes.
///
/// A process that gets its job soon does none of it: it would only take the time from another one that races.
final class WarmingUp {

    private static final Duration BEFORE = Duration.ofMillis(1_500);
    private static final long LASTS_NS = Duration.ofSeconds(4).toNanos();

    private static final RaceJob JOB = new RaceJob(
            "",
            "",
            new Suite(
                    List.of("Switchback", "generated:5:0.5", "generated:6:0.1"), List.of("CCW", "CW"), List.of(1L, 2L)),
            new DrivingRules("classic", 1, 1000, 1000, 3, 20),
            1);

    private volatile boolean over;

    WarmingUp() {}

    static WarmingUp begin() {
        WarmingUp warming = new WarmingUp();
        Thread.ofPlatform().daemon().name("warming-up").start(warming::run);
        return warming;
    }

    /// Now there is a job.
    void end() {
        over = true;
    }

    private void run() {
        try {
            Thread.sleep(BEFORE);
            long endNs = System.nanoTime() + LASTS_NS;
            while (!over && System.nanoTime() < endNs) {
                drive();
            }
        } catch (CancellationException | ExecutionException _) {
            // the job has come
        } catch (UnknownSuiteException ours) {
            throw new IllegalStateException(ours);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// All of it once.
    void drive() throws UnknownSuiteException, InterruptedException, ExecutionException {
        RaceJob job = job();
        byte[] courses = SuiteRace.courses(job.suite(), job.rules()).bytes();
        for (Model model : List.of(TrialModels.lidar(), TrialModels.camera())) {
            Drive drive = new Drive(
                    SuiteRace.grid(job.suite(), job.rules(), Courses.of(courses)), 1, (_, _, _) -> endWhenOver());
            drive.by(model);
            drive.recording();
            RaceJson.line(RaceJson.write(drive.raced()));
        }
    }

    private static RaceJob job() {
        try {
            return RaceJson.job(RaceJson.write(JOB));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void endWhenOver() {
        if (over) {
            throw new CancellationException("the job has come");
        }
    }
}
