package hairpin.simulator.camera;

/// An outline or a line of [Stripe]s on its way to the frame, point by point. Points that a straight edge passes
/// closely enough are left out: what is far away is made of more points than can be told apart.
///
/// An edge from the last corner may go on as long as its slope lies between two bounds, which each point that was
/// left out narrows.
final class Chain {

    /// How far above or below a point an edge may pass, in places.
    private static final float TOLERANCE = 12;

    /// The same for stripes, which are faint.
    private static final float STRIPE_TOLERANCE = 24;

    /// What its edges are drawn on; null if they are stripes.
    private final Canvas canvas;

    /// What its edges are drawn as; null if they are no stripes.
    private final Stripe stripe;

    private final int grey;
    private final float tolerance;
    private boolean begun;

    /// Where on the ground the last stroke ended.
    private float groundX;

    private float groundY;

    private int cornerX;
    private float cornerY;
    private int lastX;
    private float lastY;
    private float lastSlope;
    private float leastSlope;
    private float mostSlope;

    /// Of edges.
    ///
    /// @param grey how much brighter it is to the right
    Chain(Canvas canvas, int grey) {
        this.canvas = canvas;
        this.grey = grey;
        stripe = null;
        tolerance = TOLERANCE;
    }

    /// Of stripes.
    Chain(Stripe stripe) {
        this.stripe = stripe;
        canvas = null;
        grey = 0;
        tolerance = STRIPE_TOLERANCE;
    }

    /// Whether what was drawn last ended at that place on the ground.
    boolean endedAt(float x, float y) {
        return begun && x == groundX && y == groundY;
    }

    void endAt(float x, float y) {
        groundX = x;
        groundY = y;
    }

    /// Begins at that point.
    void begin(int x, float y) {
        finish();
        begun = true;
        lastX = x;
        lastY = y;
        corner();
    }

    /// Goes on to that point.
    void to(int x, float y) {
        float perPlace = 1f / (x - cornerX);
        float slope = (y - cornerY) * perPlace;
        boolean onward = x > lastX == lastX >= cornerX;
        if (!(slope >= leastSlope && slope <= mostSlope && onward)) {
            draw();
            corner();
            perPlace = 1f / (x - cornerX);
            slope = (y - cornerY) * perPlace;
        }
        float slack = tolerance * Math.abs(perPlace);
        leastSlope = Math.max(leastSlope, slope - slack);
        mostSlope = Math.min(mostSlope, slope + slack);
        lastX = x;
        lastY = y;
        lastSlope = slope;
    }

    /// Draws an edge that nothing goes on from.
    void edge(int fromX, float fromY, int toX, float toY) {
        canvas.edge(fromX, fromY, toX, toY, grey);
    }

    void finish() {
        if (begun) {
            draw();
            begun = false;
        }
    }

    private void draw() {
        if (stripe == null) {
            canvas.edge(cornerX, cornerY, lastX, lastY, grey, lastSlope);
        } else {
            stripe.draw(cornerX, cornerY, lastX, lastY);
        }
    }

    private void corner() {
        cornerX = lastX;
        cornerY = lastY;
        leastSlope = Float.NEGATIVE_INFINITY;
        mostSlope = Float.POSITIVE_INFINITY;
    }
}
