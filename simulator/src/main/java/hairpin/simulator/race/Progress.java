package hairpin.simulator.race;

import hairpin.simulator.track.Track;

/// How much of the race is driven, in percent of a lap, from where the car started.
///
/// A projection that jumps by more than half a lap has gone over the line, forwards or backwards: progress is the one
/// of all values a whole lap apart that is nearest to the last. A car that only goes on [glides][#glide], and percents
/// are reckoned when somebody asks.
final class Progress {

    /// Far more than rounding can do.
    private static final double SURE_M = 1e-6;

    private final boolean closed;
    private final double startM;
    private final double lapM;
    private final double farM;
    private double percent;
    private double lastPercent;

    // Where the car is and was, as long as it glides, and where it has to stop gliding.
    private boolean gliding;
    private double stationM;
    private double lastStationM;
    private double untilM = Double.NEGATIVE_INFINITY;
    private double wholePercent;

    Progress(Track track, double startStationM) {
        closed = track.closed();
        startM = startStationM;
        lapM = closed ? track.lengthM() : track.lengthM() - startStationM;
        farM = track.lengthM() / 4;
    }

    void moveTo(double newStationM) {
        settle();
        lastPercent = percent;
        double bare = bare(newStationM);
        wholePercent = 100 * Math.rint((percent - bare) / 100);
        percent = closed ? bare + wholePercent : bare;
        stationM = newStationM;
        untilM = Double.NEGATIVE_INFINITY;
    }

    /// From now on it may glide, as long as it is below so many percent.
    void glideUntil(double linePercent) {
        double whole = closed ? wholePercent : 0;
        untilM = startM + lapM * ((linePercent - whole) / 100) - SURE_M;
    }

    /// Moves there as [#moveTo] does, if it is ahead and nothing can come of it; stays otherwise.
    ///
    /// @return whether it moved
    boolean glide(double newStationM) {
        double goneM = newStationM - stationM;
        if (!(goneM > 0 && goneM < farM && newStationM < untilM)) {
            return false;
        }
        lastStationM = stationM;
        stationM = newStationM;
        gliding = true;
        return true;
    }

    /// Somebody else saw to it that it could glide, and where it came to.
    void glided(double fromM, double toM) {
        lastStationM = fromM;
        stationM = toM;
        gliding = true;
    }

    /// Whether it may glide on at all.
    boolean mayGlide() {
        return stationM < untilM;
    }

    /// Before where it has to stop gliding.
    double untilM() {
        return untilM;
    }

    /// No glide of a step is as long.
    double farM() {
        return farM;
    }

    /// Forgets the last move.
    void goBack() {
        settle();
        percent = lastPercent;
    }

    /// Grows beyond 100 with every lap; below 0 behind the start.
    double percent() {
        settle();
        return percent;
    }

    double lastPercent() {
        settle();
        return lastPercent;
    }

    boolean falling() {
        settle();
        return percent < lastPercent;
    }

    /// Where along the centre line that is.
    double stationM() {
        settle();
        return startM + percent / 100 * lapM;
    }

    private void settle() {
        if (gliding) {
            gliding = false;
            lastPercent = closed ? bare(lastStationM) + wholePercent : bare(lastStationM);
            percent = closed ? bare(stationM) + wholePercent : bare(stationM);
        }
    }

    private double bare(double atM) {
        return 100 * ((atM - startM) / lapM);
    }
}
