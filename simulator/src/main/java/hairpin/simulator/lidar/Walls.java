package hairpin.simulator.lidar;

import hairpin.simulator.track.Track;
import java.lang.ref.SoftReference;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/// The borders of a track as walls, in a grid that tells rays how far they may go without meeting one, and near a
/// wall which stretches of it they may meet.
///
/// Made once for a track and shared by everyone who drives on it; the memory is given back when it is short.
public final class Walls {

    /// The side of a cell.
    static final double CELL_M = 0.03;

    /// Free ways are counted in this.
    static final double UNIT_M = CELL_M / 2;

    /// From anywhere in a cell all walls so near are in the cell's list.
    static final double LISTED_M = 0.12;

    /// What rays may be off by in the grid.
    private static final double ROUNDING_M = 0.001;

    private static final double HALF_DIAGONAL_M = CELL_M * 0.7072;
    /// Readers may look at so many entries whatever the length of a list.
    private static final int SPARE = 3;

    private static final double MARGIN_M = 0.5;
    private static final double MOST_CELLS = 40e6;
    private static final Map<Track, SoftReference<Walls>> KNOWN = Collections.synchronizedMap(new WeakHashMap<>());

    final double originX;
    final double originY;
    final int width;
    final int height;

    /// How far a ray may go from anywhere in each cell, in units; 0 where it has to look at the cell's list.
    final byte[] free;

    /// Where each cell's list begins, one more at the end.
    final int[] firstListed;

    final int[] listed;

    /// Each stretch of wall: where it begins, and where it leads.
    final double[] fromX;

    final double[] fromY;
    final double[] alongX;
    final double[] alongY;

    final Corridor corridor;

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
            int j = i + 1 < track.size() ? i + 1 : 0;
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
        firstListed = new int[width * height + 1];
        listed = list();
        free = freeWays();
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

    /// How much memory they take.
    public long bytes() {
        return corridor.bytes() + free.length + 4L * (firstListed.length + listed.length) + 32L * fromX.length;
    }

    private void build(int i, double ax, double ay, double bx, double by) {
        fromX[i] = ax;
        fromY[i] = ay;
        alongX[i] = bx - ax;
        alongY[i] = by - ay;
    }

    private int[] list() {
        double reach = LISTED_M + HALF_DIAGONAL_M;
        for (int wall = 0; wall < fromX.length; wall++) {
            visit(wall, reach, null);
        }
        for (int cell = 0; cell < width * height; cell++) {
            firstListed[cell + 1] += firstListed[cell];
        }
        int[] all = new int[firstListed[width * height] + SPARE];
        // Filling from the end of each list moves its beginning back to where it belongs.
        System.arraycopy(firstListed, 1, firstListed, 0, width * height);
        for (int wall = fromX.length - 1; wall >= 0; wall--) {
            visit(wall, reach, all);
        }
        return all;
    }

    /// Counts a wall in each cell near it, or writes it down there.
    private void visit(int wall, double reach, int[] into) {
        double toX = fromX[wall] + alongX[wall];
        double toY = fromY[wall] + alongY[wall];
        int left = (int) ((Math.min(fromX[wall], toX) - reach - originX) / CELL_M);
        int right = (int) ((Math.max(fromX[wall], toX) + reach - originX) / CELL_M);
        int bottom = (int) ((Math.min(fromY[wall], toY) - reach - originY) / CELL_M);
        int top = (int) ((Math.max(fromY[wall], toY) + reach - originY) / CELL_M);
        for (int row = bottom; row <= top; row++) {
            for (int column = left; column <= right; column++) {
                if (square(wall, middle(originX, column), middle(originY, row)) > reach * reach) {
                    continue;
                }
                int cell = row * width + column;
                if (into == null) {
                    firstListed[cell + 1]++;
                } else {
                    into[--firstListed[cell]] = wall;
                }
            }
        }
    }

    private byte[] freeWays() {
        boolean[] walled = new boolean[width * height];
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                int cell = row * width + column;
                walled[cell] = row == 0 || column == 0 || row == height - 1 || column == width - 1;
                for (int k = firstListed[cell]; k < firstListed[cell + 1]; k++) {
                    double square = square(listed[k], middle(originX, column), middle(originY, row));
                    walled[cell] |= square <= HALF_DIAGONAL_M * HALF_DIAGONAL_M;
                }
            }
        }
        float[] distances = WallGrid.distances(walled, width, height);
        byte[] units = new byte[distances.length];
        for (int i = 0; i < units.length; i++) {
            double freeM = distances[i] * CELL_M * 0.9999 - 2 * HALF_DIAGONAL_M - ROUNDING_M;
            int whole = (int) Math.floor(Math.max(0, freeM) / UNIT_M);
            units[i] = (byte) (whole * UNIT_M < LISTED_M - 3 * CELL_M ? 0 : Math.min(whole, 127));
        }
        return units;
    }

    private double square(int wall, double x, double y) {
        double dx = x - fromX[wall];
        double dy = y - fromY[wall];
        double square = alongX[wall] * alongX[wall] + alongY[wall] * alongY[wall];
        double t = square > 0 ? Math.clamp((dx * alongX[wall] + dy * alongY[wall]) / square, 0.0, 1.0) : 0;
        double ex = dx - t * alongX[wall];
        double ey = dy - t * alongY[wall];
        return ex * ex + ey * ey;
    }

    private static double middle(double origin, int index) {
        return origin + (index + 0.5) * CELL_M;
    }
}
