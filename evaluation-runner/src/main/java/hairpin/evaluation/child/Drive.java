package hairpin.evaluation.child;

import hairpin.driver.model.Model;
import hairpin.driver.racing.LockstepRace;
import hairpin.driver.racing.PackedRecording;
import hairpin.driver.racing.RaceWatcher;
import hairpin.evaluation.child.RaceLine.Raced;
import hairpin.racing.SuiteRace;
import hairpin.simulator.race.Rollout;
import hairpin.simulator.race.RolloutOutcome;
import hairpin.simulator.recording.Recorder;
import hairpin.simulator.sections.SectionTimes;
import hairpin.simulator.suite.SuiteGrid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// A model's drive over all rollouts of a grid, recorded and timed.
final class Drive {

    /// Larger batches are no faster, and each lane takes memory.
    private static final int MOST_LANES = 128;

    private final SuiteGrid grid;
    private final Recorder[] recorders;
    private final SectionTimes[] times;
    private final LockstepRace race;
    private final int threads;

    Drive(SuiteGrid grid, int threads, RaceWatcher watcher) {
        this.grid = grid;
        this.threads = Math.clamp(threads, 1, grid.size());
        this.recorders = new Recorder[grid.size()];
        Arrays.setAll(recorders, Recorder::new);
        this.times = new SectionTimes[grid.size()];
        Arrays.setAll(times, grid::sectionTimes);
        int lanes = Math.min(MOST_LANES, (grid.size() + this.threads - 1) / this.threads);
        this.race = new LockstepRace(grid.size(), this::rollout, lanes, watcher);
    }

    /// @throws ExecutionException when a thread ended by a fault
    void by(Model model) throws InterruptedException, ExecutionException {
        List<Future<?>> driving = new ArrayList<>();
        try (ExecutorService drivers = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++) {
                driving.add(drivers.submit(() -> race.drive(model.newDriver())));
            }
            for (Future<?> each : driving) {
                each.get();
            }
        }
    }

    byte[] recording() {
        return PackedRecording.of(
                Arrays.stream(recorders).map(Recorder::recorded).toList());
    }

    Raced raced() {
        List<RolloutOutcome> outcomes = race.outcomes();
        double simulatedS =
                outcomes.stream().mapToDouble(RolloutOutcome::simulatedS).sum();
        return new Raced(
                SuiteRace.results(grid, outcomes), Math.round(simulatedS * 1000), SuiteCosts.of(grid, times, outcomes));
    }

    private Rollout rollout(int index) {
        Rollout rollout = grid.rollout(index);
        Recorder recorder = recorders[index];
        SectionTimes timed = times[index];
        rollout.listen(step -> {
            recorder.stepped(step);
            timed.stepped(step);
        });
        return rollout;
    }
}
