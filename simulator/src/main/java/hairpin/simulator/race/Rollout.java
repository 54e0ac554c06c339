package hairpin.simulator.race;

import hairpin.simulator.camera.Camera;
import hairpin.simulator.camera.RoadMap;
import hairpin.simulator.car.CarParameters;
import hairpin.simulator.car.Cars;
import hairpin.simulator.conditions.Circumstances;
import hairpin.simulator.conditions.Condition;
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
    private final RaceRules rules;
    private final int lastStep;
    private final Circumstances circumstances;
    private final StartPosition start;
    private final Vehicle vehicle;
    private final CentrePoint centre;
    private final Road road;
    private final Projection projection;
    private final Traffic traffic;
    private final Stewards stewards;
    private final PuttingBack puttingBack;
    private final LapBook laps;
    private final PathDigest digest = new PathDigest();
    private final boolean inHeat;
    private Camera camera;
    private StepListener listener;

    private Progress progress;
    private EpisodeStatus status = EpisodeStatus.PREPARE;
    private boolean over;
    private boolean episodeOver;
    private boolean moved;
    private int steps;
    private int episode;
    private int episodeBegan;
    private int resets;
    private int resetsInEpisode;
    private int waitingSteps;
    private int crashes;
    private int lastHit = -1;
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
        rules = challenge.rules();
        laps = new LapBook(track.closed() || !rules.continuous() ? rules.laps() : 1);
        lastStep = wholeSteps(rules.maxTimeS());
        inHeat = cars > 1;
        circumstances = challenge.conditions().drawn(chance);
        vehicle = new Vehicle(challenge.car(), circumstances);
        centre = new CentrePoint(track);
        road = new Road(track);
        projection = new Projection(track);
        stewards = new Stewards(road);
        StartPosition grid = StartPosition.drawn(track, chance, circumstances);
        traffic = new Traffic(challenge, grid.stationM(), cars, chance);
        puttingBack = new PuttingBack(track, traffic.objects());
        StartPosition drawn = inHeat ? grid.ahead(place, new CrossSection(track)) : grid;
        puttingBack.toPlace(drawn.stationM(), drawn.offsetM());
        start = new StartPosition(puttingBack.stationM(), puttingBack.offsetM(), drawn.turnRad());
        digest.add(chance.seed());
        traffic.addTo(digest);
        for (Condition condition : Condition.values()) {
            if (circumstances.named(condition)) {
                digest.add(circumstances.value(condition));
            }
        }
        goToStart();
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

    /// Which step of the episode it is, as traces count: 1 is the start, before anything was done.
    public int episodeStep() {
        return steps - episodeBegan + 1;
    }

    public double timeS() {
        return steps * Cars.CONTROL_STEP_S;
    }

    /// Whether the car waits for a penalty to pass, so that nobody need decide on an action. Meanwhile it can be
    /// neither seen nor hit.
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
            listener.stepped(record(EpisodeStatus.PREPARE));
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
        if (over) {
            throw new IllegalStateException("the rollout is over: " + status);
        }
        steps++;
        episode = laps.size();
        traffic.moveTo(steps);
        moved = waitingSteps == 0;
        if (!moved) {
            digest.add(0.0);
            digest.add(0.0);
            waitOn();
            return;
        }
        commandDeg = Double.isNaN(steeringDeg) ? 0 : Math.clamp(steeringDeg, -MOST_STEERING_DEG, MOST_STEERING_DEG);
        commandMps = Double.isNaN(speedMps) ? LEAST_SPEED_MPS : Math.clamp(speedMps, LEAST_SPEED_MPS, MOST_SPEED_MPS);
        digest.add(commandDeg);
        digest.add(commandMps);
        drive();
    }

    /// The second half: what the rules say about it.
    void judge() {
        if (moved && !over && !episodeOver) {
            lookForIncidents();
        }
        if (!over && steps >= lastStep) {
            end(EpisodeStatus.TIME_UP);
        }
        digestPose();
        if (listener != null) {
            listener.stepped(record(status));
        }
        if (episodeOver && !over) {
            beginEpisode();
        }
    }

    /// The nose of the car.
    public double x() {
        return vehicle.noseX();
    }

    /// The nose of the car.
    public double y() {
        return vehicle.noseY();
    }

    /// The centre of gravity of the car.
    public double baseX() {
        return vehicle.baseX();
    }

    /// The centre of gravity of the car.
    public double baseY() {
        return vehicle.baseY();
    }

    public double yawRad() {
        return vehicle.yawRad();
    }

    /// How fast the car really goes.
    public double speedMps() {
        return vehicle.speedMps();
    }

    /// How fast it turns; positive to the left.
    public double yawRateRadps() {
        return vehicle.yawRateRadps();
    }

    /// What the car was last told, in degrees, positive to the left.
    public double commandDeg() {
        return commandDeg;
    }

    /// How fast the car was last told to go.
    public double commandMps() {
        return commandMps;
    }

    /// Of the lap under way; 100 once the last one is complete. Below 0 behind the start.
    public double progressPercent() {
        return laps.full() ? 100 : Math.min(100, progress.percent() - lapBegan());
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

    /// Under which circumstances it is driven.
    public Circumstances circumstances() {
        return circumstances;
    }

    /// What else is on the road. To look at, not to move.
    public RoadObjects objects() {
        return traffic.objects();
    }

    /// How often the car has been put back.
    public int resets() {
        return resets;
    }

    /// How often it has driven into something.
    public int crashes() {
        return crashes;
    }

    public int completedLaps() {
        return laps.completed();
    }

    /// Whether all four wheels are on the road.
    public boolean allWheelsOnRoad() {
        return vehicle.allWheelsOn(road, projection.segment());
    }

    /// The laps so far; the one under way is among them until the rollout ended with the line.
    public RolloutOutcome outcome() {
        return new RolloutOutcome(
                laps.withUnderWay(milliseconds(timeS()), progressPercent(), status), digest.hex(), timeS());
    }

    Traffic traffic() {
        return traffic;
    }

    private void drive() {
        double oldX = vehicle.noseX();
        double oldY = vehicle.noseY();
        vehicle.drive(commandDeg, commandMps);
        projection.follow(vehicle.noseX(), vehicle.noseY());
        progress.moveTo(projection.stationM());
        stewards.watch(vehicle.noseX() - oldX, vehicle.noseY() - oldY, progress.falling());
        status = EpisodeStatus.IN_PROGRESS;
        while (!over && !episodeOver && progress.percent() - lapBegan() >= 100) {
            crossLine();
        }
    }

    private void crossLine() {
        double line = lapBegan() + 100;
        double grown = progress.percent() - progress.lastPercent();
        double share = grown > 0 ? Math.clamp((line - progress.lastPercent()) / grown, 0.0, 1.0) : 0;
        laps.complete(milliseconds((steps - 1 + share) * Cars.CONTROL_STEP_S));
        status = EpisodeStatus.LAP_COMPLETE;
        over = laps.full();
        episodeOver = over || !rules.continuous();
    }

    /// Where in all progress the lap under way began. Lap by lap, progress begins anew with each.
    private double lapBegan() {
        return rules.continuous() ? 100.0 * laps.size() : 0;
    }

    private void lookForIncidents() {
        int hit = traffic.blame(vehicle, projection.stationM());
        if (hit >= 0) {
            crashes++;
            lastHit = hit;
            incident(EpisodeStatus.CRASHED, rules.collisionPenaltyS());
        } else if (stewards.offTrack(vehicle, projection.segment())) {
            incident(EpisodeStatus.OFF_TRACK, rules.offTrackPenaltyS());
        } else if (stewards.reversed()) {
            incident(EpisodeStatus.REVERSED, rules.offTrackPenaltyS());
        } else if (stewards.immobilised()) {
            incident(EpisodeStatus.IMMOBILIZED, 0);
        }
    }

    private void incident(EpisodeStatus what, double penaltyS) {
        laps.note(what);
        if (resetsInEpisode >= rules.maxResets()) {
            end(what);
            return;
        }
        status = what;
        resets++;
        resetsInEpisode++;
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

    private void putBack() {
        progress.goBack();
        if (lastHit >= 0 && rules.merciful() && traffic.deservesMercy(lastHit)) {
            puttingBack.pastBox(progress.stationM(), lastHit);
        } else {
            puttingBack.toLane(progress.stationM(), projection.offsetM());
        }
        lastHit = -1;
        place(puttingBack.stationM(), puttingBack.offsetM(), 0);
        projection.follow(vehicle.noseX(), vehicle.noseY());
        progress.moveTo(puttingBack.stationM());
        traffic.standAt(vehicle);
        stewards.forget();
    }

    /// Ends the lap under way, and with it the rollout, unless laps are driven one by one and there is another.
    private void end(EpisodeStatus how) {
        status = how;
        episodeOver = true;
        over = rules.continuous() || how == EpisodeStatus.TIME_UP || laps.size() + 1 == rules.laps();
        if (!over) {
            laps.giveUp(milliseconds(timeS()), progressPercent(), how);
        }
    }

    private void beginEpisode() {
        episodeOver = false;
        episodeBegan = steps;
        resetsInEpisode = 0;
        waitingSteps = 0;
        stewards.forget();
        laps.restart(milliseconds(timeS()));
        goToStart();
        episode = laps.size();
        commandDeg = 0;
        commandMps = 0;
        if (listener != null) {
            listener.stepped(record(EpisodeStatus.PREPARE));
        }
    }

    private void goToStart() {
        place(start.stationM(), start.offsetM(), start.turnRad());
        projection.find(vehicle.noseX(), vehicle.noseY());
        progress = new Progress(track, start.stationM());
        traffic.standAt(vehicle);
    }

    private void place(double stationM, double offsetM, double turnRad) {
        centre.moveTo(stationM);
        vehicle.place(centre, offsetM, turnRad);
    }

    private StepRecord record(EpisodeStatus now) {
        boolean lapEnded = now == EpisodeStatus.LAP_COMPLETE;
        return new StepRecord(
                episode,
                episodeStep(),
                x(),
                y(),
                Math.toDegrees(yawRad()),
                commandDeg,
                commandMps,
                episodeOver,
                allWheelsOnRoad(),
                lapEnded ? 100 : Math.clamp(progressPercent(), 0.0, 100.0),
                new Waypoints(track).closest(projection),
                track.lengthM(),
                timeS(),
                lapEnded && !episodeOver ? EpisodeStatus.IN_PROGRESS : now,
                waitingSteps * Cars.CONTROL_STEP_S,
                crashes);
    }

    private void digestPose() {
        digest.add(x());
        digest.add(y());
        digest.add(yawRad());
        digest.add(speedMps());
    }

    private static int wholeSteps(double seconds) {
        return (int) Math.ceil(seconds * Cars.CONTROL_HZ - 1e-6);
    }

    private static long milliseconds(double seconds) {
        return Math.round(seconds * 1000);
    }
}
