package hairpin.simulator.race;

import hairpin.simulator.maths.RepeatableMath;
import hairpin.simulator.track.Pose;
import hairpin.simulator.track.Track;

/// The middles of a road's two lanes, as a table along the centre line: what stands in a lane or drives it asks here,
/// at any step, without a search and without allocation.
final class Lanes {

    private static final double FINENESS_M = 0.1;

    private final boolean closed;
    private final double lengthM;
    private final int size;
    private final double stepM;
    private final double[] x;
    private final double[] y;
    private final double[] leftM;
    private final double[] rightM;

    Lanes(Track track) {
        closed = track.closed();
        lengthM = track.lengthM();
        size = Math.max(8, (int) Math.rint(lengthM / FINENESS_M)) + 1;
        stepM = lengthM / (size - 1);
        x = new double[size];
        y = new double[size];
        leftM = new double[size];
        rightM = new double[size];
        CrossSection across = new CrossSection(track);
        for (int i = 0; i < size; i++) {
            double station = closed && i == size - 1 ? 0 : i * stepM;
            Pose centre = track.pose(station, 0);
            x[i] = centre.x();
            y[i] = centre.y();
            leftM[i] = across.leftM(station) / 2;
            rightM[i] = -across.rightM(station) / 2;
        }
    }

    /// The middle of the left or the right lane, as an offset from the centre line; positive to its left.
    double middleM(double stationM, boolean left) {
        double[] lane = left ? leftM : rightM;
        double at = at(stationM);
        int i = (int) at;
        return lane[i] + (at - i) * (lane[i + 1] - lane[i]);
    }

    /// Which lane a place is in: the one whose middle is nearer.
    boolean left(double stationM, double offsetM) {
        return Math.abs(offsetM - middleM(stationM, true)) <= Math.abs(offsetM - middleM(stationM, false));
    }

    double x(double stationM, double offsetM) {
        double at = at(stationM);
        int i = (int) at;
        return x[i] + (at - i) * (x[i + 1] - x[i]) - offsetM * alongY(at);
    }

    double y(double stationM, double offsetM) {
        double at = at(stationM);
        int i = (int) at;
        return y[i] + (at - i) * (y[i + 1] - y[i]) + offsetM * alongX(at);
    }

    /// Which way a car faces there whose offset grows by `slope` for each metre of road.
    double headingRad(double stationM, double slope) {
        double at = at(stationM);
        double ux = alongX(at);
        double uy = alongY(at);
        return RepeatableMath.atan2(uy + slope * ux, ux - slope * uy);
    }

    /// How far along the road it is from one place to another: negative when that is behind.
    double aheadM(double fromM, double toM) {
        double gap = toM - fromM;
        return closed ? gap - lengthM * Math.rint(gap / lengthM) : gap;
    }

    /// The way the road goes: from a step before to a step after, so that it turns gently.
    private double alongX(double at) {
        double dx = point(x, at + 1) - point(x, at - 1);
        double dy = point(y, at + 1) - point(y, at - 1);
        return dx / Math.sqrt(dx * dx + dy * dy);
    }

    private double alongY(double at) {
        double dx = point(x, at + 1) - point(x, at - 1);
        double dy = point(y, at + 1) - point(y, at - 1);
        return dy / Math.sqrt(dx * dx + dy * dy);
    }

    private double point(double[] line, double at) {
        double within = at;
        if (closed) {
            within = at < 0 ? at + (size - 1) : at >= size - 1 ? at - (size - 1) : at;
        }
        int i = Math.clamp((int) Math.floor(within), 0, size - 2);
        return line[i] + (within - i) * (line[i + 1] - line[i]);
    }

    private double at(double stationM) {
        double along = closed ? stationM - Math.floor(stationM / lengthM) * lengthM : stationM;
        return Math.clamp(along / stepM, 0.0, Math.nextDown(size - 1.0));
    }
}
