package hairpin.driver.racing;

import hairpin.simulator.race.Heat;
import hairpin.simulator.recording.RecordedActions;
import hairpin.simulator.recording.RecordedRollout;
import java.util.List;

/// Drives one car of every heat as it was driven once.
final class RecordedHands implements Hands {

    private final int car;
    private final List<RecordedActions> ofHeat;
    private final double[] steeringDeg;
    private final double[] speedMps;

    /// @param ofHeat how the car was driven in each heat, by index
    RecordedHands(int car, List<RecordedRollout> ofHeat, int lanes) {
        this.car = car;
        this.ofHeat = ofHeat.stream().map(RecordedActions::new).toList();
        steeringDeg = new double[lanes];
        speedMps = new double[lanes];
    }

    @Override
    public void decide(Heat[] racing, int[] index, int count) {
        for (int lane = 0; lane < count; lane++) {
            int step = racing[lane].car(car).steps();
            steeringDeg[lane] = ofHeat.get(index[lane]).steeringDeg(step);
            speedMps[lane] = ofHeat.get(index[lane]).speedMps(step);
        }
    }

    @Override
    public double steeringDeg(int lane) {
        return steeringDeg[lane];
    }

    @Override
    public double speedMps(int lane) {
        return speedMps[lane];
    }
}
