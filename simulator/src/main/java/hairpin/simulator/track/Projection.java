package hairpin.simulator.track;

import static hairpin.simulator.track.CentreLine.ALONG_X;
import static hairpin.simulator.track.CentreLine.ALONG_Y;
import static hairpin.simulator.track.CentreLine.BEGIN_LEAN;
import static hairpin.simulator.track.CentreLine.CLEAR_M;
import static hairpin.simulator.track.CentreLine.END_LEAN;
import static hairpin.simulator.track.CentreLine.KEPT_M2;
import static hairpin.simulator.track.CentreLine.LEFT_M;
import static hairpin.simulator.track.CentreLine.LENGTH_M;
import static hairpin.simulator.track.CentreLine.NEXT_LEFT_M;
import static hairpin.simulator.track.CentreLine.NEXT_RIGHT_M;
import static hairpin.simulator.track.CentreLine.PER_LENGTH;
import static hairpin.simulator.track.CentreLine.RIGHT_M;
import static hairpin.simulator.track.CentreLine.ROW;
import static hairpin.simulator.track.CentreLine.START_X;
import static hairpin.simulator.track.CentreLine.START_Y;
import static hairpin.simulator.track.CentreLine.STATION_M;

/// Where on a track's centre line a point is: a cursor that one car moves along.
///
/// Exact on the polyline: the nearest point of the nearest segment. [#find] looks at the whole track, [#follow] only
/// around where the cursor stood, which is what a car that drives needs: its cost does not grow with the track, and
/// it does not jump to a neighbouring stretch of road. Mutable, not for sharing; nothing is allocated after
/// construction.
public final class Projection {

    private static final int MOST_FORESEEN = 3;

    private final CentreLine line;
    private final double[] rows;
    private final Search search;

    private int segment;
    private double alongM;
    private double x;
    private double y;

    // Where the next move may lead, and how many segments on that is.
    private int foreseen;
    private int passed;

    /// Stands at the first point of the track.
    public Projection(Track track) {
        line = track.centreLine();
        rows = line.rows;
        search = new Search(line);
        x = track.centreX(0);
        y = track.centreY(0);
    }

    /// Moves to the point of the whole centre line nearest to a point.
    public void find(double toX, double toY) {
        settle(search.everywhere(toX, toY), toX, toY);
    }

    /// Moves to the nearest point of the stretch of road around the cursor.
    public void follow(double toX, double toY) {
        if (!glide(toX, toY)) {
            search(toX, toY);
        }
    }

    /// Moves like [#follow], if it could not [#glide].
    public void search(double toX, double toY) {
        settle(search.around(segment, toX, toY), toX, toY);
    }

    /// Moves to a point of which it is known that this segment is nearest.
    public void stand(int nearest, double toX, double toY) {
        settle(nearest, toX, toY);
    }

    /// Moves like [#follow], if without a closer look it is beyond doubt where that leads; stays otherwise.
    ///
    /// @return whether it moved
    public boolean glide(double toX, double toY) {
        int more = more(foreseen * ROW, toX, toY);
        int i = onLine(foreseen + more);
        int at = i * ROW;
        double ex = toX - rows[at + START_X];
        double ey = toY - rows[at + START_Y];
        double along = ex * rows[at + ALONG_X] + ey * rows[at + ALONG_Y];
        double side = rows[at + ALONG_X] * ey - rows[at + ALONG_Y] * ex;
        double end = rows[at + LENGTH_M] - CLEAR_M;
        if (along < CLEAR_M
                || along - side * rows[at + BEGIN_LEAN] < CLEAR_M
                || along > end
                || along + side * rows[at + END_LEAN] > end
                || along > Search.seenM(passed + more)
                || side * side >= rows[at + KEPT_M2]) {
            return false;
        }
        x = toX;
        y = toY;
        alongM = along;
        segment = i;
        foreseen = i;
        passed = 0;
        return true;
    }

    /// 1 for a point that is past a segment, -1 for one that is before it, 0 beside it; without a branch that depends
    /// on the road, because no processor could foretell it.
    private int more(int at, double toX, double toY) {
        double ex = toX - rows[at + START_X];
        double ey = toY - rows[at + START_Y];
        double along = ex * rows[at + ALONG_X] + ey * rows[at + ALONG_Y];
        double side = rows[at + ALONG_X] * ey - rows[at + ALONG_Y] * ex;
        double left = rows[at + LENGTH_M] - along;
        return either(left, left - side * rows[at + END_LEAN]) - either(along, along - side * rows[at + BEGIN_LEAN]);
    }

    /// A guess where the next [#follow] will lead, so that it may find what it looks for at once; it changes nothing
    /// else.
    public void foresee(double atX, double atY) {
        double perLength = rows[segment * ROW + PER_LENGTH];
        passed = Math.clamp((int) (line.along(segment, atX, atY) * perLength), 0, MOST_FORESEEN);
        foreseen = onLine(segment + passed);
    }

    /// The segment of the centre line that it is on: from point `segment` to the next.
    public int segment() {
        return segment;
    }

    /// How far along the centre line, from 0 to the track's length.
    public double stationM() {
        return rows[segment * ROW + STATION_M] + alongM;
    }

    /// Which way the centre line goes here: how much of it is along x.
    public double alongX() {
        return rows[segment * ROW + ALONG_X];
    }

    /// Which way the centre line goes here: how much of it is along y.
    public double alongY() {
        return rows[segment * ROW + ALONG_Y];
    }

    /// How far to the left of the segment that the cursor is on, and its prolongations.
    public double sideM() {
        return line.side(segment, x, y);
    }

    /// How far beyond the ends of the segment that the cursor is on.
    public double beyondM() {
        return Math.abs(line.along(segment, x, y) - alongM);
    }

    /// How far from the centre line; positive to its left.
    public double offsetM() {
        double off = Math.sqrt(line.distanceM2(segment, x, y));
        return line.side(segment, x, y) < 0 ? -off : off;
    }

    /// Road to the left of the centre line here.
    public double leftM() {
        return here(LEFT_M, NEXT_LEFT_M);
    }

    /// Road to the right of the centre line here.
    public double rightM() {
        return here(RIGHT_M, NEXT_RIGHT_M);
    }

    /// Whether the point was between the borders, or on one.
    public boolean onRoad() {
        double offsetM = offsetM();
        return offsetM <= leftM() && -offsetM <= rightM();
    }

    /// The length of the centre line.
    public double lengthM() {
        return line.lengthM;
    }

    private void settle(int nearest, double toX, double toY) {
        x = toX;
        y = toY;
        alongM = line.nearestM(nearest, toX, toY);
        segment = nearest;
        foreseen = nearest;
        passed = 0;
    }

    private double here(int begin, int end) {
        int at = segment * ROW;
        double t = alongM / rows[at + LENGTH_M];
        return rows[at + begin] + t * (rows[at + end] - rows[at + begin]);
    }

    private int onLine(int i) {
        if (i >= 0 && i < line.segments) {
            return i;
        }
        return line.closed ? Math.floorMod(i, line.segments) : segment;
    }

    /// 1 where a number is negative, else 0.
    private static int either(double one, double other) {
        return (int) ((Double.doubleToRawLongBits(one) | Double.doubleToRawLongBits(other)) >>> 63);
    }
}
