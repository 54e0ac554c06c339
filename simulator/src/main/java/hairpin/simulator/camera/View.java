package hairpin.simulator.camera;

/// How points on the ground, given relative to the same origin, are seen in one frame; and draws strokes between
/// them.
final class View {

    /// The nearest ground that is looked at is a little below the frame.
    private static final double LOWEST_LINE = Camera.HEIGHT + 4;

    private static final float MIDDLE = Camera.WIDTH / 2 * Canvas.SUB + 0.5f;
    private static final float FOCAL = (float) (Lens.FOCAL * Canvas.SUB);

    private final Lens lens;
    private final float[] xs;
    private final float[] ys;
    private final float nearest;
    private final float halfWidth;
    private final float tilt;
    private final float drop;
    private final float horizon;

    private float depthX;
    private float depthY;
    private float depth0;
    private float rightX;
    private float rightY;
    private float right0;

    /// @param xs of the points that strokes are made of
    /// @param ys of the points that strokes are made of
    View(Lens lens, float[] xs, float[] ys) {
        this.lens = lens;
        this.xs = xs;
        this.ys = ys;
        nearest = (float) lens.depthM(LOWEST_LINE);
        halfWidth = (float) (Camera.WIDTH / 2 / Lens.FOCAL);
        tilt = (float) Math.sqrt(1 + halfWidth * halfWidth * lens.cosPitch * lens.cosPitch);
        drop = (float) (lens.drop * Canvas.SUB);
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

    /// How near what begins at that depth is where it can be seen.
    float visible(float leastDepth) {
        return Math.max(leastDepth, nearest);
    }

    /// Whether all of what is no nearer than that is in front of the eye.
    boolean inFront(float leastDepth) {
        return leastDepth > nearest;
    }

    /// Draws from point to point, all of them in front of the eye. Goes on from the chain's last stroke if that ended
    /// where this one begins, and waits for the next.
    void stroke(Chain chain, int from, int end) {
        if (!chain.endedAt(xs[from], ys[from])) {
            float scale = 1 / (depthX * xs[from] + depthY * ys[from] + depth0);
            float right = rightX * xs[from] + rightY * ys[from] + right0;
            chain.begin(column(right * scale), row(scale));
        }
        for (int i = from + 1; i < end; i++) {
            float scale = 1 / (depthX * xs[i] + depthY * ys[i] + depth0);
            float right = rightX * xs[i] + rightY * ys[i] + right0;
            chain.to(column(right * scale), row(scale));
        }
        chain.endAt(xs[end - 1], ys[end - 1]);
    }

    /// Draws from point to point where some may be behind the eye. What is cut off is below the frame.
    void strokeInPart(Chain chain, int from, int end) {
        float depthA = depthX * xs[from] + depthY * ys[from] + depth0;
        float rightA = rightX * xs[from] + rightY * ys[from] + right0;
        for (int i = from + 1; i < end; i++) {
            float depthB = depthX * xs[i] + depthY * ys[i] + depth0;
            float rightB = rightX * xs[i] + rightY * ys[i] + right0;
            if (depthA > nearest || depthB > nearest) {
                edgeInPart(chain, depthA, rightA, depthB, rightB);
            }
            depthA = depthB;
            rightA = rightB;
        }
    }

    private void edgeInPart(Chain chain, float depthA, float rightA, float depthB, float rightB) {
        float scaleA = 1 / Math.max(depthA, nearest);
        float scaleB = 1 / Math.max(depthB, nearest);
        float asideA = rightA;
        float asideB = rightB;
        if (depthA < nearest) {
            asideA += (rightB - rightA) * ((nearest - depthA) / (depthB - depthA));
        } else if (depthB < nearest) {
            asideB += (rightA - rightB) * ((nearest - depthB) / (depthA - depthB));
        }
        chain.edge(column(asideA * scaleA), row(scaleA), column(asideB * scaleB), row(scaleB));
    }

    private static int column(float aside) {
        return (int) (MIDDLE + FOCAL * aside);
    }

    private float row(float scale) {
        return horizon + drop * scale;
    }
}
