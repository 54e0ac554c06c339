package hairpin.simulator.race;

import hairpin.simulator.car.Chassis;
import hairpin.simulator.track.Projection;
import hairpin.simulator.track.Track;
import java.lang.ref.SoftReference;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/// Whether a wheel is on the road: between the borders, the painted lines and the border itself included.
///
/// The road is the strip of quadrilaterals between neighbouring points of the two borders. Only those within reach of
/// the car along the road count, so that a car which crosses to a neighbouring stretch has left its own.
///
/// Made once for a track and shared by everyone who drives on it; the memory is given back when it is short.
final class Road {

    /// How far along the centre line, either way, a wheel may be from the nose: round the inside of a tight hairpin
    /// a car's length is more than a metre of centre line.
    private static final double REACH_M = 2;

    /// From the nose to the front axle.
    static final double BACK_M = Chassis.NOSE_M - Chassis.FRONT_AXLE_M;

    /// No front wheel is farther beyond the ends of the segment that the nose is beside.
    static final double BEYOND_M = BACK_M + Chassis.FRONT_HALF_TRACK_M;

    /// Far beyond what rounding can do, far below what matters.
    private static final double MARGIN_M = 1e-9;

    private static final Map<Track, SoftReference<Road>> KNOWN = Collections.synchronizedMap(new WeakHashMap<>());

    private final Track track;
    private final Verge verge;

    private final double[] awayM2;

    /// Around each piece of road: what lies outside need not be looked at closely.
    private final double[] leastX;
    private final double[] mostX;
    private final double[] leastY;
    private final double[] mostY;

    Road(Track track) {
        this.track = track;
        leastX = new double[track.segments()];
        mostX = new double[track.segments()];
        leastY = new double[track.segments()];
        mostY = new double[track.segments()];
        for (int i = 0; i < track.segments(); i++) {
            int j = track.end(i);
            double lx = track.leftX(i);
            double ly = track.leftY(i);
            double rx = track.rightX(i);
            double ry = track.rightY(i);
            leastX[i] = Math.min(Math.min(lx, rx), Math.min(track.leftX(j), track.rightX(j))) - MARGIN_M;
            mostX[i] = Math.max(Math.max(lx, rx), Math.max(track.leftX(j), track.rightX(j))) + MARGIN_M;
            leastY[i] = Math.min(Math.min(ly, ry), Math.min(track.leftY(j), track.rightY(j))) - MARGIN_M;
            mostY[i] = Math.max(Math.max(ly, ry), Math.max(track.leftY(j), track.rightY(j))) + MARGIN_M;
        }
        verge = new Verge(track, this);
        awayM2 = new double[track.segments()];
        for (int i = 0; i < awayM2.length; i++) {
            awayM2[i] = verge.awayM(i) * verge.awayM(i);
        }
    }

    /// The road of that track.
    static Road of(Track track) {
        SoftReference<Road> kept = KNOWN.get(track);
        Road road = kept == null ? null : kept.get();
        if (road == null) {
            road = new Road(track);
            KNOWN.put(track, new SoftReference<>(road));
        }
        return road;
    }

    /// Whether the inner front wheel of a car is on the road for sure: how far it is from the segment that the nose is
    /// beside, but for what lies beyond its ends.
    ///
    /// @param beyondM how far the nose itself is beyond them, at most
    /// @param cos of the car's heading
    boolean surelyHoldsWheel(Projection nose, double beyondM, double cos, double sin) {
        double ux = nose.alongX();
        double uy = nose.alongY();
        double aside = nose.sideM() - BACK_M * (ux * sin - uy * cos);
        double wheel = Math.abs(aside) - Chassis.FRONT_HALF_TRACK_M * (ux * cos + uy * sin);
        double beyond = BEYOND_M + beyondM;
        return wheel * wheel + beyond * beyond < awayM2[nose.segment()];
    }

    /// For each segment how near to it, in squares, everything is on the road for sure. Not to be written to.
    double[] awayM2() {
        return awayM2;
    }

    /// Whether everything within a circle is on the road for sure.
    ///
    /// @param middle of the circle
    boolean surelyHolds(Projection middle, double radiusM) {
        return Math.abs(middle.offsetM()) + radiusM < verge.awayM(middle.segment());
    }

    /// @param segment the one that the car's nose is on
    boolean holds(double x, double y, int segment) {
        if (inSegment(segment, x, y)) {
            return true;
        }
        int unseen = track.segments() - 1;
        double goneM = 0;
        for (int i = track.after(segment); i >= 0 && unseen > 0 && goneM < REACH_M; i = track.after(i), unseen--) {
            if (inSegment(i, x, y)) {
                return true;
            }
            goneM += track.segmentM(i);
        }
        goneM = 0;
        for (int i = track.before(segment); i >= 0 && unseen > 0 && goneM < REACH_M; i = track.before(i), unseen--) {
            if (inSegment(i, x, y)) {
                return true;
            }
            goneM += track.segmentM(i);
        }
        return false;
    }

    private boolean inSegment(int i, double x, double y) {
        if (x < leastX[i] || x > mostX[i] || y < leastY[i] || y > mostY[i]) {
            return false;
        }
        int j = track.end(i);
        double lx = track.leftX(i);
        double ly = track.leftY(i);
        double rx = track.rightX(j);
        double ry = track.rightY(j);
        return inTriangle(x, y, lx, ly, track.rightX(i), track.rightY(i), rx, ry)
                || inTriangle(x, y, lx, ly, rx, ry, track.leftX(j), track.leftY(j));
    }

    private static boolean inTriangle(
            double x, double y, double ax, double ay, double bx, double by, double cx, double cy) {
        double ab = side(x, y, ax, ay, bx, by);
        double bc = side(x, y, bx, by, cx, cy);
        double ca = side(x, y, cx, cy, ax, ay);
        return (ab >= 0 && bc >= 0 && ca >= 0) || (ab <= 0 && bc <= 0 && ca <= 0);
    }

    /// Twice the area of a triangle, positive when its corners run counter-clockwise.
    static double side(double x, double y, double ax, double ay, double bx, double by) {
        return (bx - ax) * (y - ay) - (by - ay) * (x - ax);
    }
}
