package hairpin.simulator.race;

import hairpin.simulator.track.Pose;

/// The simplest driver that gets round: looks at a point of the centre line ahead.
final class CentreLine {

    private CentreLine() {}

    static RolloutOutcome drive(Rollout rollout, double speedMps) {
        while (!rollout.over()) {
            rollout.step(steeringDeg(rollout), speedMps);
        }
        return rollout.outcome();
    }

    static double steeringDeg(Rollout rollout) {
        return steeringDeg(rollout, 0);
    }

    /// Beside the centre line: so far to its left.
    static double steeringDeg(Rollout rollout, double offsetM) {
        Pose ahead = rollout.track().pose(rollout.projection().stationM() + 0.7, offsetM);
        double bearing = StrictMath.atan2(ahead.y() - rollout.baseY(), ahead.x() - rollout.baseX());
        return Math.toDegrees(1.2 * Math.IEEEremainder(bearing - rollout.yawRad(), 2 * Math.PI));
    }

    /// Turns round to the left, then drives the road the wrong way.
    static double backwardsDeg(Rollout rollout) {
        Pose road = rollout.track().pose(rollout.projection().stationM(), 0);
        double error = Math.IEEEremainder(road.headingRad() + Math.PI - rollout.yawRad(), 2 * Math.PI);
        return Math.toDegrees(error < -2 ? 1 : error);
    }
}
