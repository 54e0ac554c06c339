package hairpin.simulator.lidar;

import hairpin.simulator.track.Track;
import java.lang.ref.SoftReference;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/// The borders of a track as walls: a [Corridor] for places on the road, and [FreeWays] for all others, which are found
/// out when a ray is first cast from one. Most cars never leave the road.
///
/// Made once for a track and shared by everyone who drives on it; the memory is given back when it is short.
public final class Walls {

    /// The side of a cell.
    static final double CELL_M = 0.05;

    private static final double MARGIN_M = 0.5;
    private static final double MOST_CELLS = 40e6;
    private static final Map<Track, SoftReference<Walls>> KNOWN = Collections.synchronizedMap(new WeakHashMap<>());

    final double originX;
    final double originY;
    final int width;
    final int height;

    /// Each stretch of wall: where it begins, and where it leads.
    final double[] fromX;

    final double[] fromY;
    final double[] alongX;
    final double[] alongY;

    final Corridor corridor;

    private volatile FreeWays freeWays;

    /// @param rooms whether places on the road may be looked at room by room
    Walls(Track track, boolean rooms) {
        corridor = new Corridor(track, rooms);
        int count = 2 * track.segments();
        fromX = new double[count];
        fromY = new double[count];
        alongX = new double[count];
        alongY = new double[count];
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < track.segments(); i++) {
            int j = track.end(i);
            build(2 * i, track.leftX(i), track.leftY(i), track.leftX(j), track.leftY(j));
            build(2 * i + 1, track.rightX(i), track.rightY(i), track.rightX(j), track.rightY(j));
        }
        for (int i = 0; i < count; i++) {
            minX = Math.min(minX, Math.min(fromX[i], fromX[i] + alongX[i]));
            minY = Math.min(minY, Math.min(fromY[i], fromY[i] + alongY[i]));
            maxX = Math.max(maxX, Math.max(fromX[i], fromX[i] + alongX[i]));
            maxY = Math.max(maxY, Math.max(fromY[i], fromY[i] + alongY[i]));
        }
        originX = minX - MARGIN_M;
        originY = minY - MARGIN_M;
        double across = Math.ceil((maxX + MARGIN_M - originX) / CELL_M) + 1;
        double up = Math.ceil((maxY + MARGIN_M - originY) / CELL_M) + 1;
        if (across * up > MOST_CELLS) {
            throw new IllegalArgumentException("too large for a LIDAR: track " + track.name());
        }
        width = (int) across;
        height = (int) up;
    }

    /// The walls of that track, built when they are first asked for.
    public static Walls of(Track track) {
        SoftReference<Walls> kept = KNOWN.get(track);
        Walls walls = kept == null ? null : kept.get();
        if (walls == null) {
            walls = new Walls(track, true);
            KNOWN.put(track, new SoftReference<>(walls));
        }
        return walls;
    }

    /// Found out when they are first asked for; two threads that ask at once may find the same.
    FreeWays freeWays() {
        FreeWays found = freeWays;
        if (found == null) {
            found = new FreeWays(this);
            freeWays = found;
        }
        return found;
    }

    /// How much memory they take by now.
    public long bytes() {
        FreeWays found = freeWays;
        return corridor.bytes() + 32L * fromX.length + (found == null ? 0 : found.bytes());
    }

    private void build(int i, double ax, double ay, double bx, double by) {
        fromX[i] = ax;
        fromY[i] = ay;
        alongX[i] = bx - ax;
        alongY[i] = by - ay;
    }
}
