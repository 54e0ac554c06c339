package hairpin.simulator.track;

import static hairpin.simulator.track.CentreLine.ALONG_X;
import static hairpin.simulator.track.CentreLine.ALONG_Y;
import static hairpin.simulator.track.CentreLine.BEGIN_LEAN;
import static hairpin.simulator.track.CentreLine.END_LEAN;
import static hairpin.simulator.track.CentreLine.KEPT_M2;
import static hairpin.simulator.track.CentreLine.LENGTH_M;
import static hairpin.simulator.track.CentreLine.ROW;

/// Finds out how far to its sides a segment of a centre line keeps the ground: a place that is less far off, and no
/// nearer to either neighbour of the segment, is nearer to it than to any other segment.
///
/// Of the circles that touch a segment at one place, on one side, the greater hold the smaller. So it is enough that
/// the greatest one keeps clear of all other segments, wherever it touches. It keeps clear of one whose ends are
/// both outside it by half that one's length, in squares.
///
/// Inside a bend only so much of the segment is touched as lies on this side of the line that halves the bend; beyond
/// an end, outside a bend, the circles touch that end and turn with the bend.
final class KeptGround {

    /// Farther to the side nothing need be kept.
    private static final double MOST_M = 0.6;

    /// A segment beside a sharper bend than 60 degrees keeps nothing.
    private static final double LEAST_COS = 0.5;

    /// Circles keep clear by this much, in squares: far more than rounding can do.
    private static final double SURE_M2 = 1e-6;

    /// A point is too far away to matter from so many times the greatest distance on.
    private static final double FAR = 3;

    private final Track track;
    private final double[] rows;
    private double farM;

    // Of the bend before a segment and of the one after it, positive to the left.
    private double beginCos;
    private double beginSin;
    private double endCos;
    private double endSin;

    KeptGround(Track track, double[] rows) {
        this.track = track;
        this.rows = rows;
    }

    void fill() {
        for (int i = 0; i < track.segments(); i++) {
            farM = Math.max(farM, FAR * MOST_M + rows[i * ROW + LENGTH_M] / 2);
        }
        // The ends of an open road keep nothing.
        int first = track.closed() ? 0 : 1;
        for (int i = first; i < track.segments() - first; i++) {
            bend(i);
            if (beginCos >= LEAST_COS && endCos >= LEAST_COS) {
                rows[i * ROW + BEGIN_LEAN] = beginSin / (1 + beginCos);
                rows[i * ROW + END_LEAN] = endSin / (1 + endCos);
                keep(i);
            }
        }
    }

    private void bend(int i) {
        int own = i * ROW;
        int before = (i > 0 ? i - 1 : track.segments() - 1) * ROW;
        int after = (i + 1 < track.segments() ? i + 1 : 0) * ROW;
        double ux = rows[own + ALONG_X];
        double uy = rows[own + ALONG_Y];
        beginCos = rows[before + ALONG_X] * ux + rows[before + ALONG_Y] * uy;
        beginSin = rows[before + ALONG_X] * uy - rows[before + ALONG_Y] * ux;
        endCos = ux * rows[after + ALONG_X] + uy * rows[after + ALONG_Y];
        endSin = ux * rows[after + ALONG_Y] - uy * rows[after + ALONG_X];
    }

    /// Looks at every point but the segment's own two; far away it passes over those that are still too far.
    private void keep(int i) {
        double left = shortEnough(i, 1);
        double right = shortEnough(i, -1);
        double ownM = rows[i * ROW + LENGTH_M];
        int points = track.size();
        int point = (i + 2) % points;
        for (int seen = 2; seen < points; seen++) {
            double dx = track.centreX(point) - track.centreX(i);
            double dy = track.centreY(point) - track.centreY(i);
            double goM = Math.sqrt(dx * dx + dy * dy) - ownM - farM;
            if (goM <= 0) {
                left = Math.min(left, keptM(i, point, 1));
                right = Math.min(right, keptM(i, point, -1));
            }
            double last = track.stationM(point);
            point = point + 1 < points ? point + 1 : 0;
            while (goM > 0 && point > 0 && seen + 1 < points && track.stationM(point) - last < goM) {
                point = point + 1 < points ? point + 1 : 0;
                seen++;
            }
        }
        double least = Math.max(0, Math.min(left, right));
        rows[i * ROW + KEPT_M2] = least * least;
    }

    /// On the inside of a bend the segment and its neighbour have to be as long as what is cut off from them.
    private double shortEnough(int i, int side) {
        double ownM = rows[i * ROW + LENGTH_M];
        double beforeM = rows[(i > 0 ? i - 1 : track.segments() - 1) * ROW + LENGTH_M];
        double afterM = rows[(i + 1 < track.segments() ? i + 1 : 0) * ROW + LENGTH_M];
        double begin = side * rows[i * ROW + BEGIN_LEAN];
        double end = side * rows[i * ROW + END_LEAN];
        double kept = begin > 0 ? Math.min(MOST_M, Math.min(beforeM, ownM) / begin) : MOST_M;
        return end > 0 ? Math.min(kept, Math.min(afterM, ownM) / end) : kept;
    }

    /// The radius of the greatest circles on that side that keep clear of the segments at that point.
    private double keptM(int i, int point, int side) {
        int own = i * ROW;
        double dx = track.centreX(point) - track.centreX(i);
        double dy = track.centreY(point) - track.centreY(i);
        double along = dx * rows[own + ALONG_X] + dy * rows[own + ALONG_Y];
        double aside = side * (rows[own + ALONG_X] * dy - rows[own + ALONG_Y] * dx);
        boolean ahead = along > 0;
        double beyond = Math.max(0, ahead ? along - rows[own + LENGTH_M] : -along);
        double cos = ahead ? endCos : beginCos;
        double inward = side * (ahead ? endSin : beginSin);
        double toward =
                inward > 0 ? aside - beyond * inward / (1 + cos) : (aside < 0 ? cos * aside : aside) - beyond * inward;
        if (!(toward > 0)) {
            return MOST_M;
        }
        double half = halfM(point);
        return (beyond * beyond + aside * aside - half * half - SURE_M2) / (2 * toward);
    }

    /// Half of the longer of the two segments at a point.
    private double halfM(int point) {
        int segments = track.segments();
        double afterM = point < segments ? rows[point * ROW + LENGTH_M] : 0;
        // At the beginning of an open road a longer one than there is only makes less sure.
        double beforeM = rows[(point > 0 ? point - 1 : segments - 1) * ROW + LENGTH_M];
        return Math.max(afterM, beforeM) / 2;
    }
}
