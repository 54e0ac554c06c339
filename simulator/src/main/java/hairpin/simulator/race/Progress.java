package hairpin.simulator.race;

import hairpin.simulator.track.Track;

/// How much of the race is driven, in percent of a lap, from where the car started.
///
/// A projection that jumps by more than half a lap has gone over the line, forwards or backwards: progress is the one
/// of all values a whole lap apart that is nearest to the last.
final class Progress {

    private final boolean closed;
    private final double startM;
    private final double lapM;
    private double percent;
    private double lastPercent;

    Progress(Track track, double startStationM) {
        closed = track.closed();
        startM = startStationM;
        lapM = closed ? track.lengthM() : track.lengthM() - startStationM;
    }

    void moveTo(double stationM) {
        lastPercent = percent;
        double bare = 100 * ((stationM - startM) / lapM);
        percent = closed ? bare + 100 * Math.rint((percent - bare) / 100) : bare;
    }

    /// Forgets the last move.
    void goBack() {
        percent = lastPercent;
    }

    /// Grows beyond 100 with every lap; below 0 behind the start.
    double percent() {
        return percent;
    }

    double lastPercent() {
        return lastPercent;
    }

    boolean falling() {
        return percent < lastPercent;
    }

    /// Where along the centre line that is.
    double stationM() {
        return startM + percent / 100 * lapM;
    }
}
