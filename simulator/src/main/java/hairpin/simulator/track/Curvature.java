package hairpin.simulator.track;

/// How tightly a line turns, judged over a stretch long enough that closely spaced points do not drown it in noise.
final class Curvature {

    /// Neighbours nearer than this along the line are passed over.
    private static final double REACH_M = 0.25;

    private Curvature() {}

    /// The smallest radius of a circle through three points of the line, a reach apart; infinite when it is straight.
    static double minRadiusM(Line line, boolean closed) {
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < line.size(); i++) {
            smallest = Math.min(smallest, radiusM(line, closed, i));
        }
        return smallest;
    }

    /// The radius at point `i`, infinite where the line is straight or ends within reach.
    static double radiusM(Line line, boolean closed, int i) {
        int before = reach(line, closed, i, -1);
        int after = reach(line, closed, i, 1);
        if (before < 0 || after < 0 || before == after) {
            return Double.POSITIVE_INFINITY;
        }
        double ax = line.x[i] - line.x[before];
        double ay = line.y[i] - line.y[before];
        double bx = line.x[after] - line.x[i];
        double by = line.y[after] - line.y[i];
        double cross = Math.abs(ax * by - ay * bx);
        double sides = line.distanceM(before, i) * line.distanceM(i, after) * line.distanceM(before, after);
        return cross < 1e-12 ? Double.POSITIVE_INFINITY : sides / (2 * cross);
    }

    private static int reach(Line line, boolean closed, int from, int step) {
        int size = line.size();
        double gone = 0;
        int at = from;
        for (int count = 0; count < size / 2 && gone < REACH_M; count++) {
            int next = at + step;
            if (next < 0 || next >= size) {
                if (!closed) {
                    return -1;
                }
                next = Math.floorMod(next, size);
            }
            gone += line.distanceM(at, next);
            at = next;
        }
        return at;
    }
}
