package hairpin.simulator.race;

import hairpin.simulator.camera.Camera;
import hairpin.simulator.camera.RoadMap;
import hairpin.simulator.car.CarParameters;
import hairpin.simulator.car.Cars;
import hairpin.simulator.car.Chassis;
import hairpin.simulator.maths.RepeatableMath;
import hairpin.simulator.track.Pose;
import hairpin.simulator.track.Projection;
import hairpin.simulator.track.Track;
import java.util.ArrayList;
import java.util.List;

/// One car on one track under rules, driven one control step of 1/15 s at a time.
///
/// ```java
/// Rollout rollout = new Rollout(track, CarParameters.CLASSIC, RaceRules.usual(), seed);
/// while (!rollout.over()) {
///     rollout.capture(frame, 0);
///     rollout.step(steeringDeg, speedMps);
/// }
/// ```
///
/// Everything follows from the arguments and the actions, to the bit. The car's position is its nose, as in the
/// field's traces; it is the nose that crosses the line. Lap times are interpolated to the millisecond within the step
/// in which the line was crossed, by the progress before and after it.
///
/// An action is clipped to ±30° and 0.1 to 4 m/s; one that is not a number steers straight and goes slowest. While
/// [#waiting()] the action does not matter. Not for use by two threads; a step allocates nothing but a finished lap.
public final class Rollout {

    private static final double MOST_STEERING_DEG = 30;
    private static final double LEAST_SPEED_MPS = 0.1;
    private static final double MOST_SPEED_MPS = 4;
    private static final double RADIANS_PER_DEGREE = Math.PI / 180;

    /// Moving no farther than this in a step is standing.
    private static final double STANDING_M = 0.0003;

    private static final int PATIENCE_STEPS = 15;

    private final Track track;
    private final RaceRules rules;
    private final int lapsToDrive;
    private final int lastStep;
    private final Cars cars;
    private final Road road;
    private final CrossSection across;
    private final Projection projection;
    private final Progress progress;
    private final PathDigest digest = new PathDigest();
    private final List<Lap> laps = new ArrayList<>();
    private Camera camera;
    private StepListener listener;

    private Stint stint = new Stint(1, 0);
    private EpisodeStatus status = EpisodeStatus.PREPARE;
    private boolean over;
    private int steps;
    private int resets;
    private int waitingSteps;
    private int standingSteps;
    private int backwardSteps;
    private double noseX;
    private double noseY;
    private double commandDeg;
    private double commandMps;

    public Rollout(Track track, CarParameters car, RaceRules rules, long seed) {
        this.track = track;
        this.rules = rules;
        lapsToDrive = track.closed() ? rules.laps() : 1;
        lastStep = wholeSteps(rules.maxTimeS());
        cars = new Cars(car, 1);
        road = new Road(track);
        across = new CrossSection(track);
        projection = new Projection(track);
        StartPosition start = StartPosition.drawn(track, seed);
        progress = new Progress(track, start.stationM());
        place(start.pose(track));
        digest.add(seed);
        digestPose();
    }

    /// Whether nothing more will happen.
    public boolean over() {
        return over;
    }

    /// Control steps driven so far, waiting included.
    public int steps() {
        return steps;
    }

    public double timeS() {
        return steps * Cars.CONTROL_STEP_S;
    }

    /// Whether the car waits for a penalty to pass, so that nobody need decide on an action.
    public boolean waiting() {
        return waitingSteps > 0;
    }

    /// Writes what the front camera sees now: 160 × 120 grey bytes, row by row from the top left.
    public void capture(byte[] frame, int offset) {
        if (camera == null) {
            camera = new Camera(RoadMap.of(track));
        }
        camera.draw(baseX(), baseY(), yawRad(), frame, offset);
    }

    /// From now on tells somebody of every step. Told before the first one, it hears of the start too. Listening takes
    /// a record for each step and changes nothing else.
    public void listen(StepListener newListener) {
        listener = newListener;
        if (steps == 0) {
            listener.stepped(record());
        }
    }

