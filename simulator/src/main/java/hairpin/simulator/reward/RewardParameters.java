package hairpin.simulator.reward;

import hairpin.simulator.race.EpisodeStatus;
import hairpin.simulator.race.RoadObjects;
import hairpin.simulator.race.Rollout;
import hairpin.simulator.track.Direction;
import hairpin.simulator.track.Projection;
import hairpin.simulator.track.Track;
import hairpin.simulator.track.Waypoints;
import java.util.List;

/// The state of a rollout as the field's reward functions know it: the same twenty-six names, units and conventions.
///
/// A view, made once for a rollout and read after each of its steps; it keeps nothing and allocates nothing. A rollout
/// that is driven lap by lap is already back at the start when a step that ended a lap returns: there, read it from a
/// listener.
///
/// Lists are read by index: an object keeps its index for the whole rollout.
public final class RewardParameters {

    /// All of them, by the names that reward functions use.
    public static final List<String> NAMES = List.of(
            "all_wheels_on_track",
            "x",
            "y",
            "heading",
            "distance_from_center",
            "projection_distance",
            "progress",
            "steps",
            "speed",
            "steering_angle",
            "track_width",
            "track_length",
            "waypoints",
            "closest_waypoints",
            "is_left_of_center",
            "is_reversed",
            "is_crashed",
            "is_offtrack",
            "closest_objects",
            "objects_location",
            "objects_left_of_center",
            "objects_speed",
            "objects_heading",
            "objects_distance",
            "objects_distance_from_center",
            "sim_time");

    private final Rollout rollout;
    private final Track track;
    private final Waypoints waypoints;
    private final RoadObjects objects;

    public RewardParameters(Rollout rollout) {
        this.rollout = rollout;
        track = rollout.track();
        waypoints = new Waypoints(track);
        objects = rollout.objects();
    }

    /// `all_wheels_on_track`: all four wheels are on the road, its painted borders included.
    public boolean allWheelsOnTrack() {
        return rollout.allWheelsOnRoad();
    }

    /// `x` of the front of the car, in metres.
    public double x() {
        return rollout.x();
    }

    /// `y` of the front of the car, in metres.
    public double y() {
        return rollout.y();
    }

    /// `heading` in degrees, −180 to 180, counter-clockwise from the x axis.
    public double headingDeg() {
        return Math.toDegrees(rollout.yawRad());
    }

    /// `distance_from_center` of the front of the car, in metres, never negative.
    public double distanceFromCenterM() {
        return Math.abs(nose().offsetM());
    }

    /// `projection_distance`: how far along the centre line, in metres from the track's first point, as
    /// `objects_distance` is.
    public double projectionDistanceM() {
        return nose().stationM();
    }

    /// `progress` in percent, 0 to 100, from where the car started.
    public double progressPercent() {
        return Math.clamp(rollout.progressPercent(), 0.0, 100.0);
    }

    /// `steps` as traces count them: 1 is the start, so the first step that anything was done in is 2.
    public int steps() {
        return rollout.episodeStep();
    }

    /// `speed` in m/s, as commanded.
    public double speedMps() {
        return rollout.commandMps();
    }

    /// `steering_angle` in degrees, as commanded; positive to the left.
    public double steeringAngleDeg() {
        return rollout.commandDeg();
    }

    /// `track_width` where the car is, in metres.
    public double trackWidthM() {
        return nose().leftM() + nose().rightM();
    }

    /// `track_length`: of the centre line, in metres.
    public double trackLengthM() {
        return track.lengthM();
    }

    /// How many `waypoints` there are: the points of the centre line in driving direction. On a closed track the last
    /// one is the first one again.
    public int waypoints() {
        return waypoints.count();
    }

    public double waypointX(int i) {
        return waypoints.x(i);
    }

    public double waypointY(int i) {
        return waypoints.y(i);
    }

    /// `closest_waypoints[0]`: the waypoint that the car has passed last.
    public int previousWaypoint() {
        return waypoints.previous(nose());
    }

    /// `closest_waypoints[1]`: the next one. Before the line it is the last of the list, which is where the first one
    /// is, so that it can always be looked up.
    public int nextWaypoint() {
        return waypoints.next(nose());
    }

    /// `is_left_of_center`: the front of the car is nearer to the left border, as the driver sees it, than to the
    /// right one. So it is in the field, also where the centre line is not the middle of the road.
    public boolean leftOfCenter() {
        return nose().offsetM() > (nose().leftM() - nose().rightM()) / 2;
    }

    /// `is_reversed`: the track is driven clockwise. It does not tell whether the car goes the wrong way.
    public boolean reversed() {
        return track.direction() == Direction.CW;
    }

    /// `is_crashed`: in this step.
    public boolean crashed() {
        return rollout.status() == EpisodeStatus.CRASHED;
    }

    /// `is_offtrack`: in this step.
    public boolean offTrack() {
        return rollout.status() == EpisodeStatus.OFF_TRACK;
    }

    /// How many objects there are: the length of every `objects_…` list.
    public int objects() {
        return objects.size();
    }

    /// `closest_objects[0]`: the object that comes first when one goes back along the track; 0 when there is none.
    public int closestObjectBehind() {
        return closest(-1);
    }

    /// `closest_objects[1]`: the object that comes first when one goes on along the track; 0 when there is none.
    public int closestObjectAhead() {
        return closest(1);
    }

    /// `objects_location[i][0]`, of its middle, in metres.
    public double objectX(int i) {
        return objects.x(i);
    }

    /// `objects_location[i][1]`, of its middle, in metres.
    public double objectY(int i) {
        return objects.y(i);
    }

    /// `objects_left_of_center[i]`: to the left of the centre line itself, in the field too.
    public boolean objectLeftOfCenter(int i) {
        return objects.offsetM(i) > 0;
    }

    /// `objects_speed[i]` in m/s; 0 for what stands.
    public double objectSpeedMps(int i) {
        return objects.speedMps(i);
    }

    /// `objects_heading[i]` in radians, as the field's simulator gives it, whatever its guide says.
    public double objectHeadingRad(int i) {
        return objects.headingRad(i);
    }

    /// `objects_distance[i]`: how far along the centre line, in metres from the track's first point.
    public double objectDistanceM(int i) {
        return objects.stationM(i);
    }

    /// `objects_distance_from_center[i]` in metres, never negative.
    public double objectDistanceFromCenterM(int i) {
        return Math.abs(objects.offsetM(i));
    }

    /// `sim_time` in seconds, since the rollout began.
    public double simTimeS() {
        return rollout.timeS();
    }

    /// Asked for each time: a rollout that is driven with many others finds out where it is when it is asked.
    private Projection nose() {
        return rollout.projection();
    }

    private int closest(int way) {
        double carM = nose().stationM();
        int closest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < objects.size(); i++) {
            double goneM = way * (objects.stationM(i) - carM);
            double onM = goneM >= 0 ? goneM : goneM + track.lengthM();
            if (onM < least) {
                least = onM;
                closest = i;
            }
        }
        return closest;
    }
}
