package hairpin.simulator.camera;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Turns outlines into pixels, each pixel the exact mean of what it covers.
///
/// An edge says: below me everything is so much brighter. It is noted as differences, in each column that it spans,
/// in the rows that it passes through; summing a column from the top gives the picture. So what costs time is the
/// length of the edges, not the area between them, and the summing is the same for all columns at once.
///
/// Places are whole numbers of 1/128 pixel and sums exact, so closed outlines leave nothing behind. Brightness is
/// counted in 1/128 grey, 16 bits to a pixel and four pixels to a word; a negative difference borrows from its
/// neighbour and the sum pays back. Of eight pixels the even ones share one word and the odd ones the next, so that
/// both together become eight bytes by shifts and masks.
final class Canvas {

    /// Places in a pixel, as a power of two.
    static final int SUB_BITS = 7;

    static final int SUB = 1 << SUB_BITS;

    private static final int RIGHT = Camera.WIDTH << SUB_BITS;
    private static final int BOTTOM = Camera.HEIGHT << SUB_BITS;
    private static final int FRACTION_BITS = 16;
    private static final float GENTLE = 1;

    /// Words in a row.
    private static final int WORDS = Camera.WIDTH / 4;

    private static final long EVEN_BYTES = 0x00ff00ff00ff00ffL;
    private static final long EACH = 0x0001000100010001L;

    /// Set where a pixel is below black or above white.
    private static final long BEYOND = 0x8000800080008000L;

    /// From here on up, what is beyond is below black.
    private static final int BELOW_BLACK = 0xc000;

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /// Row by row; two rows more than a frame catch what lies below the last.
    private final long[] differences = new long[(Camera.HEIGHT + 3) * WORDS];

    private final long[] sums = new long[WORDS];

    /// An edge from a to b: on its right hand the picture is `grey` brighter than on its left.
    void edge(int fromX, int fromY, int toX, int toY, int grey) {
        if (fromX < toX) {
            rightward(fromX, fromY, toX, toY, grey);
        } else if (toX < fromX) {
            rightward(toX, toY, fromX, fromY, -grey);
        }
    }

    /// From left to right, with `grey` more below it.
    private void rightward(int fromX, int fromY, int toX, int toY, int grey) {
        if (toX <= 0 || fromX >= RIGHT || Math.min(fromY, toY) >= BOTTOM) {
            return;
        }
        float slope = (float) (toY - fromY) / (float) (toX - fromX);
        int xa = fromX;
        int ya = fromY;
        int xb = toX;
        int yb = toY;
        if (xa < 0) {
            ya -= (int) (slope * xa);
            xa = 0;
        }
        if (xb > RIGHT) {
            yb = ya + (int) (slope * (RIGHT - xa));
            xb = RIGHT;
        }
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
        across(xa, Math.max(ya, 0), xb, Math.max(yb, 0), grey, slope);
    }

    private void across(int xa, int ya, int xb, int yb, int grey, float slope) {
        int at = xa >> SUB_BITS;
        int last = (xb - 1) >> SUB_BITS;
        if (Math.abs(slope) <= GENTLE) {
            gentle(xa, ya, xb, grey, (int) (slope * (1 << FRACTION_BITS)));
            return;
        }
        float perRow = grey / (2 * SUB * Math.abs(slope));
        if (at >= last) {
            steep(at, grey * (xb - xa), ya, yb, perRow);
            return;
        }
        int next = (at + 1) << SUB_BITS;
        int y = ya + (int) (slope * (next - xa));
        steep(at, grey * (next - xa), ya, y, perRow);
        for (at++; at < last; at++) {
            next += SUB;
            int before = y;
            y = ya + (int) (slope * (next - xa));
            steep(at, grey << SUB_BITS, before, y, perRow);
        }
        steep(last, grey * (xb - (last << SUB_BITS)), y, yb, perRow);
    }

    /// An edge that is taken to be level within each column, at the height of its middle there: that costs least,
    /// and is off by an eighth of a pixel at most.
    private void gentle(int xa, int ya, int xb, int grey, int slope) {
        int at = xa >> SUB_BITS;
        int last = (xb - 1) >> SUB_BITS;
        int y = ya << FRACTION_BITS;
        if (at == last) {
            level(at, grey * (xb - xa), y + (((xb - xa) * slope) >> 1));
            return;
        }
        int into = SUB - (xa & (SUB - 1));
        level(at, grey * into, y + ((into * slope) >> 1));
        y += into * slope + ((slope << SUB_BITS) >> 1);
        int step = slope << SUB_BITS;
        int whole = grey << SUB_BITS;
        long[] noted = differences;
        for (at++; at < last; at++) {
            int above = grey * ((y >> FRACTION_BITS) & (SUB - 1));
            int i = (y >> (FRACTION_BITS + SUB_BITS)) * WORDS + ((at >> 3) << 1) + (at & 1);
            int shift = (at & 6) << 3;
            noted[i] += (long) (whole - above) << shift;
            noted[i + WORDS] += (long) above << shift;
            y += step;
        }
        int rest = xb - (last << SUB_BITS);
        level(last, grey * rest, y - (step >> 1) + ((rest * slope) >> 1));
    }

