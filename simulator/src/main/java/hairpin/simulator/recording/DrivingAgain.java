package hairpin.simulator.recording;

import hairpin.simulator.race.Heat;
import hairpin.simulator.race.Rollout;
import hairpin.simulator.race.RolloutOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Drives a rollout by the actions of a recording, as long as they last.
public final class DrivingAgain {

    private DrivingAgain() {}

    /// @param fresh a rollout that has not been driven yet
    public static Again drive(Rollout fresh, RecordedRollout recorded) {
        Recorder recorder = new Recorder(recorded.index());
        fresh.listen(recorder);
        steer(fresh, recorded);
        return new Again(recorder.recorded(), fresh.outcome());
    }

    /// Drives a heat until its first car is done.
    ///
    /// @param fresh a heat that has not been driven yet
    /// @param recorded of each of its cars
    /// @return what came of each car
    public static List<Again> drive(Heat fresh, List<RecordedRollout> recorded) {
        List<Recorder> recorders = new ArrayList<>();
        for (int car = 0; car < fresh.size(); car++) {
            recorders.add(new Recorder(recorded.get(car).index()));
            fresh.car(car).listen(recorders.get(car));
        }
        steer(fresh, recorded);
        return IntStream.range(0, fresh.size())
                .mapToObj(car ->
                        new Again(recorders.get(car).recorded(), fresh.car(car).outcome()))
                .toList();
    }

    /// For whoever listens himself.
    ///
    /// @param fresh a rollout that has not been driven yet
    public static void steer(Rollout fresh, RecordedRollout recorded) {
        RecordedActions actions = new RecordedActions(recorded);
        for (int step = 0; step < actions.steps() && !fresh.over(); step++) {
            fresh.step(actions.steeringDeg(step), actions.speedMps(step));
        }
    }

    /// For whoever listens himself.
    ///
    /// @param fresh a heat that has not been driven yet
    public static void steer(Heat fresh, List<RecordedRollout> recorded) {
        List<RecordedActions> actions =
                recorded.stream().map(RecordedActions::new).toList();
        double[] steeringDeg = new double[fresh.size()];
        double[] speedMps = new double[fresh.size()];
        for (int step = 0; step < actions.getFirst().steps() && !fresh.car(0).over(); step++) {
            for (int car = 0; car < fresh.size(); car++) {
                steeringDeg[car] = actions.get(car).steeringDeg(step);
                speedMps[car] = actions.get(car).speedMps(step);
            }
            fresh.step(steeringDeg, speedMps);
        }
    }

    /// What came of it this time.
    public record Again(RecordedRollout path, RolloutOutcome outcome) {}
}
