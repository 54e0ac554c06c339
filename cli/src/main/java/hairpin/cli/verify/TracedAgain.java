package hairpin.cli.verify;

import hairpin.cli.UnusableInputException;
import hairpin.cli.evaluate.TraceFolder;
import hairpin.driver.model.ModelMetadata;
import hairpin.events.PublicResult;
import hairpin.racing.SuiteRace;
import hairpin.simulator.race.Rollout;
import hairpin.simulator.race.RolloutOutcome;
import hairpin.simulator.recording.RecordedRollout;
import hairpin.simulator.suite.SuiteGrid;
import hairpin.simulator.suite.UnknownSuiteException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The traces of a published result, from its recording: one evaluation for each rollout, in the suite's order.
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
        List<RolloutOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < grid.size(); i++) {
            Rollout rollout = grid.rollout(i);
            traces.record(rollout);
            RecordedRollout actions = recorded.get(i);
            for (int row = 1; row < actions.size() && !rollout.over(); row++) {
                rollout.step(actions.steeringDeg(row), actions.speedMps(row));
            }
            outcomes.add(rollout.outcome());
        }
        return traces.write(outcomes, !result.rules().lapByLap());
    }
}
