package hairpin.simulator.camera;

/// An outline on its way to the [Canvas], point by point. Points that a straight edge passes closely enough are left
/// out: what is far away is made of more points than can be told apart.
///
/// An edge from the last corner may go on as long as its slope lies between two bounds, which each point that was
/// left out narrows.
final class Chain {

    /// How far above or below a point an edge may pass, in places.
    private static final float TOLERANCE = 6;

    private final Canvas canvas;
    private int grey;
    private boolean begun;

    private int cornerX;
    private float cornerY;
    private int lastX;
    private float lastY;
    private float leastSlope;
    private float mostSlope;

    Chain(Canvas canvas) {
        this.canvas = canvas;
    }

    /// Begins at that point.
    ///
    /// @param newGrey how much brighter it is to the right
    void begin(int x, float y, int newGrey) {
        finish();
        begun = true;
        grey = newGrey;
        lastX = x;
        lastY = y;
        corner();
    }

    /// Goes on to that point.
    void to(int x, float y) {
        float slope = (y - cornerY) / (x - cornerX);
        boolean onward = x > lastX == lastX >= cornerX;
        if (!(slope >= leastSlope && slope <= mostSlope && onward)) {
            canvas.edge(cornerX, cornerY, lastX, lastY, grey);
            corner();
            slope = (y - cornerY) / (x - cornerX);
        }
        float slack = TOLERANCE / Math.abs(x - cornerX);
        leastSlope = Math.max(leastSlope, slope - slack);
        mostSlope = Math.min(mostSlope, slope + slack);
        lastX = x;
        lastY = y;
    }

    void finish() {
        if (begun) {
            canvas.edge(cornerX, cornerY, lastX, lastY, grey);
            begun = false;
        }
    }

    private void corner() {
        cornerX = lastX;
        cornerY = lastY;
        leastSlope = Float.NEGATIVE_INFINITY;
        mostSlope = Float.POSITIVE_INFINITY;
    }
}
