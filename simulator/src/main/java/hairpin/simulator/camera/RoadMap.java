package hairpin.simulator.camera;

import hairpin.simulator.track.Track;
import java.lang.ref.SoftReference;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/// A track as what a camera sees of it: the outlines of road, white lines and dashes, coarser for the eye that
/// looks far.
///
/// Grey changes only across an outline, by the same amount everywhere along it. Outlines never cross those of their
/// own kind, wherever the road leads. They are cut into pieces of about a metre, so that a camera can pass over
/// what it does not see and choose for each piece how exact it must be; the ends of a piece are the same at every
/// level. Made once for a track and shared by everyone who drives on it; the memory is given back when it is short.
public final class RoadMap {

    static final double LINE_WIDTH_M = 0.05;

    /// How far the outlines of each level may be off.
    static final double[] TOLERANCES_M = {0.0005, 0.001, 0.002, 0.004, 0.008, 0.016, 0.032};

    static final int LEVELS = TOLERANCES_M.length;

    /// So many pieces, one after the other, are passed over together.
    static final int BUNCH = 6;

    /// From ground to line.
    static final int BORDER = 0;

    /// From line to road.
    static final int KERB = 1;

    /// From road to dash.
    static final int DASH = 2;

    /// From road to a strip as bright as its dashes and gaps are on average.
    static final int FAINT = 3;

    private static final Map<Track, SoftReference<RoadMap>> KNOWN = Collections.synchronizedMap(new WeakHashMap<>());

    final double originX;
    final double originY;

    /// How much of the centre line is dash.
    final double dashShare;

    /// How many pieces there are.
    final int pieces;

    /// A circle round each piece.
    final float[] middleX;

    final float[] middleY;
    final float[] radius;

    /// A circle round the first [#BUNCH] pieces, round the next, and so on.
    final float[] bunchX;

    final float[] bunchY;
    final float[] bunchRadius;

    /// What it separates, at each level.
    final byte[] kind;

    /// Where the strokes of each piece's levels begin, one more at the end.
    final int[] firstStroke;

    /// Where the points of each stroke begin, one more at the end. A stroke is drawn without lifting the pen.
    final int[] firstPoint;

    /// Relative to the origin.
    final float[] x;

    final float[] y;

    private RoadMap(Track track) {
        RoadField field = new RoadField(track);
        Dashes dashes = new Dashes(track);
        originX = field.originX;
        originY = field.originY;
        dashShare = dashes.share;
        Pieces cut = new Pieces();
        Contours.at(field, 0).forEach(line -> cut.addOutline(line, BORDER));
        Contours.at(field, LINE_WIDTH_M).forEach(line -> cut.addOutline(line, KERB));
        cut.addDashes(dashes, originX, originY);
        pieces = cut.pieces();
        middleX = new float[pieces];
        middleY = new float[pieces];
        radius = new float[pieces];
        kind = cut.kinds();
        firstStroke = cut.firstStrokes();
        firstPoint = cut.firstPoints();
        x = cut.xs();
        y = cut.ys();
        for (int piece = 0; piece < pieces; piece++) {
            encircle(piece);
        }
        int bunches = (pieces + BUNCH - 1) / BUNCH;
        bunchX = new float[bunches];
        bunchY = new float[bunches];
        bunchRadius = new float[bunches];
        for (int bunch = 0; bunch < bunches; bunch++) {
            encircleBunch(bunch);
        }
    }

    /// The map of that track, drawn when it is first asked for.
    public static RoadMap of(Track track) {
        SoftReference<RoadMap> kept = KNOWN.get(track);
        RoadMap map = kept == null ? null : kept.get();
        if (map == null) {
            map = new RoadMap(track);
            KNOWN.put(track, new SoftReference<>(map));
        }
        return map;
    }

    /// How much memory it takes.
    public long bytes() {
        return 4L * (3 * pieces + 3 * bunchX.length + firstStroke.length + firstPoint.length + x.length + y.length)
                + kind.length;
    }

    private void encircle(int piece) {
        int from = firstPoint[firstStroke[piece * LEVELS]];
        int end = firstPoint[firstStroke[piece * LEVELS + LEVELS]];
        float lowX = x[from];
        float highX = lowX;
        float lowY = y[from];
        float highY = lowY;
        for (int i = from; i < end; i++) {
            lowX = Math.min(lowX, x[i]);
            highX = Math.max(highX, x[i]);
            lowY = Math.min(lowY, y[i]);
            highY = Math.max(highY, y[i]);
        }
        middleX[piece] = (lowX + highX) / 2;
        middleY[piece] = (lowY + highY) / 2;
        double most = 0;
        for (int i = from; i < end; i++) {
            double dx = x[i] - middleX[piece];
            double dy = y[i] - middleY[piece];
            most = Math.max(most, dx * dx + dy * dy);
        }
        radius[piece] = (float) (Math.sqrt(most) * 1.001 + 1e-5);
    }

    private void encircleBunch(int bunch) {
        int from = bunch * BUNCH;
        int end = Math.min(from + BUNCH, pieces);
        float sumX = 0;
        float sumY = 0;
        for (int piece = from; piece < end; piece++) {
            sumX += middleX[piece];
            sumY += middleY[piece];
        }
        bunchX[bunch] = sumX / (end - from);
        bunchY[bunch] = sumY / (end - from);
        for (int piece = from; piece < end; piece++) {
            double dx = middleX[piece] - bunchX[bunch];
            double dy = middleY[piece] - bunchY[bunch];
            double reach = (Math.sqrt(dx * dx + dy * dy) + radius[piece]) * 1.001;
            bunchRadius[bunch] = Math.max(bunchRadius[bunch], (float) reach);
        }
    }
}
