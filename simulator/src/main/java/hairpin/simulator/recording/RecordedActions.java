package hairpin.simulator.recording;

import hairpin.simulator.race.EpisodeStatus;

/// What was done in each control step of a recorded rollout. Rows that only say where a new episode begins are no
/// steps.
public final class RecordedActions {

    private final RecordedRollout recorded;
    private final int[] rowOfStep;
    private final int steps;

    public RecordedActions(RecordedRollout recorded) {
        this.recorded = recorded;
        rowOfStep = new int[recorded.size()];
        int count = 0;
        for (int row = 1; row < recorded.size(); row++) {
            if (recorded.status(row) != EpisodeStatus.PREPARE) {
                rowOfStep[count] = row;
                count++;
            }
        }
        steps = count;
    }

    public int steps() {
        return steps;
    }

    /// @param step from 0; beyond the last one nothing was done
    public double steeringDeg(int step) {
        return step < steps ? recorded.steeringDeg(rowOfStep[step]) : 0;
    }

    /// @param step from 0; beyond the last one nothing was done
    public double speedMps(int step) {
        return step < steps ? recorded.speedMps(rowOfStep[step]) : 0;
    }
}