    private void level(int at, int part, int y) {
        int above = (part * ((y >> FRACTION_BITS) & (SUB - 1))) >> SUB_BITS;
        int i = (y >> (FRACTION_BITS + SUB_BITS)) * WORDS + ((at >> 3) << 1) + (at & 1);
        int shift = (at & 6) << 3;
        differences[i] += (long) (part - above) << shift;
        differences[i + WORDS] += (long) above << shift;
    }

    /// A steep edge within one column.
    ///
    /// @param part grey × how many places it spans: what it adds to everything below
    /// @param perRow half of what it gains from one place down to the next
    private void steep(int at, int part, int fromY, int toY, float perRow) {
        int top = Math.min(fromY, toY);
        int bottom = Math.max(fromY, toY);
        int row = top >> SUB_BITS;
        int i = row * WORDS + ((at >> 3) << 1) + (at & 1);
        int shift = (at & 6) << 3;
        if (row == bottom >> SUB_BITS) {
            int below = (part * (2 * SUB - (top & (SUB - 1)) - (bottom & (SUB - 1)))) >> (SUB_BITS + 1);
            differences[i] += (long) below << shift;
            differences[i + WORDS] += (long) (part - below) << shift;
        } else {
            steepRows(i, shift, part, top, bottom, perRow);
        }
    }

    private void steepRows(int first, int shift, int part, int top, int bottom, float perRow) {
        int i = first;
        int end = first + ((bottom >> SUB_BITS) - (top >> SUB_BITS)) * WORDS;
        int down = SUB - (top & (SUB - 1));
        int seen = (int) (perRow * (down * down));
        differences[i] += (long) seen << shift;
        i += WORDS;
        if (i < end) {
            int now = (int) (perRow * (SUB * (2 * down + SUB)));
            differences[i] += (long) (now - seen) << shift;
            seen = now;
            int step = (int) (perRow * (2 * SUB * SUB));
            for (i += WORDS; i < end; i += WORDS) {
                differences[i] += (long) step << shift;
                seen += step;
            }
        }
        int into = bottom & (SUB - 1);
        int now = part - (int) (perRow * (into * into));
        differences[end] += (long) (now - seen) << shift;
        differences[end + WORDS] += (long) (part - now) << shift;
    }

    /// Makes the picture of what has been noted, from one row on, and forgets it.
    ///
    /// @param grey of what nothing was noted about
    /// @param more grey in the first row, which the horizon runs through
    void pour(int firstRow, int grey, double more, byte[] frame, int offset) {
        int haze = (int) (more * SUB);
        Arrays.fill(sums, ((grey << SUB_BITS) + SUB / 2 + haze) * EACH);
        pourRow(firstRow, frame, offset + firstRow * Camera.WIDTH);
        for (int i = 0; i < WORDS; i++) {
            sums[i] -= haze * EACH;
        }
        for (int row = firstRow + 1; row < Camera.HEIGHT; row++) {
            pourRow(row, frame, offset + row * Camera.WIDTH);
        }
        Arrays.fill(differences, 0);
    }

    private void pourRow(int row, byte[] frame, int to) {
        long[] noted = differences;
        long[] sum = sums;
        int from = row * WORDS;
        long beyond = 0;
        for (int i = 0; i < WORDS; i += 2) {
            long even = sum[i] + noted[from + i];
            long odd = sum[i + 1] + noted[from + i + 1];
            sum[i] = even;
            sum[i + 1] = odd;
            beyond |= even | odd;
            EIGHT_BYTES.set(frame, to + 4 * i, ((even >>> SUB_BITS) & EVEN_BYTES) | ((odd << 1) & ~EVEN_BYTES));
        }
        if ((beyond & BEYOND) != 0) {
            clampRow(frame, to);
        }
    }

    /// Blackens what came out below black and whitens what came out above white, where outlines overlap.
    private void clampRow(byte[] frame, int to) {
        for (int x = 0; x < Camera.WIDTH; x++) {
            int sum = (int) (sums[(x >> 3 << 1) + (x & 1)] >>> ((x & 6) << 3)) & 0xffff;
            if (sum > 0x7fff) {
                frame[to + x] = (byte) (sum >= BELOW_BLACK ? 0 : 255);
            }
        }
    }
}
