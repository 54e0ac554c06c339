package hairpin.cli.verify;

import hairpin.driver.racing.AtTheWheel;
import hairpin.driver.racing.HeadToHeadRace;
import hairpin.driver.racing.LockstepRace;
import hairpin.racing.SuiteRace;
import hairpin.simulator.race.Heat;
import hairpin.simulator.race.HeatOutcome;
import hairpin.simulator.race.Rollout;
import hairpin.simulator.race.RolloutOutcome;
import hairpin.simulator.recording.RecordedRollout;
import hairpin.simulator.recording.Recorder;
import hairpin.simulator.suite.SuiteGrid;
import java.util.Arrays;
import java.util.List;

/// A suite driven by models themselves; in a heat some cars may do as they were recorded.
///
/// @param paths in the order of a recording: all of the judged car, then all of its first rival, and so on
/// @param heats what came of all cars, by rollout, the judged one first
record ModelDrive(List<RecordedRollout> paths, List<List<RolloutOutcome>> heats) {

    private static final int LANES = 64;

    /// @param cars who drives each car of a heat, the judged one first; alone on the road it decides itself
    static ModelDrive of(SuiteGrid grid, List<AtTheWheel> cars) {
        Recorder[] recorders = new Recorder[cars.size() * grid.size()];
        Arrays.setAll(recorders, Recorder::new);
        return cars.size() == 1 && cars.getFirst() instanceof AtTheWheel.Deciding alone
                ? alone(grid, alone, recorders)
                : inHeats(grid, cars, recorders);
    }

    private static ModelDrive alone(SuiteGrid grid, AtTheWheel.Deciding car, Recorder[] recorders) {
        LockstepRace race =
                new LockstepRace(grid.size(), i -> listened(grid.rollout(i), recorders[i]), LANES, (_, _, _) -> {});
        race.drive(car.driver());
        return new ModelDrive(
                recorded(recorders), race.outcomes().stream().map(List::of).toList());
    }

    private static ModelDrive inHeats(SuiteGrid grid, List<AtTheWheel> cars, Recorder[] recorders) {
        HeadToHeadRace race = HeadToHeadRace.ofFirst(
                grid.size(), i -> heat(grid, i, cars.size(), recorders), LANES / cars.size(), (_, _, _) -> {});
        race.driveBy(cars);
        return new ModelDrive(
                recorded(recorders),
                race.outcomes().stream().map(HeatOutcome::cars).toList());
    }

    private static Heat heat(SuiteGrid grid, int index, int cars, Recorder[] recorders) {
        Heat heat = grid.heat(index, cars);
        for (int car = 0; car < cars; car++) {
            listened(heat.car(car), recorders[SuiteRace.recordingIndex(grid, index, car)]);
        }
        return heat;
    }

    private static List<RecordedRollout> recorded(Recorder[] recorders) {
        return Arrays.stream(recorders).map(Recorder::recorded).toList();
    }

    private static Rollout listened(Rollout rollout, Recorder recorder) {
        rollout.listen(recorder);
        return rollout;
    }
}
