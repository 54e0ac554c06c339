package hairpin.simulator.race;

import hairpin.simulator.car.CarParameters;
import hairpin.simulator.car.Cars;
import hairpin.simulator.conditions.Circumstances;
import hairpin.simulator.conditions.Condition;
import hairpin.simulator.lidar.LidarWorld;
import hairpin.simulator.random.Chance;
import hairpin.simulator.track.Projection;
import hairpin.simulator.track.Track;
import hairpin.simulator.track.Waypoints;

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

    /// What an action is clipped to.
    public static final double MOST_STEERING_DEG = 30;

    /// What an action is clipped to.
    public static final double LEAST_SPEED_MPS = 0.1;

    /// What an action is clipped to.
    public static final double MOST_SPEED_MPS = 4;

    private final Track track;
    private final Circumstances circumstances;
    private final Running running;
    private final PathDigest digest = new PathDigest();
    private final boolean inHeat;
    private final Sensing sensing;
    private StepListener listener;

    // Who drives it on while nothing happens, and as which of many.
    private Cruise cruise;
    private int lane;
    private double commandDeg;
    private double commandMps;

    public Rollout(Track track, CarParameters car, RaceRules rules, long seed) {
        this(Challenge.timeTrial(track, car, rules), seed);
    }

    public Rollout(Challenge challenge, long seed) {
        this(challenge, new Chance(seed, 0));
    }

    /// @param chance decides all that is left to chance
    public Rollout(Challenge challenge, Chance chance) {
        this(challenge, chance, 0, 1);
    }

    /// One of the cars of a heat.
    ///
    /// @param place on the grid: 0 starts last
    Rollout(Challenge challenge, Chance chance, int place, int cars) {
        track = challenge.track();
        inHeat = cars > 1;
        circumstances = challenge.conditions().drawn(chance);
        running = new Running(challenge, circumstances, chance, place, cars);
        sensing = new Sensing(track, circumstances.look(), running.traffic().objects(), chance);
        digest.add(chance.seed());
        running.traffic().addTo(digest);
        for (Condition condition : Condition.values()) {
            if (circumstances.named(condition)) {
                digest.add(circumstances.value(condition));
            }
        }
        digestPose();
    }

    /// Whether nothing more will happen.
    public boolean over() {
        return running.over();
    }

    /// Control steps driven so far, waiting included.
    public int steps() {
        settle();
        return running.steps();
    }

    /// Which step of the episode it is, as traces count: 1 is the start, before anything was done.
    public int episodeStep() {
        settle();
        return running.episodeStep();
    }

    public double timeS() {
        settle();
        return running.timeS();
    }

    /// Whether the car waits for a penalty to pass, so that nobody need decide on an action. Meanwhile it can be
    /// neither seen nor hit.
    public boolean waiting() {
        return running.waitingSteps() > 0;
    }

    /// Writes what the front camera sees now: 160 × 120 grey bytes, row by row from the top left.
    public void capture(byte[] frame, int offset) {
        sensing.camera().draw(baseX(), baseY(), yawRad(), steps(), frame, offset);
    }

    /// Writes what the left camera of the pair sees now, like [#capture].
    public void captureLeft(byte[] frame, int offset) {
        sensing.pair().left().draw(baseX(), baseY(), yawRad(), steps(), frame, offset);
    }

    /// Writes what both cameras of the pair see now: for each pixel two bytes, left and right.
    public void captureStereo(byte[] frame, int offset) {
        sensing.pair().draw(baseX(), baseY(), yawRad(), steps(), frame, offset);
    }

    /// Writes what the LIDAR measures now: [hairpin.simulator.lidar.Lidar#RAYS] distances in metres, against the clock.
    ///
    /// @param world what its rays meet, and which way they look
    public void scan(LidarWorld world, float[] distancesM, int offset) {
        sensing.lidar(world).scan(baseX(), baseY(), yawRad(), steps(), distancesM, offset);
    }

    /// From now on tells somebody of every step. Told before the first one, it hears of the start too. Listening takes
    /// a record for each step and changes nothing else.
    public void listen(StepListener newListener) {
        if (cruise != null) {
            cruise.leave(lane);
        }
        listener = newListener;
        if (running.steps() == 0) {
            tell(EpisodeStatus.PREPARE);
        }
    }

    /// One control step. A car of a heat is driven by [Heat#step] instead.
    ///
    /// @param steeringDeg positive to the left
    public void step(double steeringDeg, double speedMps) {
        if (inHeat) {
            throw new IllegalStateException("a car of a heat is driven with the others");
        }
        move(steeringDeg, speedMps);
        judge();
    }

    /// The first half of a step: everything that moves does.
    void move(double steeringDeg, double speedMps) {
        setOut(steeringDeg, speedMps);
        running.roll();
        running.arrive();
    }

    /// The first third of a step: all but the car's own motion. Whoever moves it otherwise than by [#move] does so
    /// next, and then lets it [#arrive].
    void setOut(double steeringDeg, double speedMps) {
        if (cruise != null) {
            cruise.leave(lane);
        }
        refuseIfOver();
        if (running.waitingSteps() > 0) {
            digest.add(0, 0.0);
        } else {
            commandDeg = within(-MOST_STEERING_DEG, steeringDeg, MOST_STEERING_DEG, 0);
            commandMps = within(LEAST_SPEED_MPS, speedMps, MOST_SPEED_MPS, LEAST_SPEED_MPS);
            digest.add(commandDeg, commandMps);
        }
        running.setOut(commandDeg, commandMps);
    }

    void refuseIfOver() {
        if (running.over()) {
            throw new IllegalStateException("the rollout is over: " + running.status());
        }
    }

    /// Whether somebody may drive it on among many others who looks after nothing but the driving.
    boolean mayCruise() {
        return listener == null && running.mayCruise();
    }

    /// From now on somebody does, until [#cruised].
    void cruise(Cruise by, int asLane) {
        cruise = by;
        lane = asLane;
    }

    void cruised() {
        cruise = null;
    }

    /// What it was told last when somebody did.
    void told(double steeringDeg, double speedMps) {
        commandDeg = steeringDeg;
        commandMps = speedMps;
    }

    PathDigest digest() {
        return digest;
    }

    Running running() {
        return running;
    }

    /// The car has moved: where to.
    void arrive() {
        running.arrive();
    }

    boolean inHeat() {
        return inHeat;
    }

    Vehicle vehicle() {
        return running.vehicle();
    }

    /// With comparisons, because a processor foresees those that hardly ever come out true.
    private static double within(double least, double value, double most, double ifNone) {
        if (value >= least && value <= most) {
            return value;
        }
        return value < least ? least : value > most ? most : ifNone;
    }

    /// The second half: what the rules say about it.
    void judge() {
        running.judge();
        digestPose();
        tell(running.status());
        if (running.episodeOver() && !running.over()) {
            running.beginEpisode();
            commandDeg = 0;
            commandMps = 0;
            tell(EpisodeStatus.PREPARE);
        }
    }

    /// The nose of the car.
    public double x() {
        settle();
        return running.vehicle().noseX();
    }

    /// The nose of the car.
    public double y() {
        settle();
        return running.vehicle().noseY();
    }

    /// The centre of gravity of the car.
    public double baseX() {
        return running.vehicle().baseX();
    }

    /// The centre of gravity of the car.
    public double baseY() {
        return running.vehicle().baseY();
    }

    public double yawRad() {
        return running.vehicle().yawRad();
    }

    /// How fast the car really goes.
    public double speedMps() {
        return running.vehicle().speedMps();
    }

    /// How fast it turns; positive to the left.
    public double yawRateRadps() {
        return running.vehicle().yawRateRadps();
    }

    /// What the car was last told, in degrees, positive to the left.
    public double commandDeg() {
        settle();
        return commandDeg;
    }

    /// How fast the car was last told to go.
    public double commandMps() {
        settle();
        return commandMps;
    }

    /// Of the lap under way; 100 once the last one is complete. Below 0 behind the start.
    public double progressPercent() {
        settle();
        return running.progressPercent();
    }

    public EpisodeStatus status() {
        settle();
        return running.status();
    }

    /// Where the nose is on the track. To look at, not to move.
    public Projection projection() {
        settle();
        return running.where().projection();
    }

    public Track track() {
        return track;
    }

    /// Under which circumstances it is driven.
    public Circumstances circumstances() {
        return circumstances;
    }

    /// What else is on the road. To look at, not to move.
    public RoadObjects objects() {
        return running.traffic().objects();
    }

    /// How often the car has been put back.
    public int resets() {
        return running.resets();
    }

    /// How often it has driven into something.
    public int crashes() {
        return running.crashes();
    }

    public int completedLaps() {
        return running.completedLaps();
    }

    /// Whether all four wheels are on the road.
    public boolean allWheelsOnRoad() {
        settle();
        return running.where().allWheelsOnRoad();
    }

    /// The laps so far; the one under way is among them until the rollout ended with the line.
    public RolloutOutcome outcome() {
        settle();
        return running.outcome(digest.hex());
    }

    /// Whoever drives it on tells how far it has come.
    private void settle() {
        if (cruise != null) {
            cruise.settle(lane);
        }
    }

    Traffic traffic() {
        return running.traffic();
    }

    private void tell(EpisodeStatus now) {
        if (listener != null) {
            listener.stepped(record(now));
        }
    }

    private StepRecord record(EpisodeStatus now) {
        boolean lapEnded = now == EpisodeStatus.LAP_COMPLETE;
        boolean done = running.episodeOver();
        return new StepRecord(
                running.episode(),
                episodeStep(),
                x(),
                y(),
                Math.toDegrees(yawRad()),
                commandDeg,
                commandMps,
                done,
                allWheelsOnRoad(),
                lapEnded ? 100 : Math.clamp(progressPercent(), 0.0, 100.0),
                new Waypoints(track).closest(projection()),
                track.lengthM(),
                timeS(),
                lapEnded && !done ? EpisodeStatus.IN_PROGRESS : now,
                running.waitingSteps() * Cars.CONTROL_STEP_S,
                crashes());
    }

    private void digestPose() {
        Vehicle car = running.vehicle();
        digest.add(car.noseX(), car.noseY(), car.yawRad(), car.speedMps());
    }
}
