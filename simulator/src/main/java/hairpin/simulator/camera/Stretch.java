package hairpin.simulator.camera;

/// A straight stretch of the road's border, asked row by row what is near it.
final class Stretch {

    /// A direction so close to the rows' counts as theirs.
    private static final double FLAT = 1e-6;

    final double lowY;
    final double highY;

    /// What is in reach, in the row last cut, lies between these, but for rounding.
    double fromX;

    double toX;

    private final double ax;
    private final double ay;
    private final double lengthM;
    private final double ux;
    private final double uy;

    private final double lowX;
    private final double highX;

    // How far aside its line goes for each metre up, and how far to either side of it the reach goes in a row.
    private final double aside;
    private final double halfM;

    Stretch(double ax, double ay, double bx, double by) {
        this.ax = ax;
        this.ay = ay;
        lengthM = Math.sqrt((bx - ax) * (bx - ax) + (by - ay) * (by - ay));
        ux = (bx - ax) / lengthM;
        uy = (by - ay) / lengthM;
        lowX = Math.min(ax, bx) - RoadField.REACH_M;
        highX = Math.max(ax, bx) + RoadField.REACH_M;
        lowY = Math.min(ay, by) - RoadField.REACH_M;
        highY = Math.max(ay, by) + RoadField.REACH_M;
        boolean flat = Math.abs(uy) < FLAT;
        aside = flat ? 0 : ux / uy;
        halfM = flat ? Double.POSITIVE_INFINITY : RoadField.REACH_M / Math.abs(uy);
    }

    boolean empty() {
        return lengthM == 0;
    }

    /// Finds where in the row at that height something may be in reach.
    void cut(double y) {
        double x = ax + (y - ay) * aside;
        fromX = Math.max(lowX, x - halfM);
        toX = Math.min(highX, x + halfM);
    }

    /// The square of how far a place is from it.
    double square(double x, double y) {
        double dx = x - ax;
        double dy = y - ay;
        double forward = dx * ux + dy * uy;
        double along = forward > lengthM ? lengthM : forward > 0 ? forward : 0;
        double ex = dx - along * ux;
        double ey = dy - along * uy;
        return ex * ex + ey * ey;
    }
}
