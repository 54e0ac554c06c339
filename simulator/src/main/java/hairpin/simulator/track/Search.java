package hairpin.simulator.track;

import static hairpin.simulator.track.CentreLine.LENGTH_M;
import static hairpin.simulator.track.CentreLine.ROW;

/// Finds the segment of a centre line that is nearest to a point: among all, or outward from one of them.
final class Search {

    private static final int NONE = -1;

    /// Squared: the search outward goes on past segments up to this much farther off than the best one, over bumps of
    /// the distance that a bent road makes.
    private static final double SLACK_M2 = 0.25 * 0.25;

    /// It is sure to come by all segments that end no farther than this before the nearest place: the square of the
    /// sum of two lengths is at most twice the sum of their squares.
    private static final double SURELY_SEEN_M = 0.17;

    /// For a segment that is one back, the same, the next, the second next, and so on.
    private static final double[] SEEN_M = {
        Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE, SURELY_SEEN_M, NONE, NONE
    };

    private static final int MOST_PASSED = 8;

    private final CentreLine line;

    Search(CentreLine line) {
        this.line = line;
    }

    /// Up to where along a segment so many on from where it begins the search outward is sure to come by it.
    static double seenM(int passed) {
        return SEEN_M[passed + 1];
    }

    int everywhere(double x, double y) {
        double best = Double.POSITIVE_INFINITY;
        int nearest = 0;
        for (int i = 0; i < line.segments; i++) {
            double d2 = line.distanceM2(i, x, y);
            if (d2 < best) {
                best = d2;
                nearest = i;
            }
        }
        return nearest;
    }

    /// The nearest of the stretch of road around a segment.
    int around(int segment, double x, double y) {
        int sure = onward(segment, x, y);
        return sure >= 0 ? sure : outward(segment, x, y);
    }

    /// What [#outward] would find, where that is beyond doubt, else -1: passes the segments that the point is past,
    /// and looks whether the next one, or the nearer of that and the one before it, keeps it.
    private int onward(int segment, double x, double y) {
        int i = segment;
        int passed = 0;
        double passedM = 0;
        while (line.past(i, x, y)) {
            passedM += passed < 2 ? 0 : line.rows[i * ROW + LENGTH_M];
            passed++;
            i = line.after(i);
            if (i < 0 || passed > MOST_PASSED) {
                return NONE;
            }
        }
        if (passed >= 2 && line.along(i, x, y) + passedM > SURELY_SEEN_M) {
            return NONE;
        }
        int nearest = line.begun(i, x, y) ? i : nearerBefore(i, passed > 0, x, y);
        return nearest >= 0 && line.keeps(nearest, x, y) ? nearest : NONE;
    }

    /// The nearer of a segment and the one before it, for a point that is past those before, or -1.
    private int nearerBefore(int i, boolean onward, double x, double y) {
        int before = line.before(i);
        if (before < 0 || !line.begun(before, x, y)) {
            return NONE;
        }
        double d1 = line.distanceM2(before, x, y);
        double d2 = line.distanceM2(i, x, y);
        // Of two equals the search outward takes the one that it comes to first.
        return d1 < d2 || (d1 == d2 && onward) ? before : i;
    }

    /// Outward both ways until it only gets farther.
    int outward(int segment, double x, double y) {
        int nearest = segment;
        double best = line.distanceM2(nearest, x, y);
        int unseen = line.segments - 1;
        for (int i = line.after(segment); i >= 0 && unseen > 0; i = line.after(i), unseen--) {
            double d2 = line.distanceM2(i, x, y);
            if (d2 < best) {
                best = d2;
                nearest = i;
            } else if (d2 > 2 * best + SLACK_M2) {
                break;
            }
        }
        for (int i = line.before(segment); i >= 0 && unseen > 0; i = line.before(i), unseen--) {
            double d2 = line.distanceM2(i, x, y);
            if (d2 < best) {
                best = d2;
                nearest = i;
            } else if (d2 > 2 * best + SLACK_M2) {
                break;
            }
        }
        return nearest;
    }
}
