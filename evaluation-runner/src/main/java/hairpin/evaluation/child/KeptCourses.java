package hairpin.evaluation.child;

import hairpin.evaluation.child.RaceLine.Broke;
import hairpin.evaluation.child.RaceLine.Progressed;
import hairpin.evaluation.child.RaceLine.Verdict;
import hairpin.events.Suites.DrivingRules;
import hairpin.events.Suites.Suite;
import hairpin.racing.SuiteRace;
import hairpin.simulator.suite.UnknownSuiteException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Lays the courses of a suite out once, for all jobs that race on it, and hands them on with each job.
///
/// This process makes them out of the suite alone: nothing that was uploaded, and no race process, has a part in them.
/// Those of the last few suites are kept.
public final class KeptCourses implements Racing {

    /// Of the largest suite, 500 tracks in both directions, they take some 15 MB.
    private static final int MOST_SUITES = 4;

    private final Racing racing;

    /// Of many suites at once the oldest are left to their jobs.
    private final Executor laying = new ThreadPoolExecutor(
            0,
            1,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(MOST_SUITES),
            Thread.ofPlatform().daemon().name("courses").factory(),
            new ThreadPoolExecutor.DiscardOldestPolicy());

    private final Map<Laid, byte[]> kept = new LinkedHashMap<>(2 * MOST_SUITES, 1, true);

    /// All that courses depend on.
    private record Laid(List<String> tracks, List<String> directions, String car) {

        static Laid of(Suite suite, DrivingRules rules) {
            return new Laid(suite.tracks(), suite.directions(), rules.car());
        }
    }

    /// @param racing who drives
    public KeptCourses(Racing racing) {
        this.racing = racing;
    }

    @Override
    public Verdict race(RaceJob job, Consumer<Progressed> watcher) throws InterruptedException {
        Path file = Path.of(job.recording()).resolveSibling("courses");
        try {
            Files.write(file, courses(job.suite(), job.rules()));
        } catch (UnknownSuiteException unknown) {
            return new Broke(unknown.getMessage());
        } catch (IOException _) {
            return new Broke("the courses could not be written to the runner's disk");
        }
        return racing.race(job.on(file.toString()), watcher);
    }

    /// Lays them out when there is time, so that the first job need not wait.
    public void ahead(Suite suite, DrivingRules rules) {
        laying.execute(() -> {
            try {
                courses(suite, rules);
            } catch (UnknownSuiteException | RuntimeException _) {
                // the first job on it meets the same, and tells without naming a track
            }
        });
    }

    /// Who asks for a suite while another one is laid out waits a second or two.
    synchronized byte[] courses(Suite suite, DrivingRules rules) throws UnknownSuiteException {
        Laid laid = Laid.of(suite, rules);
        byte[] courses = kept.get(laid);
        if (courses == null) {
            courses = SuiteRace.courses(suite, rules).bytes();
            kept.put(laid, courses);
            if (kept.size() > MOST_SUITES) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return courses;
    }

    synchronized boolean keeps(Suite suite, DrivingRules rules) {
        return kept.containsKey(Laid.of(suite, rules));
    }
}
