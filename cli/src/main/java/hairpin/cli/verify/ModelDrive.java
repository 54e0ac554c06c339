package hairpin.cli.verify;

import hairpin.driver.Driver;
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
import java.util.stream.IntStream;

/// A suite driven by the model itself; its rivals, if it has any, drive as they were recorded.
///
/// @param paths of the model's car, by rollout
record ModelDrive(List<RecordedRollout> paths, List<RolloutOutcome> outcomes) {

    private static final int LANES = 64;

    static ModelDrive alone(SuiteGrid grid, Driver driver) {
        Recorder[] recorders = recorders(grid);
        LockstepRace race =
                new LockstepRace(grid.size(), i -> listened(grid.rollout(i), recorders[i]), LANES, (_, _, _) -> {});
        race.drive(driver);
        return new ModelDrive(recorded(recorders), race.outcomes());
    }

    /// @param recorded all drives of a recording
    static ModelDrive amongRivals(SuiteGrid grid, Driver driver, List<RecordedRollout> recorded) {
        int cars = recorded.size() / grid.size();
        Recorder[] recorders = recorders(grid);
        HeadToHeadRace race = HeadToHeadRace.ofFirst(
                grid.size(),
                i -> {
                    Heat heat = grid.heat(i, cars);
                    listened(heat.car(0), recorders[i]);
                    return heat;
                },
                LANES / cars,
                (_, _, _) -> {});
        race.drive(
                driver,
                IntStream.range(1, cars)
                        .mapToObj(car -> IntStream.range(0, grid.size())
                                .mapToObj(i -> recorded.get(SuiteRace.recordingIndex(grid, i, car)))
                                .toList())
                        .toList());
        return new ModelDrive(
                recorded(recorders),
                race.outcomes().stream()
                        .map(HeatOutcome::cars)
                        .map(List::getFirst)
                        .toList());
    }

    private static Recorder[] recorders(SuiteGrid grid) {
        Recorder[] recorders = new Recorder[grid.size()];
        Arrays.setAll(recorders, Recorder::new);
        return recorders;
    }

    private static List<RecordedRollout> recorded(Recorder[] recorders) {
        return Arrays.stream(recorders).map(Recorder::recorded).toList();
    }

    private static Rollout listened(Rollout rollout, Recorder recorder) {
        rollout.listen(recorder);
        return rollout;
    }
}
