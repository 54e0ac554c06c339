package hairpin.simulator.race;

import hairpin.simulator.car.Cars;
import hairpin.simulator.conditions.Circumstances;
import hairpin.simulator.random.Chance;
import hairpin.simulator.track.Track;

/// What goes on in a rollout, step by step: the car moves, the line is crossed, the stewards look, penalties are
/// waited out, the car is put back, laps and episodes begin and end.
final class Running {

    private final RaceRules rules;
    private final int lastStep;
    private final StartPosition start;
    private final Whereabouts where;
    private final Traffic traffic;
    private final boolean empty;
    private final Stewards stewards;
    private final PuttingBack puttingBack;
    private final LapBook laps;

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

    /// @param place on the grid: 0 starts last
    /// @param cars on the grid
    Running(Challenge challenge, Circumstances circumstances, Chance chance, int place, int cars) {
        Track track = challenge.track();
        rules = challenge.rules();
        laps = new LapBook(track.closed() || !rules.continuous() ? rules.laps() : 1);
        lastStep = wholeSteps(rules.maxTimeS());
        where = new Whereabouts(track, challenge.car(), circumstances);
        stewards = new Stewards(where.road());
        StartPosition grid = StartPosition.drawn(track, chance, circumstances);
        traffic = new Traffic(challenge, grid.stationM(), cars, chance);
        empty = !traffic.any();
        puttingBack = new PuttingBack(track, traffic.objects());
        StartPosition drawn = cars > 1 ? grid.ahead(place, new CrossSection(track)) : grid;
        puttingBack.toPlace(drawn.stationM(), drawn.offsetM());
        start = new StartPosition(puttingBack.stationM(), puttingBack.offsetM(), drawn.turnRad());
        goToStart();
    }

    /// A step begins: everything but the car has moved, and the car is told where to go. One that waits is not.
    void setOut(double steeringDeg, double speedMps) {
        steps++;
        episode = laps.size();
        traffic.moveTo(steps);
        moved = waitingSteps == 0;
        if (moved) {
            where.setOut(steeringDeg, speedMps);
        } else {
            waitOn();
        }
    }

    /// The car moves.
    void roll() {
        if (moved) {
            where.vehicle().roll();
        }
    }

    /// The car has moved: finds where it is.
    void arrive() {
        if (moved) {
            lookWhere();
        }
    }

    /// The second half: what the rules say about it.
    void judge() {
        if (moved && !over && !episodeOver && !(where.clear() && empty)) {
            lookForIncidents();
        }
        if (!over && steps >= lastStep) {
            timeIsUp();
        }
    }

    /// Lap by lap: the next lap, from a standing start.
    void beginEpisode() {
        episodeOver = false;
        episodeBegan = steps;
        resetsInEpisode = 0;
        waitingSteps = 0;
        lastHit = -1;
        stewards.forget();
        laps.restart(milliseconds(timeS()));
        goToStart();
        episode = laps.size();
    }

    /// Whether what comes next may be nothing but driving on.
    boolean mayCruise() {
        return empty && !over && !episodeOver && waitingSteps == 0 && where.mayGlide();
    }

    Whereabouts where() {
        return where;
    }

    /// How many steps there are until time is up.
    int stepsLeft() {
        return lastStep - steps;
    }

    /// So many steps of driving on are over, in which nothing happened.
    void cruised(int more, int segment, double x, double y) {
        steps += more;
        episode = laps.size();
        moved = true;
        status = EpisodeStatus.IN_PROGRESS;
        stewards.forget();
        where.cruised(segment, x, y);
    }

    /// A step has begun like those, and the car has moved.
    void cruise() {
        steps++;
        episode = laps.size();
        moved = true;
    }

    boolean over() {
        return over;
    }

    /// Whether this was the last step of a lap that is followed by a new start, or by nothing.
    boolean episodeOver() {
        return episodeOver;
    }

    /// The lap that the last step belonged to, from 0.
    int episode() {
        return episode;
    }

    int steps() {
        return steps;
    }

    int episodeStep() {
        return steps - episodeBegan + 1;
    }

    double timeS() {
        return steps * Cars.CONTROL_STEP_S;
    }

    int waitingSteps() {
        return waitingSteps;
    }

    int resets() {
        return resets;
    }

    int crashes() {
        return crashes;
    }

    EpisodeStatus status() {
        return status;
    }

    double progressPercent() {
        return laps.full() ? 100 : Math.min(100, where.progress().percent() - lapBegan());
    }

    Vehicle vehicle() {
        return where.vehicle();
    }

    Traffic traffic() {
        return traffic;
    }

    int completedLaps() {
        return laps.completed();
    }

    RolloutOutcome outcome(String digest) {
        return new RolloutOutcome(laps.withUnderWay(milliseconds(timeS()), progressPercent(), status), digest, timeS());
    }

    private void lookWhere() {
        if (where.glide()) {
            stewards.forget();
            status = EpisodeStatus.IN_PROGRESS;
        } else {
            lookClosely();
        }
    }

    private void lookClosely() {
        where.lookClosely(stewards);
        Progress progress = where.progress();
        status = EpisodeStatus.IN_PROGRESS;
        while (!over && !episodeOver && progress.percent() - lapBegan() >= 100) {
            crossLine();
        }
        progress.glideUntil(lapBegan() + 100);
    }

    private void crossLine() {
        Progress progress = where.progress();
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
        int hit = traffic.blame(where.vehicle(), where.projection().stationM());
        if (hit >= 0) {
            crashes++;
            lastHit = hit;
            incident(EpisodeStatus.CRASHED, rules.collisionPenaltyS());
        } else if (where.clear()) {
            return;
        } else if (stewards.offTrack(where.vehicle(), where.projection())) {
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
        Progress progress = where.progress();
        progress.goBack();
        if (lastHit >= 0 && rules.merciful() && traffic.deservesMercy(lastHit)) {
            puttingBack.pastBox(progress.stationM(), lastHit);
        } else {
            puttingBack.toLane(progress.stationM(), where.projection().offsetM());
        }
        lastHit = -1;
        where.putBack(puttingBack);
        traffic.standAt(where.vehicle());
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

    /// In the step that ended a lap which is followed by a new start, no lap is under way.
    private void timeIsUp() {
        if (episodeOver) {
            over = true;
            laps.stop();
        } else {
            end(EpisodeStatus.TIME_UP);
        }
    }

    private void goToStart() {
        where.start(start);
        traffic.standAt(where.vehicle());
    }

    private static int wholeSteps(double seconds) {
        return (int) Math.ceil(seconds * Cars.CONTROL_HZ - 1e-6);
    }

    private static long milliseconds(double seconds) {
        return Math.round(seconds * 1000);
    }
}
