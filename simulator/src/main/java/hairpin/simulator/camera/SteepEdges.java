package hairpin.simulator.camera;

/// Edges and ribbons that pass through more rows than columns.
final class SteepEdges {

    private static final int SUB_BITS = Canvas.SUB_BITS;
    private static final int SUB = Canvas.SUB;
    private static final int DOWN = Sheet.DOWN;
    private static final int RIGHT = Camera.WIDTH << SUB_BITS;

    private final long[] noted;

    SteepEdges(Sheet sheet) {
        noted = sheet.noted;
    }

    /// From left to right within the frame, with `grey` more below it.
    void note(int xa, float ya, int xb, float yb, int grey, float slope) {
        int at = xa >> SUB_BITS;
        int last = (xb - 1) >> SUB_BITS;
        float perRow = grey / (2 * SUB * Math.abs(slope));
        int from = xa;
        int y = (int) ya;
        for (; at < last; at++) {
            int next = (at + 1) << SUB_BITS;
            int before = y;
            y = (int) (ya + slope * (next - xa));
            inColumn(at, grey * (next - from), before, y, perRow);
            from = next;
        }
        inColumn(last, grey * (xb - from), y, (int) yb, perRow);
    }

    /// @param part grey × how many places it spans: what it adds to everything below
    /// @param perRow half of what it gains from one place down to the next
    private void inColumn(int at, int part, int fromY, int toY, float perRow) {
        int top = Math.min(fromY, toY);
        int bottom = Math.max(fromY, toY);
        int row = top >> SUB_BITS;
        int i = Sheet.word(row, at);
        int shift = Sheet.shift(at);
        if (row == bottom >> SUB_BITS) {
            int below = (part * (2 * SUB - (top & (SUB - 1)) - (bottom & (SUB - 1)))) >> (SUB_BITS + 1);
            noted[i] += (long) below << shift;
            noted[i + DOWN] += (long) (part - below) << shift;
        } else {
            throughRows(i, shift, part, top, bottom, perRow);
        }
    }

    private void throughRows(int first, int shift, int part, int top, int bottom, float perRow) {
        long[] words = noted;
        int i = first;
        int end = first + ((bottom >> SUB_BITS) - (top >> SUB_BITS)) * DOWN;
        int down = SUB - (top & (SUB - 1));
        int seen = (int) (perRow * (down * down));
        words[i] += (long) seen << shift;
        i += DOWN;
        if (i < end) {
            int now = (int) (perRow * (SUB * (2 * down + SUB)));
            words[i] += (long) (now - seen) << shift;
            seen = now;
            int step = (int) (perRow * (2 * SUB * SUB));
            for (i += DOWN; i < end; i += DOWN) {
                words[i] += (long) step << shift;
                seen += step;
            }
        }
        int into = bottom & (SUB - 1);
        int now = part - (int) (perRow * (into * into));
        words[end] += (long) (now - seen) << shift;
        words[end + DOWN] += (long) (part - now) << shift;
    }

    /// A ribbon downwards from a to b, row by row as wide as it is in the middle of each.
    ///
    /// @param halfA half its width at its upper end, in places
    void ribbon(int xa, float ya, float halfA, int xb, float yb, float halfB, int grey) {
        float perPlace = 1 / (yb - ya);
        float slant = (xb - xa) * perPlace;
        float growing = (halfB - halfA) * perPlace;
        int end = (int) yb;
        for (int y = (int) ya; y < end; ) {
            int next = Math.min(end, (y | (SUB - 1)) + 1);
            float down = (y + next) * 0.5f - ya;
            float middle = xa + slant * down;
            float half = halfA + growing * down;
            int left = Math.max(0, (int) (middle - half));
            bar(y >> SUB_BITS, left, Math.min(RIGHT, (int) (middle + half)), grey * (next - y));
            y = next;
        }
    }

    /// A stretch of one row, `part` brighter in each of its columns.
    private void bar(int row, int left, int right, int part) {
        for (int x = left; x < right; ) {
            int next = Math.min(right, (x | (SUB - 1)) + 1);
            int column = x >> SUB_BITS;
            long brighter = (long) ((part * (next - x)) >> SUB_BITS) << Sheet.shift(column);
            int i = Sheet.word(row, column);
            noted[i] += brighter;
            noted[i + DOWN] -= brighter;
            x = next;
        }
    }
}
