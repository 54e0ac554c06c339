package hairpin.simulator.camera;

import java.util.Arrays;

/// Cuts outlines into pieces and writes each down at every level. What a [RoadMap] is made from.
final class Pieces {

    /// About how long a piece is.
    private static final double PIECE_M = 1.2;

    private static final int DASHES_IN_PIECE = 4;

    /// From this level on dashes are a strip: whoever looks so far has several of them in one row of pixels.
    private static final int STRIP_LEVEL = 4;

    private int pieces;
    private int levels;
    private int strokes;
    private int points;
    private byte[] kinds = new byte[256];
    private int[] firstStrokes = new int[256];
    private int[] firstPoints = new int[1024];
    private float[] x = new float[4096];
    private float[] y = new float[4096];

    /// @param line as x, y, x, y …, its last point joined to its first
    void addOutline(double[] line, int kind) {
        double[] closed = Arrays.copyOf(line, line.length + 2);
        closed[line.length] = line[0];
        closed[line.length + 1] = line[1];
        double lengthM = 0;
        for (int i = 2; i < closed.length; i += 2) {
            lengthM += step(closed, i);
        }
        double pieceM = lengthM / Math.max(2, Math.rint(lengthM / PIECE_M));
        int from = 0;
        double done = 0;
        double walked = 0;
        for (int i = 2; i < closed.length; i += 2) {
            walked += step(closed, i);
            if (walked >= done + pieceM || i == closed.length - 2) {
                addPiece(Arrays.copyOfRange(closed, from, i + 2), kind);
                from = i;
                done = walked;
            }
        }
    }

    void addDashes(Dashes dashes, double originX, double originY) {
        for (int first = 0; first < dashes.count; first += DASHES_IN_PIECE) {
            int end = Math.min(first + DASHES_IN_PIECE, dashes.count);
            for (int level = 0; level < RoadMap.LEVELS; level++) {
                begin(level < STRIP_LEVEL ? RoadMap.DASH : RoadMap.FAINT);
                double tolerance = RoadMap.TOLERANCES_M[level];
                if (level < STRIP_LEVEL) {
                    for (int i = first; i < end; i++) {
                        addStroke(dashes.dash(i, tolerance), originX, originY);
                    }
                } else {
                    addStroke(dashes.strip(first, end, tolerance), originX, originY);
                }
            }
            pieces++;
        }
    }

    private void addPiece(double[] line, int kind) {
        for (double[] level : Thinning.levels(line, RoadMap.TOLERANCES_M)) {
            begin(kind);
            addStroke(level, 0, 0);
        }
        pieces++;
    }

    private void begin(int kind) {
        if (levels + 1 >= firstStrokes.length) {
            firstStrokes = Arrays.copyOf(firstStrokes, 2 * levels + 2);
            kinds = Arrays.copyOf(kinds, 2 * levels + 2);
        }
        kinds[levels] = (byte) kind;
        firstStrokes[levels] = strokes;
        levels++;
    }

    private void addStroke(double[] line, double originX, double originY) {
        if (strokes + 1 >= firstPoints.length) {
            firstPoints = Arrays.copyOf(firstPoints, 2 * strokes + 2);
        }
        firstPoints[strokes] = points;
        strokes++;
        int count = line.length / 2;
        if (points + count > x.length) {
            x = Arrays.copyOf(x, 2 * (points + count));
            y = Arrays.copyOf(y, 2 * (points + count));
        }
        for (int i = 0; i < count; i++) {
            x[points] = (float) (line[2 * i] - originX);
            y[points] = (float) (line[2 * i + 1] - originY);
            points++;
        }
    }

    private static double step(double[] xy, int i) {
        double dx = xy[i] - xy[i - 2];
        double dy = xy[i + 1] - xy[i - 1];
        return Math.sqrt(dx * dx + dy * dy);
    }

    int pieces() {
        return pieces;
    }

    byte[] kinds() {
        return Arrays.copyOf(kinds, levels);
    }

    int[] firstStrokes() {
        int[] all = Arrays.copyOf(firstStrokes, levels + 1);
        all[levels] = strokes;
        return all;
    }

    int[] firstPoints() {
        int[] all = Arrays.copyOf(firstPoints, strokes + 1);
        all[strokes] = points;
        return all;
    }

    float[] xs() {
        return Arrays.copyOf(x, points);
    }

    float[] ys() {
        return Arrays.copyOf(y, points);
    }
}
