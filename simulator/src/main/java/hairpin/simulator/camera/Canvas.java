package hairpin.simulator.camera;

/// Turns outlines into notes on a [Sheet], each pixel the mean of what it covers.
///
/// An edge says: below me everything is so much brighter. It is noted in each column that it spans, in the rows that
/// it passes through. So what costs time is the length of the edges, not the area between them. Columns are counted
/// in whole *places*, 64 to a pixel, so closed outlines leave nothing behind; rows in places too, but to the fraction.
final class Canvas {

    /// Places in a pixel, as a power of two.
    static final int SUB_BITS = 6;

    static final int SUB = 1 << SUB_BITS;

    private static final int RIGHT = Camera.WIDTH << SUB_BITS;
    private static final float BOTTOM = Camera.HEIGHT << SUB_BITS;
    private static final float GENTLE = 1;

    /// So many edges are collected before they are noted.
    private static final int MOST = 256;

    private final GentleEdges gentle;
    private final SteepEdges steep;

    // What has been collected, each edge from left to right.
    private final int[] leftX = new int[MOST];
    private final float[] leftY = new float[MOST];
    private final int[] rightX = new int[MOST];
    private final float[] rightY = new float[MOST];
    private final int[] greys = new int[MOST];
    private final float[] slopes = new float[MOST];
    private int waiting;

    Canvas(Sheet sheet) {
        gentle = new GentleEdges(sheet);
        steep = new SteepEdges(sheet);
    }

    /// An edge from a to b: on its right hand the picture is `grey` brighter than on its left.
    void edge(int fromX, float fromY, int toX, float toY, int grey) {
        edge(fromX, fromY, toX, toY, grey, (toY - fromY) / (toX - fromX));
    }

    /// The same for who knows its slope. It waits until [#finish]: processors foretell better what goes on when they
    /// find outlines first and note them then, than by turns.
    void edge(int fromX, float fromY, int toX, float toY, int grey, float slope) {
        int n = waiting;
        if (n == MOST) {
            finish();
            n = 0;
        }
        boolean leftward = toX < fromX;
        leftX[n] = leftward ? toX : fromX;
        leftY[n] = leftward ? toY : fromY;
        rightX[n] = leftward ? fromX : toX;
        rightY[n] = leftward ? fromY : toY;
        greys[n] = leftward ? -grey : grey;
        slopes[n] = slope;
        waiting = n + 1;
    }

    /// Notes what waits.
    void finish() {
        for (int i = 0; i < waiting; i++) {
            rightward(leftX[i], leftY[i], rightX[i], rightY[i], greys[i], slopes[i]);
        }
        waiting = 0;
    }

    /// From left to right, with `grey` more below it.
    private void rightward(int xa, float ya, int xb, float yb, int grey, float slope) {
        if (xa == xb) {
            return;
        }
        if ((xa | (RIGHT - xb)) >= 0 && Math.max(ya, yb) <= BOTTOM) {
            within(xa, ya, xb, yb, grey, slope);
        } else if (xb > 0 && xa < RIGHT && Math.min(ya, yb) < BOTTOM) {
            clipped(xa, ya, xb, yb, grey, slope);
        }
    }

    private void clipped(int fromX, float fromY, int toX, float toY, int grey, float slope) {
        int xa = Math.max(fromX, 0);
        int xb = Math.min(toX, RIGHT);
        float ya = xa == fromX ? fromY : fromY + slope * (xa - fromX);
        float yb = xb == toX ? toY : fromY + slope * (xb - fromX);
        if (ya > BOTTOM) {
            if (yb >= BOTTOM) {
                return;
            }
            xa = Math.min(xb, xa + (int) ((BOTTOM - ya) / slope));
            ya = BOTTOM;
        } else if (yb > BOTTOM) {
            xb = Math.max(xa, Math.min(xb, xa + (int) ((BOTTOM - ya) / slope)));
            yb = BOTTOM;
        }
        if (xa < xb) {
            within(xa, ya, xb, yb, grey, slope);
        }
    }

    private void within(int xa, float ya, int xb, float yb, int grey, float slope) {
        if (Math.abs(slope) <= GENTLE) {
            gentle.note(xa, ya, xb, grey, slope);
        } else {
            steep.note(xa, ya, xb, yb, grey, slope);
        }
    }
}
