package hairpin.simulator.recording;

import hairpin.simulator.race.Rollout;
import hairpin.simulator.race.RolloutOutcome;

/// Drives a rollout by the actions of a recording, as long as they last.
public final class DrivingAgain {

    private DrivingAgain() {}

    /// @param fresh a rollout that has not been driven yet
    public static Again drive(Rollout fresh, RecordedRollout recorded) {
        Recorder recorder = new Recorder(recorded.index());
        fresh.listen(recorder);
        for (int row = 1; row < recorded.size() && !fresh.over(); row++) {
            fresh.step(recorded.steeringDeg(row), recorded.speedMps(row));
        }
        return new Again(recorder.recorded(), fresh.outcome());
    }

    /// What came of it this time.
    public record Again(RecordedRollout path, RolloutOutcome outcome) {}
}