    /// One control step.
    ///
    /// @param steeringDeg positive to the left
    public void step(double steeringDeg, double speedMps) {
        if (over) {
            throw new IllegalStateException("the rollout is over: " + status);
        }
        steps++;
        if (waitingSteps > 0) {
            digest.add(0.0);
            digest.add(0.0);
            waitOn();
        } else {
            double steering =
                    Double.isNaN(steeringDeg) ? 0 : Math.clamp(steeringDeg, -MOST_STEERING_DEG, MOST_STEERING_DEG);
            double speed =
                    Double.isNaN(speedMps) ? LEAST_SPEED_MPS : Math.clamp(speedMps, LEAST_SPEED_MPS, MOST_SPEED_MPS);
            digest.add(steering);
            digest.add(speed);
            commandDeg = steering;
            commandMps = speed;
            drive(steering, speed);
        }
        if (!over && steps >= lastStep) {
            end(EpisodeStatus.TIME_UP);
        }
        digestPose();
        if (listener != null) {
            listener.stepped(record());
        }
    }

    /// The nose of the car.
    public double x() {
        return noseX;
    }

    /// The nose of the car.
    public double y() {
        return noseY;
    }

    /// The centre of gravity of the car.
    public double baseX() {
        return cars.xM(0);
    }

    /// The centre of gravity of the car.
    public double baseY() {
        return cars.yM(0);
    }

    public double yawRad() {
        return cars.yawRad(0);
    }

    /// How fast the car really goes.
    public double speedMps() {
        return cars.speedMps(0);
    }

    /// How fast it turns; positive to the left.
    public double yawRateRadps() {
        return cars.yawRateRadps(0);
    }

    /// Of the lap under way; 100 once the last one is complete. Below 0 behind the start.
    public double progressPercent() {
        return laps.size() >= lapsToDrive ? 100 : Math.min(100, progress.percent() - 100.0 * laps.size());
    }

    public EpisodeStatus status() {
        return status;
    }

    /// Where the nose is on the track. To look at, not to move.
    public Projection projection() {
        return projection;
    }

    public Track track() {
        return track;
    }

    /// How often the car has been put back.
    public int resets() {
        return resets;
    }

    /// Whether all four wheels are on the road.
    public boolean allWheelsOnRoad() {
        return wheelsOnRoad(true);
    }

    /// The laps so far; the one under way is among them until the rollout ended with the line.
    public RolloutOutcome outcome() {
        List<Lap> all = new ArrayList<>(laps);
        if (laps.size() < lapsToDrive) {
            all.add(stint.unfinished(milliseconds(timeS()), progressPercent(), status));
        }
        return new RolloutOutcome(all, digest.hex(), timeS());
    }

    private StepRecord record() {
        boolean lapEnded = status == EpisodeStatus.LAP_COMPLETE;
        int segment = projection.segment();
        double intoM = projection.stationM() - track.stationM(segment);
        double leftM =
                (segment + 1 < track.size() ? track.stationM(segment + 1) : track.lengthM()) - projection.stationM();
        int closest = intoM <= leftM ? segment : (segment + 1) % track.size();
        return new StepRecord(
                lapEnded ? laps.size() - 1 : laps.size(),
                steps + 1,
                noseX,
                noseY,
                Math.toDegrees(yawRad()),
                commandDeg,
                commandMps,
                over,
                allWheelsOnRoad(),
                lapEnded ? 100 : Math.clamp(progressPercent(), 0.0, 100.0),
                closest,
                track.lengthM(),
                timeS(),
                lapEnded && !over ? EpisodeStatus.IN_PROGRESS : status,
                waitingSteps * Cars.CONTROL_STEP_S,
                0);
    }

    private void drive(double steeringDeg, double speedMps) {
        double oldX = noseX;
        double oldY = noseY;
        cars.step(0, steeringDeg * RADIANS_PER_DEGREE, speedMps);
        findNose();
        projection.follow(noseX, noseY);
        progress.moveTo(projection.stationM());
        status = EpisodeStatus.IN_PROGRESS;
        while (progress.percent() >= 100.0 * (laps.size() + 1)) {
            crossLine();
            if (over) {
                return;
            }
        }
        double dx = noseX - oldX;
        double dy = noseY - oldY;
        standingSteps = dx * dx + dy * dy <= STANDING_M * STANDING_M ? standingSteps + 1 : 0;
        backwardSteps = progress.falling() ? backwardSteps + 1 : 0;
        if (!wheelsOnRoad(false)) {
            incident(EpisodeStatus.OFF_TRACK, rules.offTrackPenaltyS());
        } else if (backwardSteps >= PATIENCE_STEPS) {
            incident(EpisodeStatus.REVERSED, rules.offTrackPenaltyS());
        } else if (standingSteps >= PATIENCE_STEPS) {
            incident(EpisodeStatus.IMMOBILIZED, 0);
        }
    }

