package hairpin.simulator.camera;

/// Edges that rise by no more than a pixel from column to column. Each is taken to be level within a column, at the
/// height of its middle there: that costs least, and is off by an eighth of a pixel at most.
final class GentleEdges {

    private static final int SUB_BITS = Canvas.SUB_BITS;
    private static final int SUB = Canvas.SUB;
    private static final int DOWN = Sheet.DOWN;

    /// Heights are counted in 1/65536 of a place.
    static final int FRACTION_BITS = 16;

    static final int ROW_BITS = FRACTION_BITS + SUB_BITS;
    private static final int ROW = 1 << ROW_BITS;

    /// An edge that rises no more stays within two rows for four columns.
    static final int SLIGHT = (1 << FRACTION_BITS) / 3;

    /// Bits of a height that get lost where four of them share a word; the rest of two rows fill 16 bits.
    private static final int COARSER_BITS = ROW_BITS + 1 - 16;

    private static final long EACH = Sheet.EACH;
    private static final long RISING = 0x0003000200010000L;
    private static final long FALLING = 0x0000000100020003L;

    private final long[] noted;

    GentleEdges(Sheet sheet) {
        noted = sheet.noted;
    }

    /// From left to right within the frame, with `grey` more below it.
    void note(int xa, float ya, int xb, int grey, float slope) {
        int rise = (int) (slope * (1 << FRACTION_BITS));
        int y = (int) (ya * (1 << FRACTION_BITS));
        int at = xa >> SUB_BITS;
        int last = (xb - 1) >> SUB_BITS;
        if (at == last) {
            level(at, grey * (xb - xa), y + (((xb - xa) * rise) >> 1));
            return;
        }
        int into = SUB - (xa & (SUB - 1));
        level(at, grey * into, y + ((into * rise) >> 1));
        int step = rise << SUB_BITS;
        y += into * rise + (step >> 1);
        if (Math.abs(rise) <= SLIGHT) {
            inFours(at + 1, last, y, step, grey);
        } else {
            oneByOne(at + 1, last, y, step, grey);
        }
        y += (last - at - 1) * step;
        int rest = xb - (last << SUB_BITS);
        level(last, grey * rest, y - (step >> 1) + ((rest * rise) >> 1));
    }

    /// In a part of one column.
    private void level(int at, int part, int y) {
        int above = (part * ((y >> FRACTION_BITS) & (SUB - 1))) >> SUB_BITS;
        int i = Sheet.word(y >> ROW_BITS, at);
        int shift = Sheet.shift(at);
        noted[i] += (long) (part - above) << shift;
        noted[i + DOWN] += (long) above << shift;
    }

    private void oneByOne(int from, int end, int fromY, int step, int grey) {
        long[] words = noted;
        int y = fromY;
        for (int at = from; at < end; at++) {
            int above = grey * ((y >> FRACTION_BITS) & (SUB - 1));
            int i = Sheet.word(y >> ROW_BITS, at);
            int shift = Sheet.shift(at);
            words[i] += (long) (grey * SUB - above) << shift;
            words[i + DOWN] += (long) above << shift;
            y += step;
        }
    }

    /// The same for the four columns of a word at once, each in its lane: how many places into two rows the edge is,
    /// and from that how much of `grey` begins in the first of them, in the second, and in the row below.
    private void inFours(int from, int end, int fromY, int step, int grey) {
        if (from >= end) {
            return;
        }
        long[] words = noted;
        long ramp = ramp(step);
        int y = highest(from, fromY, step);
        long lanes = -1L << Sheet.shift(from);
        int last = (end - 1) >> 2;
        for (int four = from >> 2; four <= last; four++) {
            lanes &= four == last ? -1L >>> (48 - Sheet.shift(end - 1)) : -1L;
            long places = heights(y, ramp) >>> (16 - 1 - SUB_BITS);
            long into = places & (EACH * (SUB - 1)) & lanes;
            long inSecond = (places >>> SUB_BITS) & EACH & lanes;
            long third = into & ((inSecond << 8) - inSecond);
            long all = (EACH * SUB) & lanes;
            long first = all - (inSecond << SUB_BITS) - (into ^ third);
            int i = Sheet.word(y >> ROW_BITS, 0) + four;
            words[i] += first * grey;
            words[i + DOWN] += (all - first - third) * grey;
            words[i + 2 * DOWN] += third * grey;
            y += 4 * step;
            lanes = -1L;
        }
    }

    /// How much lower an edge is in each column of a word than in the one where it is highest.
    static long ramp(int step) {
        return (Math.abs(step) >> COARSER_BITS) * (step < 0 ? FALLING : RISING);
    }

    /// How high an edge is where it is highest in a word, by its height in one of the word's columns.
    static int highest(int column, int y, int step) {
        return y - (column & 3) * step + Math.min(3 * step, 0);
    }

    /// How far into two rows an edge is in each of a word's columns, the rows being 16 bits high.
    static long heights(int y, long ramp) {
        return ((y & (ROW - 1)) >> COARSER_BITS) * EACH + ramp;
    }
}
