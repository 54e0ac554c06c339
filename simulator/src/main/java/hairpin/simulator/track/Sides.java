package hairpin.simulator.track;

/// Which side of a centre line something is on.
final class Sides {

    private Sides() {}

    /// Positive when `one` lies to the left of `other` for somebody who passes point `i` of the centre line.
    static double leftOf(Line centre, boolean closed, int i, Line one, Line other) {
        int before = before(centre, closed, i);
        int after = after(centre, closed, i);
        double tx = centre.x[after] - centre.x[before];
        double ty = centre.y[after] - centre.y[before];
        return tx * (one.y[i] - other.y[i]) - ty * (one.x[i] - other.x[i]);
    }

    /// Whether the centre line at point `i` has its left border to the left and its right border to the right.
    static boolean between(Line centre, boolean closed, int i, Line left, Line right) {
        return leftOf(centre, closed, i, left, centre) >= 0 && leftOf(centre, closed, i, centre, right) >= 0;
    }

    static double distanceM(Line one, Line other, int i) {
        double dx = one.x[i] - other.x[i];
        double dy = one.y[i] - other.y[i];
        return Math.sqrt(dx * dx + dy * dy);
    }

    private static int before(Line line, boolean closed, int i) {
        return i > 0 ? i - 1 : closed ? line.size() - 1 : 0;
    }

    private static int after(Line line, boolean closed, int i) {
        return i + 1 < line.size() ? i + 1 : closed ? 0 : i;
    }
}
