package hairpin.cli.verify;

import hairpin.cli.UnusableInputException;
import hairpin.cli.evaluate.TraceFolder;
import hairpin.driver.model.ModelMetadata;
import hairpin.events.PublicResult;
import hairpin.racing.SuiteRace;
import hairpin.simulator.race.Heat;
import hairpin.simulator.race.Rollout;
import hairpin.simulator.race.RolloutOutcome;
import hairpin.simulator.recording.DrivingAgain;
import hairpin.simulator.recording.RecordedRollout;
import hairpin.simulator.suite.SuiteGrid;
import hairpin.simulator.suite.UnknownSuiteException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The traces of a published result, from its recording: one evaluation for each rollout, in the suite's order. Of a
/// race against models only what the judged car did is traced.
final class TracedAgain {

    private TracedAgain() {}

    /// @param metadata of the model, or null
    /// @return where each rollout's evaluation went
    static List<Path> write(PublicResult result, ModelMetadata metadata, Path folder) throws UnknownSuiteException {
        if (result.recording() == null
                || !(KeptDrive.in(result) instanceof KeptDrive.Sound(List<RecordedRollout> recorded))) {
            throw new UnusableInputException("--trace: the result has no sound recording to make traces of");
        }
        SuiteGrid grid = SuiteRace.grid(result.suite(), result.rules());
        TraceFolder traces = new TraceFolder(folder, metadata, result.submittedAt());
        int cars = SuiteRace.cars(result.rules());
        List<RolloutOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < grid.size(); i++) {
            if (cars == 1) {
                Rollout rollout = grid.rollout(i);
                traces.record(rollout);
                DrivingAgain.steer(rollout, recorded.get(i));
                outcomes.add(rollout.outcome());
            } else {
                Heat heat = grid.heat(i, cars);
                traces.record(heat.car(0));
                DrivingAgain.steer(heat, SuiteRace.ofHeat(grid, i, recorded));
                outcomes.add(heat.car(0).outcome());
            }
        }
        return traces.write(outcomes, !result.rules().lapByLap());
    }
}
