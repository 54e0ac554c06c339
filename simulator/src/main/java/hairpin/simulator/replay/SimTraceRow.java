package hairpin.simulator.replay;

import hairpin.simulator.race.EpisodeStatus;

/// One row of a trace: where the car was, and the action that drove it on from there to the next row.
///
/// @param episode from 0
/// @param step from 1
/// @param x of the nose; readers of the field call it the centre
/// @param y of the nose
/// @param yawDeg 0 along x, growing to the left
/// @param steeringDeg as commanded, positive to the left
/// @param speedMps as commanded
/// @param action which of the driver's actions that was
/// @param done whether the episode ended here
/// @param progressPercent of the lap
/// @param closestWaypoint index of the route's point nearest to the car
/// @param timeS simulated
/// @param status a lap that ends in a continuous race ends `in_progress`, at 100 %
/// @param pauseS how long the car still waits
/// @param obstacleCrashes 0 in traces that do not tell
/// @param wallClockS seconds since 1970; 0 in traces that do not tell
public record SimTraceRow(
        int episode,
        int step,
        double x,
        double y,
        double yawDeg,
        double steeringDeg,
        double speedMps,
        TraceAction action,
        double reward,
        boolean done,
        boolean allWheelsOnTrack,
        double progressPercent,
        int closestWaypoint,
        double trackLengthM,
        double timeS,
        EpisodeStatus status,
        double pauseS,
        int obstacleCrashes,
        double wallClockS) {}
