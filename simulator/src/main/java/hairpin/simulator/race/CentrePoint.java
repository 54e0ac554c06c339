package hairpin.simulator.race;

import hairpin.simulator.track.Track;

/// A point of the centre line, to be moved: [Track#pose] without an object for each place, because cars are put back
/// within a step, which allocates nothing.
final class CentrePoint {

    private final Track track;
    private double x;
    private double y;
    private double ux;
    private double uy;
    private double headingRad;
    private int segment;

    CentrePoint(Track track) {
        this.track = track;
    }

    /// A closed track is gone round as often as needed; an open one ends where it ends.
    void moveTo(double stationM) {
        double along = along(stationM);
        int i = find(along);
        segment = i;
        int next = (i + 1) % track.size();
        double dx = track.centreX(next) - track.centreX(i);
        double dy = track.centreY(next) - track.centreY(i);
        double segmentM = Math.sqrt(dx * dx + dy * dy);
        ux = dx / segmentM;
        uy = dy / segmentM;
        double into = along - track.stationM(i);
        x = track.centreX(i) + ux * into;
        y = track.centreY(i) + uy * into;
        headingRad = StrictMath.atan2(uy, ux);
    }

    /// The same place, 0 to the track's length.
    double along(double stationM) {
        return track.closed()
                ? stationM - Math.floor(stationM / track.lengthM()) * track.lengthM()
                : Math.clamp(stationM, 0.0, track.lengthM());
    }

    /// So far to the left of it.
    double x(double offsetM) {
        return x - uy * offsetM;
    }

    /// So far to the left of it.
    double y(double offsetM) {
        return y + ux * offsetM;
    }

    double headingRad() {
        return headingRad;
    }

    /// The segment of the centre line that it is on.
    int segment() {
        return segment;
    }

    private int find(double along) {
        int low = 0;
        int high = track.segments() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (track.stationM(middle) <= along) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
