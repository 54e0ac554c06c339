package hairpin.simulator.camera;

/// A line of paint on the road that is far enough away to be drawn as one thing, by its middle, not by its outline.
///
/// In one column of the frame, a line on the ground that moves aside moves up or down by a share of its rows below
/// the horizon, the same share all along it. So how high a stripe is follows from where its middle is seen.
final class Stripe {

    private static final int RIGHT = Camera.WIDTH << Canvas.SUB_BITS;
    private static final float FOCAL = (float) (Lens.FOCAL * Canvas.SUB);

    /// Up to this height, in places, it is noted in the one row that its middle is in.
    private static final float THIN = 0.6f * Canvas.SUB;

    private final GentleEdges gentle;
    private final ThinStripes thin;
    private final SteepEdges steep;
    private final float horizon;
    private final float cosPitch;
    private final float share;
    private final int grey;

    /// @param grey how much brighter it is than what is round it
    Stripe(Sheet sheet, Lens lens, double widthM, int grey) {
        gentle = new GentleEdges(sheet);
        thin = new ThinStripes(sheet);
        steep = new SteepEdges(sheet);
        horizon = (float) (lens.horizon * Canvas.SUB);
        cosPitch = (float) lens.cosPitch;
        share = (float) (widthM / (lens.drop * Canvas.SUB));
        this.grey = grey;
    }

    /// From a to b, above the frame's last row.
    void draw(int fromX, float fromY, int toX, float toY) {
        if (Math.abs(toY - fromY) > Math.abs(toX - fromX)) {
            if (fromY < toY) {
                downward(fromX, fromY, toX, toY);
            } else {
                downward(toX, toY, fromX, fromY);
            }
        } else if (fromX < toX) {
            rightward(fromX, fromY, toX, toY);
        } else if (toX < fromX) {
            rightward(toX, toY, fromX, fromY);
        }
    }

    private void rightward(int fromX, float fromY, int toX, float toY) {
        int xa = Math.max(fromX, 0);
        int xb = Math.min(toX, RIGHT);
        if (xa >= xb) {
            return;
        }
        float slope = (toY - fromY) / (toX - fromX);
        float y = fromY + slope * (xa - fromX);
        float part = part(y - horizon - slope * (xa - RIGHT / 2), slope);
        float height = part * (y - horizon);
        float growing = part * slope;
        if (Math.max(height, height + growing * (xb - xa)) <= THIN) {
            thin.note(xa, y, xb, slope, grey * height, grey * growing);
        } else {
            gentle.note(xa, y - height / 2, xb, grey, slope - growing / 2);
            gentle.note(xa, y + height / 2, xb, -grey, slope + growing / 2);
        }
    }

    private void downward(int xa, float ya, int xb, float yb) {
        float slant = (xb - xa) / (yb - ya);
        float half = part(slant * (ya - horizon) - (xa - RIGHT / 2), 1) / 2;
        steep.ribbon(xa, ya, half * (ya - horizon), xb, yb, half * (yb - horizon), grey);
    }

    /// How much of its rows below the horizon it is high, or of its slant's, if it is a line `slope` × column +
    /// `inMiddle`, counted from the middle of the horizon.
    private float part(float inMiddle, float slope) {
        float across = cosPitch * inMiddle;
        float along = FOCAL * slope;
        return share * (float) Math.sqrt(across * across + along * along);
    }
}
