package hairpin.evaluation.child;

import hairpin.driver.model.Model;
import hairpin.driver.racing.HeadToHeadRace;
import hairpin.driver.racing.LockstepRace;
import hairpin.driver.racing.PackedRecording;
import hairpin.driver.racing.RaceWatcher;
import hairpin.evaluation.child.RaceLine.Raced;
import hairpin.racing.SuiteRace;
import hairpin.simulator.race.Heat;
import hairpin.simulator.race.HeatOutcome;
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
import java.util.stream.Stream;

/// A model's drive over all rollouts of a grid, alone or in heats with its rivals, recorded and timed. What the judged
/// car, the first of each heat, came to is the result.
final class Drive {

    /// Larger batches are no faster, and each car takes memory.
    private static final int MOST_CARS = 128;

    private final SuiteGrid grid;
    private final List<Model> rivals;
    private final Recorder[] recorders;
    private final SectionTimes[] times;
    private final int threads;
    private final int lanes;
    private final RaceWatcher watcher;
    private List<List<RolloutOutcome>> heats = List.of();

    Drive(SuiteGrid grid, int threads, RaceWatcher watcher) {
        this(grid, List.of(), threads, watcher);
    }

    Drive(SuiteGrid grid, List<Model> rivals, int threads, RaceWatcher watcher) {
        int cars = 1 + rivals.size();
        this.grid = grid;
        this.rivals = List.copyOf(rivals);
        this.threads = Math.clamp(threads, 1, grid.size());
        this.lanes = Math.min(MOST_CARS / cars, (grid.size() + this.threads - 1) / this.threads);
        this.watcher = watcher;
        this.recorders = new Recorder[cars * grid.size()];
        Arrays.setAll(recorders, Recorder::new);
        this.times = new SectionTimes[grid.size()];
        Arrays.setAll(times, grid::sectionTimes);
    }

    /// @throws ExecutionException when a thread ended by a fault
    void by(Model model) throws InterruptedException, ExecutionException {
        if (rivals.isEmpty()) {
            LockstepRace race = new LockstepRace(grid.size(), this::rollout, lanes, watcher);
            onAllThreads(() -> race.drive(model.newDriver()));
            heats = race.outcomes().stream().map(List::of).toList();
            return;
        }
        List<Model> all = Stream.concat(Stream.of(model), rivals.stream()).toList();
        HeadToHeadRace race = HeadToHeadRace.ofFirst(grid.size(), this::heat, lanes, watcher);
        onAllThreads(() -> race.drive(all.stream().map(Model::newDriver).toList()));
        heats = race.outcomes().stream().map(HeatOutcome::cars).toList();
    }

    private void onAllThreads(Runnable part) throws InterruptedException, ExecutionException {
        List<Future<?>> driving = new ArrayList<>();
        try (ExecutorService drivers = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++) {
                driving.add(drivers.submit(part));
            }
            for (Future<?> each : driving) {
                each.get();
            }
        }
    }

    /// All cars, in the order of [SuiteRace#recordingIndex].
    byte[] recording() {
        return PackedRecording.of(
                Arrays.stream(recorders).map(Recorder::recorded).toList());
    }

    Raced raced() {
        List<RolloutOutcome> outcomes = heats.stream().map(List::getFirst).toList();
        double simulatedS =
                outcomes.stream().mapToDouble(RolloutOutcome::simulatedS).sum();
        return new Raced(
                SuiteRace.heatResults(grid, heats),
                Math.round(simulatedS * 1000),
                SuiteCosts.of(grid, times, outcomes));
    }

    private Rollout rollout(int index) {
        return judged(grid.rollout(index), index);
    }

    private Heat heat(int index) {
        Heat heat = grid.heat(index, 1 + rivals.size());
        judged(heat.car(0), index);
        for (int car = 1; car < heat.size(); car++) {
            heat.car(car).listen(recorders[SuiteRace.recordingIndex(grid, index, car)]);
        }
        return heat;
    }

    private Rollout judged(Rollout rollout, int index) {
        Recorder recorder = recorders[index];
        SectionTimes timed = times[index];
        rollout.listen(step -> {
            recorder.stepped(step);
            timed.stepped(step);
        });
        return rollout;
    }
}
