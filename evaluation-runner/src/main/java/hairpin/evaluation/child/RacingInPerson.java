package hairpin.evaluation.child;

import hairpin.driver.model.Model;
import hairpin.driver.model.ModelReader;
import hairpin.driver.model.ModelReading;
import hairpin.driver.racing.LockstepRace;
import hairpin.driver.racing.PackedRecording;
import hairpin.evaluation.child.RaceLine.Broke;
import hairpin.evaluation.child.RaceLine.Progressed;
import hairpin.evaluation.child.RaceLine.Raced;
import hairpin.evaluation.child.RaceLine.Unfit;
import hairpin.evaluation.child.RaceLine.Verdict;
import hairpin.events.EvaluationNews.LapResult;
import hairpin.events.EvaluationNews.RolloutResult;
import hairpin.events.Suites.DrivingRules;
import hairpin.events.Suites.Suite;
import hairpin.simulator.race.EpisodeStatus;
import hairpin.simulator.race.Lap;
import hairpin.simulator.race.RaceRules;
import hairpin.simulator.race.Rollout;
import hairpin.simulator.race.RolloutOutcome;
import hairpin.simulator.recording.RecordedRollout;
import hairpin.simulator.recording.Recorder;
import hairpin.simulator.suite.SuiteGrid;
import hairpin.simulator.suite.SuitePlan;
import hairpin.simulator.suite.UnknownSuiteException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Races in this very process: reads the model and drives the suite.
final class RacingInPerson implements Racing {

    /// Larger batches are no faster, and each lane takes memory.
    private static final int MOST_LANES = 64;

    @Override
    public Verdict race(RaceJob job, Consumer<Progressed> watcher) throws InterruptedException {
        byte[] archive;
        try {
            archive = Files.readAllBytes(Path.of(job.archive()));
        } catch (IOException _) {
            return new Broke("the model's archive could not be read from the runner's disk");
        }
        return switch (ModelReader.read("the archive", archive)) {
            case ModelReading.Refused refused -> new Unfit(refused.refusal().sentence());
            case ModelReading.Readable readable -> race(job, readable.model(), watcher);
        };
    }

    private static Verdict race(RaceJob job, Model model, Consumer<Progressed> watcher) throws InterruptedException {
        SuiteGrid grid;
        try {
            grid = grid(job.suite(), job.rules());
        } catch (UnknownSuiteException unknown) {
            return new Broke(unknown.getMessage());
        }
        int threads = Math.clamp(job.threads(), 1, grid.size());
        int lanes = Math.min(MOST_LANES, (grid.size() + threads - 1) / threads);
        Recorder[] recorders = new Recorder[grid.size()];
        Arrays.setAll(recorders, Recorder::new);
        LockstepRace race = new LockstepRace(
                grid.size(),
                i -> listenedTo(grid.rollout(i), recorders[i]),
                lanes,
                (done, total, laps) -> watcher.accept(new Progressed(done, total, laps)));
        List<Future<?>> driving = new ArrayList<>();
        try (ExecutorService drivers = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++) {
                driving.add(drivers.submit(() -> race.drive(model.newDriver())));
            }
            for (Future<?> each : driving) {
                each.get();
            }
        } catch (ExecutionException fault) {
            return new Broke("an unexpected fault of the race: " + place(fault.getCause()));
        }
        try {
            write(recorders, Path.of(job.recording()));
        } catch (IOException _) {
            return new Broke("the recording could not be written to the runner's disk");
        }
        return raced(grid, race.outcomes());
    }

    private static SuiteGrid grid(Suite suite, DrivingRules rules) throws UnknownSuiteException {
        return new SuiteGrid(
                new SuitePlan(suite.tracks(), suite.directions(), suite.seeds()),
                rules.car(),
                RaceRules.ofMs(
                        rules.laps(),
                        rules.offTrackPenaltyMs(),
                        rules.collisionPenaltyMs(),
                        rules.maxResets(),
                        rules.maxTimeS()));
    }

    private static Rollout listenedTo(Rollout rollout, Recorder recorder) {
        rollout.listen(recorder);
        return rollout;
    }

    private static void write(Recorder[] recorders, Path file) throws IOException {
        List<RecordedRollout> rollouts =
                Arrays.stream(recorders).map(Recorder::recorded).toList();
        Files.write(file, PackedRecording.of(rollouts));
    }

    private static Raced raced(SuiteGrid grid, List<RolloutOutcome> outcomes) {
        List<RolloutResult> results = IntStream.range(0, outcomes.size())
                .mapToObj(i -> new RolloutResult(
                        i,
                        grid.parLapMs(i),
                        outcomes.get(i).digest(),
                        outcomes.get(i).laps().stream()
                                .map(RacingInPerson::result)
                                .toList()))
                .toList();
        double simulatedS =
                outcomes.stream().mapToDouble(RolloutOutcome::simulatedS).sum();
        return new Raced(results, Math.round(simulatedS * 1000));
    }

    private static LapResult result(Lap lap) {
        return new LapResult(
                lap.trial(),
                lap.lapMs(),
                lap.completionPercent(),
                label(lap.status()),
                lap.offTrackCount(),
                lap.crashCount(),
                lap.immobilizedCount(),
                lap.reversedCount());
    }

    /// As the field's metrics label it, such as `Lap complete`.
    private static String label(EpisodeStatus status) {
        String words = status.name().replace('_', ' ');
        return words.charAt(0) + words.substring(1).toLowerCase(Locale.ROOT);
    }

    /// What was thrown and where, without a message, which could name a hidden track.
    static String place(Throwable fault) {
        StackTraceElement[] trace = fault.getStackTrace();
        return fault.getClass().getSimpleName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
