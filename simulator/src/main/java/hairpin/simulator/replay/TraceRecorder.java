package hairpin.simulator.replay;

import hairpin.simulator.race.StepListener;
import hairpin.simulator.race.StepRecord;
import java.util.ArrayList;
import java.util.List;

/// Keeps a rollout as rows of a trace; let the rollout's `listen` have it before the first step.
///
/// A rollout tells of a step after it: the pose, and the command that led there. A trace's row has the pose and the
/// command that leads on from there, so each row takes its command from the next step of its episode; the last one,
/// from which nothing leads on, has its own again. The rewards are 0: nobody was asked for one.
public final class TraceRecorder implements StepListener {

    /// Which of its actions a driver chose, by what that came to.
    @FunctionalInterface
    public interface Naming {

        TraceAction action(double steeringDeg, double speedMps);
    }

    private final Naming naming;
    private final double startedS;
    private final List<StepRecord> steps = new ArrayList<>();

    /// @param startedS when the rollout began, in seconds since 1970; the wall clock of a row is that and the
    /// simulated time
    public TraceRecorder(Naming naming, double startedS) {
        this.naming = naming;
        this.startedS = startedS;
    }

    @Override
    public void stepped(StepRecord step) {
        steps.add(step);
    }

    /// What was heard so far.
    public List<SimTraceRow> rows() {
        List<SimTraceRow> rows = new ArrayList<>(steps.size());
        for (int k = 0; k < steps.size(); k++) {
            boolean last = k + 1 == steps.size()
                    || steps.get(k + 1).episode() != steps.get(k).episode();
            rows.add(row(steps.get(k), steps.get(last ? k : k + 1)));
        }
        return rows;
    }

    private SimTraceRow row(StepRecord now, StepRecord next) {
        return new SimTraceRow(
                now.episode(),
                now.step(),
                now.x(),
                now.y(),
                now.yawDeg(),
                next.steeringDeg(),
                next.speedMps(),
                naming.action(next.steeringDeg(), next.speedMps()),
                0,
                now.done(),
                now.allWheelsOnTrack(),
                now.progressPercent(),
                now.closestWaypoint(),
                now.trackLengthM(),
                now.timeS(),
                now.status(),
                now.pauseS(),
                now.obstacleCrashes(),
                startedS + now.timeS());
    }
}
