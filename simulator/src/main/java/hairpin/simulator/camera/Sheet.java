package hairpin.simulator.camera;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// What a frame is summed from: for each pixel how much brighter it is than the one above it.
///
/// Brightness is counted in 1/64 grey, 16 bits to a pixel and four pixels to a word; a negative difference borrows
/// from its neighbour and the sum pays back. Few long loops over plain arrays: the compiler turns them into vectors.
final class Sheet {

    /// Units in a grey, as a power of two.
    static final int UNIT_BITS = 6;

    /// Words in a row: from a pixel to the one below it.
    static final int DOWN = Camera.WIDTH / 4;

    /// Where greys stand once those next to each other are together.
    private static final long EVEN = 0x000000ff000000ffL;

    private static final long ODD = 0x0000ff000000ff00L;
    static final long EACH = 0x0001000100010001L;

    /// Set where a pixel is below black or above white.
    private static final long BEYOND = 0xc000c000c000c000L;

    private static final VarHandle FOUR_BYTES =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    /// Rows above a frame's first, for a horizon that is not in it.
    private static final int ABOVE = 6;

    /// Rows below a frame's last, which catch what lies lower.
    private static final int BELOW = 5;

    /// Row by row.
    final long[] noted = new long[(ABOVE + Camera.HEIGHT + BELOW) * DOWN];

    private final int first;
    private final long[] start = new long[2 * DOWN];

    /// @param firstRow of what is drawn; may be up to three above the frame
    /// @param grey of what nothing was noted about
    /// @param more grey in the first row, which the horizon runs through
    Sheet(int firstRow, int grey, double more) {
        first = word(firstRow, 0);
        int haze = (int) (more * (1 << UNIT_BITS));
        int base = (grey << UNIT_BITS) + (1 << UNIT_BITS) / 2;
        Arrays.fill(start, 0, DOWN, (base + haze) * EACH);
        Arrays.fill(start, DOWN, 2 * DOWN, -haze * EACH);
        clear();
    }

    /// Where a pixel is.
    static int word(int row, int column) {
        return (row + ABOVE) * DOWN + (column >> 2);
    }

    static int shift(int column) {
        return (column & 3) << 4;
    }

    /// Makes the picture of what has been noted, from the first row on, and forgets it.
    void pour(byte[] frame, int offset) {
        int from = Math.max(first, word(0, 0));
        int end = word(Camera.HEIGHT, 0);
        int shift = offset - ABOVE * Camera.WIDTH;
        sum(noted, first, end);
        if ((expose(noted, from, end, frame, shift) & BEYOND) != 0) {
            clamp(noted, from, end, frame, shift);
        }
        clear();
    }

    private static void sum(long[] words, int from, int end) {
        for (int i = from; i < end; i++) {
            words[i] += words[i - DOWN];
        }
    }

    private static long expose(long[] words, int from, int end, byte[] frame, int shift) {
        long all = 0;
        for (int i = from; i < end; i++) {
            long word = words[i];
            all |= word;
            long pairs = ((word >>> UNIT_BITS) & EVEN) | ((word >>> (UNIT_BITS + 8)) & ODD);
            FOUR_BYTES.set(frame, shift + 4 * i, (int) (pairs | (pairs >>> 16)));
        }
        return all;
    }

    /// Blackens what came out below black and whitens what came out above white, where outlines overlap.
    private static void clamp(long[] words, int from, int end, byte[] frame, int shift) {
        for (int i = from; i < end; i++) {
            if ((words[i] & BEYOND) != 0) {
                for (int k = 0; k < 4; k++) {
                    frame[shift + 4 * i + k] = (byte) Math.clamp((short) (words[i] >>> (16 * k)) >> UNIT_BITS, 0, 255);
                }
            }
        }
    }

    private void clear() {
        Arrays.fill(noted, first, noted.length, 0);
        System.arraycopy(start, 0, noted, first, start.length);
    }
}
