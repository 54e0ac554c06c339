package hairpin.simulator.camera;

/// A triangle of road, asked row by row where it is.
final class Triangle {

    final double lowY;
    final double highY;

    /// Where the row last cut begins and ends.
    double fromX;

    double toX;

    private final double ax;
    private final double ay;
    private final double bx;
    private final double by;
    private final double cx;
    private final double cy;

    // How far aside each side goes for each metre up.
    private final double abAside;
    private final double bcAside;
    private final double caAside;

    Triangle(double ax, double ay, double bx, double by, double cx, double cy) {
        this.ax = ax;
        this.ay = ay;
        this.bx = bx;
        this.by = by;
        this.cx = cx;
        this.cy = cy;
        lowY = Math.min(ay, Math.min(by, cy));
        highY = Math.max(ay, Math.max(by, cy));
        abAside = aside(bx - ax, by - ay);
        bcAside = aside(cx - bx, cy - by);
        caAside = aside(ax - cx, ay - cy);
    }

    /// Finds where it begins and ends at that height, but for rounding.
    void cut(double height) {
        double y = Math.clamp(height, lowY, highY);
        fromX = Double.POSITIVE_INFINITY;
        toX = Double.NEGATIVE_INFINITY;
        cross(ay, by, ax + abAside * (y - ay), y);
        cross(by, cy, bx + bcAside * (y - by), y);
        cross(cy, ay, cx + caAside * (y - cy), y);
    }

    /// Whether a place is in it. Of the places in a row, from the left, first none are, then some, then none.
    boolean holds(double x, double y) {
        double ab = (bx - ax) * (y - ay) - (by - ay) * (x - ax);
        double bc = (cx - bx) * (y - by) - (cy - by) * (x - bx);
        double ca = (ax - cx) * (y - cy) - (ay - cy) * (x - cx);
        return (ab >= 0 && bc >= 0 && ca >= 0) || (ab <= 0 && bc <= 0 && ca <= 0);
    }

    private void cross(double beginY, double endY, double x, double y) {
        if (y >= Math.min(beginY, endY) && y <= Math.max(beginY, endY)) {
            fromX = Math.min(fromX, x);
            toX = Math.max(toX, x);
        }
    }

    private static double aside(double alongX, double alongY) {
        return alongY == 0 ? 0 : alongX / alongY;
    }
}
