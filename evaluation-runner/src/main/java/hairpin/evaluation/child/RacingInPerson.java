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
import hairpin.racing.SuiteRace;
import hairpin.simulator.race.Rollout;
import hairpin.simulator.race.RolloutOutcome;
import hairpin.simulator.recording.RecordedRollout;
import hairpin.simulator.recording.Recorder;
import hairpin.simulator.sections.SectionTimes;
import hairpin.simulator.suite.SuiteGrid;
import hairpin.simulator.suite.UnknownSuiteException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Races in this very process: reads the model and drives the suite.
final class RacingInPerson implements Racing {

    /// Larger batches are no faster, and each lane takes memory.
    private static final int MOST_LANES = 128;

    /// The tracks are laid out before the model is read: what runs out of memory afterwards does so by the model.
    @Override
    public Verdict race(RaceJob job, Consumer<Progressed> watcher) throws InterruptedException {
        SuiteGrid grid;
        try {
            grid = SuiteRace.grid(job.suite(), job.rules());
        } catch (UnknownSuiteException unknown) {
            return new Broke(unknown.getMessage());
        }
        watcher.accept(new Progressed(0, grid.size(), 0));
        byte[] archive;
        try {
            archive = Files.readAllBytes(Path.of(job.archive()));
        } catch (IOException _) {
            return new Broke("the model's archive could not be read from the runner's disk");
        }
        return switch (ModelReader.read("the archive", archive)) {
            case ModelReading.Refused refused -> new Unfit(refused.refusal().sentence());
            case ModelReading.Readable readable -> race(job, grid, readable.model(), watcher);
        };
    }

    private static Verdict race(RaceJob job, SuiteGrid grid, Model model, Consumer<Progressed> watcher)
            throws InterruptedException {
        int threads = Math.clamp(job.threads(), 1, grid.size());
        int lanes = Math.min(MOST_LANES, (grid.size() + threads - 1) / threads);
        Recorder[] recorders = new Recorder[grid.size()];
        Arrays.setAll(recorders, Recorder::new);
        SectionTimes[] times = new SectionTimes[grid.size()];
        Arrays.setAll(times, grid::sectionTimes);
        LockstepRace race = new LockstepRace(
                grid.size(),
                i -> listenedTo(grid.rollout(i), recorders[i], times[i]),
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
        return raced(grid, race.outcomes(), times);
    }

    private static Rollout listenedTo(Rollout rollout, Recorder recorder, SectionTimes times) {
        rollout.listen(step -> {
            recorder.stepped(step);
            times.stepped(step);
        });
        return rollout;
    }

    private static void write(Recorder[] recorders, Path file) throws IOException {
        List<RecordedRollout> rollouts =
                Arrays.stream(recorders).map(Recorder::recorded).toList();
        Files.write(file, PackedRecording.of(rollouts));
    }

    private static Raced raced(SuiteGrid grid, List<RolloutOutcome> outcomes, SectionTimes[] times) {
        double simulatedS =
                outcomes.stream().mapToDouble(RolloutOutcome::simulatedS).sum();
        return new Raced(
                SuiteRace.results(grid, outcomes), Math.round(simulatedS * 1000), SuiteCosts.of(grid, times, outcomes));
    }

    /// What was thrown and where, without a message, which could name a hidden track.
    static String place(Throwable fault) {
        StackTraceElement[] trace = fault.getStackTrace();
        return fault.getClass().getSimpleName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
