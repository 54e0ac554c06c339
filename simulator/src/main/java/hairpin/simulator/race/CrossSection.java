package hairpin.simulator.race;

import hairpin.simulator.maths.RepeatableMath;
import hairpin.simulator.track.Track;

/// How much road there is beside the centre line, measured straight across it.
///
/// The border points of real routes need not lie across from those of the centre line, on some they are a metre
/// further back. So the borders are searched for where the perpendicular meets them first.
///
/// Allocates nothing once it is made; not for use by two threads.
public final class CrossSection {

    private static final double REACH_M = 3;

    private final Track track;
    private final CentrePoint centre;

    public CrossSection(Track track) {
        this.track = track;
        this.centre = new CentrePoint(track);
    }

    /// From the centre line to the left border.
    public double leftM(double stationM) {
        return across(stationM, true);
    }

    /// From the centre line to the right border.
    public double rightM(double stationM) {
        return across(stationM, false);
    }

    private double across(double stationM, boolean left) {
        centre.moveTo(stationM);
        double sign = left ? 1 : -1;
        double nx = -sign * RepeatableMath.sin(centre.headingRad());
        double ny = sign * RepeatableMath.cos(centre.headingRad());
        double along = centre.along(stationM);
        double least = meeting(centre.segment(), left, nx, ny);
        int unseen = track.segments() - 1;
        int i = track.before(centre.segment());
        while (i >= 0 && unseen > 0 && apartM(track.stationM(i), along) <= REACH_M) {
            least = Math.min(least, meeting(i, left, nx, ny));
            i = track.before(i);
            unseen--;
        }
        i = track.after(centre.segment());
        while (i >= 0 && unseen > 0 && apartM(along, track.stationM(i)) <= REACH_M) {
            least = Math.min(least, meeting(i, left, nx, ny));
            i = track.after(i);
            unseen--;
        }
        return least < Double.POSITIVE_INFINITY ? least : pointDistance(along, left);
    }

    /// From one place on to another one, round the loop if need be.
    private double apartM(double fromM, double toM) {
        return toM >= fromM || !track.closed() ? toM - fromM : toM - fromM + track.lengthM();
    }

    /// How far along the normal it meets segment `i` of the border; infinitely far if it does not.
    private double meeting(int i, boolean left, double nx, double ny) {
        int j = track.end(i);
        double ax = (left ? track.leftX(i) : track.rightX(i)) - centre.x(0);
        double ay = (left ? track.leftY(i) : track.rightY(i)) - centre.y(0);
        double bx = (left ? track.leftX(j) : track.rightX(j)) - centre.x(0);
        double by = (left ? track.leftY(j) : track.rightY(j)) - centre.y(0);
        // How far each end is along the road from the normal: it meets the segment where that changes sign.
        double aAlong = ax * ny - ay * nx;
        double bAlong = bx * ny - by * nx;
        if (aAlong * bAlong > 0 || aAlong == bAlong) {
            return Double.POSITIVE_INFINITY;
        }
        double share = aAlong / (aAlong - bAlong);
        double out = (ax + share * (bx - ax)) * nx + (ay + share * (by - ay)) * ny;
        return out >= 0 ? out : Double.POSITIVE_INFINITY;
    }

    /// Beyond the ends of the border of an open road: to its nearest point.
    private double pointDistance(double along, boolean left) {
        int i = along < track.lengthM() / 2 ? 0 : track.size() - 1;
        double dx = (left ? track.leftX(i) : track.rightX(i)) - centre.x(0);
        double dy = (left ? track.leftY(i) : track.rightY(i)) - centre.y(0);
        return Math.sqrt(dx * dx + dy * dy);
    }
}
