package hairpin.simulator.camera;

/// Turns outlines and ribbons into notes on a [Sheet], each pixel the mean of what it covers.
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

    private final GentleEdges gentle;
    private final SteepEdges steep;

    Canvas(Sheet sheet) {
        gentle = new GentleEdges(sheet);
        steep = new SteepEdges(sheet);
    }

    /// An edge from a to b: on its right hand the picture is `grey` brighter than on its left.
    void edge(int fromX, float fromY, int toX, float toY, int grey) {
        if (fromX < toX) {
            rightward(fromX, fromY, toX, toY, grey);
        } else if (toX < fromX) {
            rightward(toX, toY, fromX, fromY, -grey);
        }
    }

    /// From left to right, with `grey` more below it.
    private void rightward(int xa, float ya, int xb, float yb, int grey) {
        float slope = (yb - ya) / (xb - xa);
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

    /// A ribbon from a to b, above the frame's last row and so much brighter than what is round it.
    ///
    /// @param fromHalf half its height at its beginning, in places, times how many columns of places it spans
    /// @param toHalf the same at its end
    void ribbon(int fromX, float fromY, float fromHalf, int toX, float toY, float toHalf, int grey) {
        float rise = toY - fromY;
        if (Math.abs(rise) > Math.abs(toX - fromX)) {
            if (rise > 0) {
                steep.ribbon(fromX, fromY, fromHalf / rise, toX, toY, toHalf / rise, grey);
            } else {
                steep.ribbon(toX, toY, -toHalf / rise, fromX, fromY, -fromHalf / rise, grey);
            }
        } else if (fromX < toX) {
            gentleRibbon(fromX, fromY, fromHalf, toX, toY, toHalf, grey);
        } else if (toX < fromX) {
            gentleRibbon(toX, toY, toHalf, fromX, fromY, fromHalf, grey);
        }
    }

    private void gentleRibbon(int fromX, float fromY, float fromHalf, int toX, float toY, float toHalf, int grey) {
        int xa = Math.max(fromX, 0);
        int xb = Math.min(toX, RIGHT);
        if (xa >= xb) {
            return;
        }
        float perPlace = 1f / (toX - fromX);
        float slope = (toY - fromY) * perPlace;
        float growing = (toHalf - fromHalf) * perPlace * perPlace;
        float y = fromY + slope * (xa - fromX);
        float half = fromHalf * perPlace + growing * (xa - fromX);
        gentle.note(xa, y - half, xb, grey, slope - growing);
        gentle.note(xa, y + half, xb, -grey, slope + growing);
    }
}