    private void crossLine() {
        double line = 100.0 * (laps.size() + 1);
        double share = (line - progress.lastPercent()) / (progress.percent() - progress.lastPercent());
        long nowMs = milliseconds((steps - 1 + share) * Cars.CONTROL_STEP_S);
        laps.add(stint.complete(nowMs));
        status = EpisodeStatus.LAP_COMPLETE;
        if (laps.size() >= lapsToDrive) {
            over = true;
        } else {
            stint = new Stint(laps.size() + 1, nowMs);
        }
    }

    private void incident(EpisodeStatus what, double penaltyS) {
        stint.note(what);
        if (resets >= rules.maxResets()) {
            end(what);
            return;
        }
        status = what;
        resets++;
        waitingSteps = wholeSteps(penaltyS);
        if (waitingSteps == 0) {
            putBack();
        }
    }

    private void waitOn() {
        status = EpisodeStatus.PAUSE;
        waitingSteps--;
        if (waitingSteps == 0) {
            putBack();
        }
    }

    /// On the centre of the lane nearer to where the car is, as far along as it was a step before the incident.
    private void putBack() {
        double offset = projection.offsetM();
        progress.goBack();
        double station = progress.stationM();
        double leftLane = across.leftM(station) / 2;
        double rightLane = -across.rightM(station) / 2;
        double lane = Math.abs(offset - leftLane) <= Math.abs(offset - rightLane) ? leftLane : rightLane;
        place(track.pose(station, lane));
        standingSteps = 0;
        backwardSteps = 0;
    }

    private void end(EpisodeStatus how) {
        status = how;
        over = true;
    }

    /// At rest with its nose there.
    private void place(Pose nose) {
        double yaw = nose.headingRad();
        cars.place(
                0,
                nose.x() - Chassis.NOSE_M * RepeatableMath.cos(yaw),
                nose.y() - Chassis.NOSE_M * RepeatableMath.sin(yaw),
                yaw);
        findNose();
        projection.follow(noseX, noseY);
    }

    private void findNose() {
        double yaw = cars.yawRad(0);
        noseX = cars.xM(0) + Chassis.NOSE_M * RepeatableMath.cos(yaw);
        noseY = cars.yM(0) + Chassis.NOSE_M * RepeatableMath.sin(yaw);
    }

    /// Whether all wheels are on the road, or whether any is.
    private boolean wheelsOnRoad(boolean all) {
        double yaw = cars.yawRad(0);
        double ahead = RepeatableMath.cos(yaw);
        double aside = RepeatableMath.sin(yaw);
        for (int wheel = 0; wheel < 4; wheel++) {
            boolean front = wheel < 2;
            double forward = front ? Chassis.FRONT_AXLE_M : -Chassis.REAR_AXLE_M;
            double half = front ? Chassis.FRONT_HALF_TRACK_M : Chassis.REAR_HALF_TRACK_M;
            double left = wheel % 2 == 0 ? half : -half;
            double x = cars.xM(0) + forward * ahead - left * aside;
            double y = cars.yM(0) + forward * aside + left * ahead;
            if (road.holds(x, y, projection.segment()) != all) {
                return !all;
            }
        }
        return all;
    }

    private void digestPose() {
        digest.add(noseX);
        digest.add(noseY);
        digest.add(cars.yawRad(0));
        digest.add(cars.speedMps(0));
    }

    private static int wholeSteps(double seconds) {
        return (int) Math.ceil(seconds * Cars.CONTROL_HZ - 1e-6);
    }

    private static long milliseconds(double seconds) {
        return Math.round(seconds * 1000);
    }
}
