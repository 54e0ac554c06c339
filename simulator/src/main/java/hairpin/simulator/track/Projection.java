package hairpin.simulator.track;

import static hairpin.simulator.track.CentreLine.LEFT_M;
import static hairpin.simulator.track.CentreLine.LENGTH_M;
import static hairpin.simulator.track.CentreLine.NEXT_LEFT_M;
import static hairpin.simulator.track.CentreLine.NEXT_RIGHT_M;
import static hairpin.simulator.track.CentreLine.PER_LENGTH;
import static hairpin.simulator.track.CentreLine.RIGHT_M;
import static hairpin.simulator.track.CentreLine.ROW;
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
    private double offsetM;

    // Where the next move may lead, and up to where along that segment a search would be sure to come by it.
    private int foreseen;
    private double seenM;

    /// Stands at the first point of the track.
    public Projection(Track track) {
        line = track.centreLine();
        rows = line.rows;
        search = new Search(line);
    }

    /// Moves to the point of the whole centre line nearest to (x, y).
    public void find(double x, double y) {
        settle(search.everywhere(x, y), x, y);
    }

    /// Moves to the nearest point of the stretch of road around the cursor.
    public void follow(double x, double y) {
        settle(sure(x, y) ? foreseen : search.around(segment, x, y), x, y);
    }

    /// A guess where the next [#follow] will lead, so that it may find what it looks for at once; it changes nothing
    /// else. As many segments on as they are long, and one more or one less where the road bends; without a branch
    /// that depends on the road, because no processor could foretell it.
    public void foresee(double x, double y) {
        double perLength = rows[segment * ROW + PER_LENGTH];
        int passed = Math.clamp((int) (line.along(segment, x, y) * perLength), 0, MOST_FORESEEN);
        int i = onLine(segment + passed);
        double along = line.along(i, x, y);
        int more = negative(rows[i * ROW + LENGTH_M] - along) - negative(along);
        foreseen = onLine(i + more);
        seenM = Search.seenM(passed + more);
    }

    /// The segment of the centre line that it is on: from point `segment` to the next.
    public int segment() {
        return segment;
    }

    /// How far along the centre line, from 0 to the track's length.
    public double stationM() {
        return rows[segment * ROW + STATION_M] + alongM;
    }

    /// How far from the centre line; positive to its left.
    public double offsetM() {
        return offsetM;
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
        return offsetM <= leftM() && -offsetM <= rightM();
    }

    /// The length of the centre line.
    public double lengthM() {
        return line.lengthM;
    }

    /// How far some other point is from the segment that the cursor is on, in squares.
    public double fromSegmentM2(double x, double y) {
        return line.distanceM2(segment, x, y);
    }

    /// Whether it is beyond doubt that the foreseen segment is what a search would find.
    private boolean sure(double x, double y) {
        return line.begun(foreseen, x, y)
                && !line.past(foreseen, x, y)
                && line.along(foreseen, x, y) <= seenM
                && line.keeps(foreseen, x, y);
    }

    private void settle(int nearest, double x, double y) {
        double off = Math.sqrt(line.distanceM2(nearest, x, y));
        alongM = line.nearestM(nearest, x, y);
        offsetM = line.side(nearest, x, y) < 0 ? -off : off;
        segment = nearest;
        foreseen = nearest;
        seenM = Double.MAX_VALUE;
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

    private static int negative(double number) {
        return (int) (Double.doubleToRawLongBits(number) >>> 63);
    }
}
