package hairpin.simulator.race;

/// The lap under way: its number, when it began and what has gone wrong in it.
final class Stint {

    private final int trial;
    private final long beganMs;
    private int offTrack;
    private int crashed;
    private int immobilized;
    private int reversed;

    Stint(int trial, long beganMs) {
        this.trial = trial;
        this.beganMs = beganMs;
    }

    void note(EpisodeStatus incident) {
        switch (incident) {
            case OFF_TRACK -> offTrack++;
            case CRASHED -> crashed++;
            case IMMOBILIZED -> immobilized++;
            case REVERSED -> reversed++;
            case PREPARE, IN_PROGRESS, PAUSE, LAP_COMPLETE, TIME_UP, PARK ->
                throw new IllegalArgumentException("not an incident: " + incident);
        }
    }

    Lap complete(long nowMs) {
        return lap(nowMs, 100, EpisodeStatus.LAP_COMPLETE);
    }

    Lap unfinished(long nowMs, double percent, EpisodeStatus status) {
        return lap(nowMs, Math.clamp(percent, 0.0, Math.nextDown(100.0)), status);
    }

    private Lap lap(long nowMs, double percent, EpisodeStatus status) {
        return new Lap(trial, beganMs, nowMs - beganMs, percent, status, offTrack, crashed, immobilized, reversed);
    }
}
