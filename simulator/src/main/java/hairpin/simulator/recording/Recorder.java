package hairpin.simulator.recording;

import hairpin.simulator.race.StepListener;
import hairpin.simulator.race.StepRecord;

/// Writes down a rollout while it is driven; it has to listen from before the first step.
public final class Recorder implements StepListener {

    private static final double MM_PER_M = 1000;

    private final RecordedRollout recorded;

    /// @param index of the rollout in its suite
    public Recorder(int index) {
        recorded = new RecordedRollout(index);
    }

    @Override
    public void stepped(StepRecord step) {
        recorded.add(
                step.steeringDeg(),
                step.speedMps(),
                (int) Math.round(step.x() * MM_PER_M),
                (int) Math.round(step.y() * MM_PER_M),
                (int) Math.round(Math.toRadians(step.yawDeg()) / RecordedRollout.YAW_UNIT_RAD),
                step.status());
    }

    /// So far.
    public RecordedRollout recorded() {
        return recorded;
    }
}
