package hairpin.simulator.track;

/// A track's centre line as projections read it, the same for all of them: of each segment all its numbers in a row.
///
/// How far to its sides a segment keeps the ground, and how the lines lean that part it from its neighbours,
/// [KeptGround] finds out.
final class CentreLine {

    /// How many numbers a row has.
    static final int ROW = 16;

    static final int START_X = 0;
    static final int START_Y = 1;
    static final int ALONG_X = 2;
    static final int ALONG_Y = 3;
    static final int LENGTH_M = 4;
    static final int STATION_M = 5;
    static final int KEPT_M2 = 6;
    static final int BEGIN_LEAN = 7;
    static final int END_LEAN = 8;
    static final int PER_LENGTH = 9;
    static final int LEFT_M = 10;
    static final int NEXT_LEFT_M = 11;
    static final int RIGHT_M = 12;
    static final int NEXT_RIGHT_M = 13;

    /// This far from the line between two segments the nearer one is beyond doubt, far beyond what rounding can do.
    static final double CLEAR_M = 1e-5;

    final boolean closed;
    final int segments;
    final double lengthM;
    final double[] rows;

    CentreLine(Track track) {
        closed = track.closed();
        segments = track.segments();
        lengthM = track.lengthM();
        rows = new double[segments * ROW];
        for (int i = 0; i < segments; i++) {
            lay(i, track);
        }
        new KeptGround(track, rows).fill();
    }

    /// The segment after that, or -1.
    int after(int i) {
        return i + 1 < segments ? i + 1 : closed ? 0 : -1;
    }

    /// The segment before that, or -1.
    int before(int i) {
        return i > 0 ? i - 1 : closed ? segments - 1 : -1;
    }

    /// How far a point is along a segment and its prolongations.
    double along(int i, double x, double y) {
        int at = i * ROW;
        return (x - rows[at + START_X]) * rows[at + ALONG_X] + (y - rows[at + START_Y]) * rows[at + ALONG_Y];
    }

    /// How far to the left of a segment and its prolongations.
    double side(int i, double x, double y) {
        int at = i * ROW;
        return rows[at + ALONG_X] * (y - rows[at + START_Y]) - rows[at + ALONG_Y] * (x - rows[at + START_X]);
    }

    /// How far along the segment its place is that is nearest to a point.
    double nearestM(int i, double x, double y) {
        double along = along(i, x, y);
        double most = rows[i * ROW + LENGTH_M];
        return along > 0 ? (along < most ? along : most) : 0;
    }

    /// How far from a segment, in squares.
    double distanceM2(int i, double x, double y) {
        int at = i * ROW;
        double along = nearestM(i, x, y);
        double ex = x - rows[at + START_X] - along * rows[at + ALONG_X];
        double ey = y - rows[at + START_Y] - along * rows[at + ALONG_Y];
        return ex * ex + ey * ey;
    }

    /// Whether a point is beyond doubt nearer to a segment than to the one before, as far as only the line matters
    /// that parts them.
    boolean begun(int i, double x, double y) {
        return along(i, x, y) - Math.max(0, side(i, x, y) * rows[i * ROW + BEGIN_LEAN]) >= CLEAR_M;
    }

    /// Whether it is not beyond doubt nearer to a segment than to the one after.
    boolean past(int i, double x, double y) {
        double cut = Math.max(0, side(i, x, y) * rows[i * ROW + END_LEAN]);
        return along(i, x, y) + cut > rows[i * ROW + LENGTH_M] - CLEAR_M;
    }

    /// Whether a segment is nearer to a point than all others, its neighbours left aside.
    boolean keeps(int i, double x, double y) {
        return distanceM2(i, x, y) < rows[i * ROW + KEPT_M2];
    }

    private void lay(int i, Track track) {
        int at = i * ROW;
        int next = track.end(i);
        Line centre = track.centre();
        double segmentM = centre.distanceM(i, next);
        rows[at + START_X] = centre.x[i];
        rows[at + START_Y] = centre.y[i];
        rows[at + ALONG_X] = (centre.x[next] - centre.x[i]) / segmentM;
        rows[at + ALONG_Y] = (centre.y[next] - centre.y[i]) / segmentM;
        rows[at + LENGTH_M] = segmentM;
        rows[at + PER_LENGTH] = 1 / segmentM;
        rows[at + STATION_M] = track.stationM(i);
        rows[at + LEFT_M] = leftM(track, i);
        rows[at + NEXT_LEFT_M] = leftM(track, next);
        rows[at + RIGHT_M] = rightM(track, i);
        rows[at + NEXT_RIGHT_M] = rightM(track, next);
    }

    private static double leftM(Track track, int i) {
        return length(track.leftX(i) - track.centreX(i), track.leftY(i) - track.centreY(i));
    }

    private static double rightM(Track track, int i) {
        return length(track.rightX(i) - track.centreX(i), track.rightY(i) - track.centreY(i));
    }

    private static double length(double dx, double dy) {
        return Math.sqrt(dx * dx + dy * dy);
    }
}
