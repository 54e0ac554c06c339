package hairpin.simulator.camera;

/// How points on the ground, given relative to the same origin, are seen in one frame; and draws strokes between
/// them.
final class View {

    /// The nearest ground that is looked at is a little below the frame.
    private static final double LOWEST_LINE = Camera.HEIGHT + 4;

    private static final float MIDDLE = Camera.WIDTH / 2 * Canvas.SUB + 0.5f;
    private static final float FOCAL = (float) (Lens.FOCAL * Canvas.SUB);

    private final Lens lens;
    private final Canvas canvas;
    private final Chain chain;
    private final float[] xs;
    private final float[] ys;
    private final float nearest;
    private final float halfWidth;
    private final float tilt;
    private final float drop;
    private final float horizon;
    private final float ribbonScale;

    private float depthX;
    private float depthY;
    private float depth0;
    private float rightX;
    private float rightY;
    private float right0;

    private int chainGrey;
    private float endX = Float.NaN;
    private float endY;

    /// @param xs of the points that strokes are made of
    /// @param ys of the points that strokes are made of
    View(Lens lens, Canvas canvas, float[] xs, float[] ys) {
        this.lens = lens;
        this.canvas = canvas;
        chain = new Chain(canvas);
        this.xs = xs;
        this.ys = ys;
        nearest = (float) lens.depthM(LOWEST_LINE);
        halfWidth = (float) (Camera.WIDTH / 2 / Lens.FOCAL);
        tilt = (float) Math.sqrt(1 + halfWidth * halfWidth * lens.cosPitch * lens.cosPitch);
        drop = (float) (lens.drop * Canvas.SUB);
        ribbonScale = (float) (lens.cosPitch * FOCAL * drop / 2);
        horizon = (float) (lens.horizon * Canvas.SUB);
    }

    /// From now on looks from that place in that direction.
    void from(double eyeX, double eyeY, double cos, double sin) {
        depthX = (float) (lens.cosPitch * cos);
        depthY = (float) (lens.cosPitch * sin);
        depth0 = (float) (lens.heightM * lens.sinPitch - lens.cosPitch * (cos * eyeX + sin * eyeY));
        rightX = (float) sin;
        rightY = (float) -cos;
        right0 = (float) (cos * eyeY - sin * eyeX);
    }

    /// The least depth of a circle; below zero if none of it is in view.
    float leastDepth(float x, float y, float radius) {
        float depth = depthX * x + depthY * y + depth0;
        float right = rightX * x + rightY * y + right0;
        boolean seen = depth + radius > nearest && Math.abs(right) - radius * tilt < halfWidth * depth;
        return seen ? Math.max(0, depth - radius) : -1;
    }

    /// Whether all of what is no nearer than that is in front of the eye.
    boolean inFront(float leastDepth) {
        return leastDepth > nearest;
    }

    /// Draws from point to point, all of them in front of the eye. Goes on from the stroke before if that ended where
    /// this one begins, and waits for the next.
    ///
    /// @param grey how much brighter it is to the right of the stroke
    void stroke(int from, int end, int grey) {
        if (grey != chainGrey || xs[from] != endX || ys[from] != endY) {
            float scale = 1 / (depthX * xs[from] + depthY * ys[from] + depth0);
            float right = rightX * xs[from] + rightY * ys[from] + right0;
            chain.begin((int) (MIDDLE + FOCAL * right * scale), horizon + drop * scale, grey);
            chainGrey = grey;
        }
        for (int i = from + 1; i < end; i++) {
            float scale = 1 / (depthX * xs[i] + depthY * ys[i] + depth0);
            float right = rightX * xs[i] + rightY * ys[i] + right0;
            chain.to((int) (MIDDLE + FOCAL * right * scale), horizon + drop * scale);
        }
        endX = xs[end - 1];
        endY = ys[end - 1];
    }

    /// Draws what waits.
    void finish() {
        chain.finish();
        endX = Float.NaN;
    }

    /// Draws a ribbon of that width from point to point, all of them in front of the eye.
    ///
    /// In one column of the frame, a line on the ground that moves aside moves down by as much times its rows below
    /// the horizon, over how far from the eye it passes by.
    ///
    /// @param grey how much brighter it is than what is round it
    void ribbon(int from, int end, float widthM, int grey) {
        int lastColumn = 0;
        float lastRow = 0;
        float lastScale = 0;
        for (int i = from; i < end; i++) {
            float scale = 1 / (depthX * xs[i] + depthY * ys[i] + depth0);
            float right = rightX * xs[i] + rightY * ys[i] + right0;
            int column = (int) (MIDDLE + FOCAL * right * scale);
            float row = horizon + drop * scale;
            if (i > from) {
                float dx = xs[i] - xs[i - 1];
                float dy = ys[i] - ys[i - 1];
                float half = widthM * ribbonScale * (float) Math.sqrt(dx * dx + dy * dy) * scale * lastScale;
                canvas.ribbon(lastColumn, lastRow, half * lastScale, column, row, half * scale, grey);
            }
            lastColumn = column;
            lastRow = row;
            lastScale = scale;
        }
    }

    /// Draws from point to point where some may be behind the eye. What is cut off is below the frame.
    void strokeInPart(int from, int end, int grey) {
        for (int i = from; i + 1 < end; i++) {
            float depthA = depthX * xs[i] + depthY * ys[i] + depth0;
            float depthB = depthX * xs[i + 1] + depthY * ys[i + 1] + depth0;
            if (depthA <= nearest && depthB <= nearest) {
                continue;
            }
            float rightA = rightX * xs[i] + rightY * ys[i] + right0;
            float rightB = rightX * xs[i + 1] + rightY * ys[i + 1] + right0;
            if (depthA < nearest) {
                rightA += (rightB - rightA) * ((nearest - depthA) / (depthB - depthA));
                depthA = nearest;
            } else if (depthB < nearest) {
                rightB += (rightA - rightB) * ((nearest - depthB) / (depthA - depthB));
                depthB = nearest;
            }
            canvas.edge(
                    (int) (MIDDLE + FOCAL * rightA / depthA),
                    horizon + drop / depthA,
                    (int) (MIDDLE + FOCAL * rightB / depthB),
                    horizon + drop / depthB,
                    grey);
        }
    }
}
