package hairpin.simulator.camera;

/// Stripes lower than a row that rise by no more than a pixel from column to column. In each column all of a stripe is
/// noted in the row that its middle is in.
final class ThinStripes {

    private static final int SUB_BITS = Canvas.SUB_BITS;
    private static final int SUB = Canvas.SUB;
    private static final int DOWN = Sheet.DOWN;
    private static final int FRACTION_BITS = GentleEdges.FRACTION_BITS;
    private static final int ROW_BITS = GentleEdges.ROW_BITS;

    /// Paint is counted in 1/256.
    private static final int PAINT_BITS = 8;

    private final long[] noted;

    ThinStripes(Sheet sheet) {
        noted = sheet.noted;
    }

    /// From left to right within the frame.
    ///
    /// @param ya the height of its middle at its left end, which has that slope
    /// @param paint how high the stripe is there, in places, times how much brighter it is
    /// @param growing by how much that grows from place to place
    void note(int xa, float ya, int xb, float slope, float paint, float growing) {
        int rise = (int) (slope * (1 << FRACTION_BITS));
        int y = (int) (ya * (1 << FRACTION_BITS));
        int at = xa >> SUB_BITS;
        int last = (xb - 1) >> SUB_BITS;
        if (at == last) {
            level(at, (int) (paint * (xb - xa)), y + (((xb - xa) * rise) >> 1));
            return;
        }
        int into = SUB - (xa & (SUB - 1));
        level(at, (int) (paint * into), y + ((into * rise) >> 1));
        int step = rise << SUB_BITS;
        y += into * rise + (step >> 1);
        int now = (int) (paint * (1 << PAINT_BITS));
        int more = (int) (growing * (1 << (PAINT_BITS + SUB_BITS)));
        if (Math.abs(rise) <= GentleEdges.SLIGHT) {
            inFours(at + 1, last, y, step, now, more);
        } else {
            oneByOne(at + 1, last, y, step, now, more);
        }
        y += (last - at - 1) * step;
        int rest = xb - (last << SUB_BITS);
        level(last, (int) ((paint + growing * (xb - xa)) * rest), y - (step >> 1) + ((rest * rise) >> 1));
    }

    /// In a part of one column.
    private void level(int at, int paint, int y) {
        add(y >> ROW_BITS, at, paint >> SUB_BITS);
    }

    private void oneByOne(int from, int end, int fromY, int step, int paint, int more) {
        int y = fromY;
        int now = paint;
        for (int at = from; at < end; at++) {
            add(y >> ROW_BITS, at, now >> PAINT_BITS);
            y += step;
            now += more;
        }
    }

    private void add(int row, int column, int paint) {
        int i = Sheet.word(row, column);
        long brighter = (long) paint << Sheet.shift(column);
        noted[i] += brighter;
        noted[i + DOWN] -= brighter;
    }

    /// The same for the four columns of a word at once, of which each is in one of two rows.
    private void inFours(int from, int end, int fromY, int step, int paint, int more) {
        if (from >= end) {
            return;
        }
        long[] words = noted;
        long ramp = GentleEdges.ramp(step);
        int y = GentleEdges.highest(from, fromY, step);
        int now = paint;
        long lanes = Sheet.EACH << Sheet.shift(from);
        int last = (end - 1) >> 2;
        for (int four = from >> 2; four <= last; four++) {
            lanes &= four == last ? Sheet.EACH >>> (48 - Sheet.shift(end - 1)) : Sheet.EACH;
            long inSecond = (GentleEdges.heights(y, ramp) >>> 15) & lanes;
            int i = Sheet.word(y >> ROW_BITS, 0) + four;
            long first = (lanes - inSecond) * (now >> PAINT_BITS);
            long second = inSecond * (now >> PAINT_BITS);
            words[i] += first;
            words[i + DOWN] += second - first;
            words[i + 2 * DOWN] -= second;
            y += 4 * step;
            now += 4 * more;
            lanes = Sheet.EACH;
        }
    }
}
