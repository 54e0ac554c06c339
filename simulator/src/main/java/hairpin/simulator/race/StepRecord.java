package hairpin.simulator.race;

/// One row of a trace: where the car was after a control step, what it had been told, and how the rules see it.
///
/// All that the field's nineteen columns need but what only others know: which of the driver's actions it was, the
/// reward and the wall clock.
///
/// @param episode from 0; a new one begins with each lap
/// @param step from 1: the row in which an episode begins, before anything was done, is a step too
/// @param x of the nose
/// @param y of the nose
/// @param yawDeg −180 to 180
/// @param steeringDeg as commanded, positive to the left
/// @param speedMps as commanded
/// @param done whether this was the episode's last step
/// @param progressPercent of the lap, 0 to 100
/// @param closestWaypoint the point of the centre line that is nearest to the nose
/// @param timeS simulated, since the rollout began
/// @param status in a race of continuous laps a lap that is not the last ends `in_progress`, as in the field
/// @param pauseS how long the car still has to wait
/// @param obstacleCrashes how often the car has hit something in this rollout
public record StepRecord(
        int episode,
        int step,
        double x,
        double y,
        double yawDeg,
        double steeringDeg,
        double speedMps,
        boolean done,
        boolean allWheelsOnTrack,
        double progressPercent,
        int closestWaypoint,
        double trackLengthM,
        double timeS,
        EpisodeStatus status,
        double pauseS,
        int obstacleCrashes) {}
