package hairpin.simulator.sections;

import hairpin.simulator.car.Cars;
import hairpin.simulator.race.EpisodeStatus;
import hairpin.simulator.race.StepListener;
import hairpin.simulator.race.StepRecord;
import hairpin.simulator.track.Track;

/// Adds up, while a rollout is driven, how long the car was in each section, how much of it was driven, and what
/// happened there; it has to listen from before the first step. To the control step, not to the millisecond.
public final class SectionTimes implements StepListener {

    private final Track track;
    private final Sections sections;
    private final double[] timeS;
    private final double[] drivenPercent;
    private final int[] incidents;
    private int episode = -1;
    private int starts;
    private int startedIn;
    private double reachedPercent = 100;
    private int last;

    public SectionTimes(Track track, Sections sections) {
        this.track = track;
        this.sections = sections;
        this.timeS = new double[sections.size()];
        this.drivenPercent = new double[sections.size()];
        this.incidents = new int[sections.size()];
    }

    @Override
    public void stepped(StepRecord step) {
        // waypoints of a closed track count its first point twice
        last = sections.at(track.stationM(step.closestWaypoint() % track.size()) / track.lengthM());
        if (step.status() == EpisodeStatus.PREPARE) {
            begin();
            return;
        }
        if (step.episode() != episode) {
            episode = step.episode();
            reachedPercent = Math.min(reachedPercent - 100, 0);
        }
        timeS[last] += Cars.CONTROL_STEP_S;
        if (step.progressPercent() > reachedPercent) {
            drivenPercent[last] += step.progressPercent() - reachedPercent;
            reachedPercent = step.progressPercent();
        }
        switch (step.status()) {
            case OFF_TRACK, CRASHED, REVERSED, IMMOBILIZED -> incidents[last]++;
            case PREPARE, IN_PROGRESS, PAUSE, LAP_COMPLETE, TIME_UP, PARK -> {}
        }
    }

    double timeS(int section) {
        return timeS[section];
    }

    /// How much of a lap was driven there; 100 for all sections together after one lap.
    double drivenPercent(int section) {
        return drivenPercent[section];
    }

    int incidents(int section) {
        return incidents[section];
    }

    /// Where the car is.
    int last() {
        return last;
    }

    /// How often it started from rest, and where.
    int starts() {
        return starts;
    }

    int startedIn() {
        return startedIn;
    }

    private void begin() {
        starts++;
        startedIn = last;
        reachedPercent = 100;
    }
}
