package hairpin.simulator.camera;

import hairpin.simulator.track.Track;
import java.lang.ref.SoftReference;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/// A track seen from above, in cells of a centimetre; and the same again at half the resolution, a quarter, and so on,
/// for the eye that looks far.
///
/// The finest level holds codes of a [Profile], the others greys. Made once for a track and shared by everyone who
/// drives on it; the memory is given back when it is short. Cell (0, 0) is at the least x and y. Everything beyond the
/// map is ground.
public final class RoadMap {

    static final double CELL_M = 0.01;
    static final int LEVELS = 6;

    /// Cells along the side of a block, as a power of two.
    static final int BLOCK_LOG2 = 3;

    static final byte MIXED = 0;
    static final byte ALL_GROUND = 1;
    static final byte ALL_ROAD = 2;

    private static final double MARGIN_M = 0.35;
    private static final Map<Track, SoftReference<RoadMap>> KNOWN = Collections.synchronizedMap(new WeakHashMap<>());

    static final byte[] SAME = new byte[256];

    static {
        for (int grey = 0; grey < 256; grey++) {
            SAME[grey] = (byte) grey;
        }
    }

    final double originX;
    final double originY;
    final double cellM;
    final int[] width = new int[LEVELS];
    final int[] height = new int[LEVELS];
    final byte[][] cells = new byte[LEVELS][];

    /// For each square block of the finest level whether it is [#MIXED], or nothing but ground or road, its neighbours
    /// to the right and above included.
    final byte[] blocks;

    final int blocksAcross;

    RoadMap(Track track, double cellM) {
        this.cellM = cellM;
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < track.size(); i++) {
            minX = Math.min(minX, Math.min(track.leftX(i), track.rightX(i)));
            minY = Math.min(minY, Math.min(track.leftY(i), track.rightY(i)));
            maxX = Math.max(maxX, Math.max(track.leftX(i), track.rightX(i)));
            maxY = Math.max(maxY, Math.max(track.leftY(i), track.rightY(i)));
        }
        originX = minX - MARGIN_M;
        originY = minY - MARGIN_M;
        int coarsest = 1 << (LEVELS - 1);
        width[0] = wholeCells(maxX + MARGIN_M - originX, cellM, coarsest);
        height[0] = wholeCells(maxY + MARGIN_M - originY, cellM, coarsest);
        cells[0] = new RoadPainter(track, this).paint();
        blocksAcross = width[0] >> BLOCK_LOG2;
        blocks = surveyed();
        byte[] greys = Profile.greys(cellM);
        for (int level = 1; level < LEVELS; level++) {
            width[level] = width[level - 1] / 2;
            height[level] = height[level - 1] / 2;
            cells[level] = halved(cells[level - 1], greys, width[level], height[level]);
            greys = SAME;
        }
    }

    /// The map of that track, drawn when it is first asked for.
    public static RoadMap of(Track track) {
        SoftReference<RoadMap> kept = KNOWN.get(track);
        RoadMap map = kept == null ? null : kept.get();
        if (map == null) {
            map = new RoadMap(track, CELL_M);
            KNOWN.put(track, new SoftReference<>(map));
        }
        return map;
    }

    /// How much memory it takes.
    public long bytes() {
        long sum = blocks.length;
        for (byte[] level : cells) {
            sum += level.length;
        }
        return sum;
    }

    private byte[] surveyed() {
        int side = 1 << BLOCK_LOG2;
        byte[] kinds = new byte[blocksAcross * (height[0] >> BLOCK_LOG2)];
        for (int block = 0; block < kinds.length; block++) {
            int left = block % blocksAcross * side;
            int bottom = block / blocksAcross * side;
            int right = Math.min(left + side, width[0] - 1);
            int top = Math.min(bottom + side, height[0] - 1);
            int code = cells[0][bottom * width[0] + left] & 255;
            boolean same = code == Profile.GROUND || code == Profile.ROAD;
            for (int row = bottom; same && row <= top; row++) {
                for (int column = left; same && column <= right; column++) {
                    same = (cells[0][row * width[0] + column] & 255) == code;
                }
            }
            kinds[block] = !same ? MIXED : code == Profile.ROAD ? ALL_ROAD : ALL_GROUND;
        }
        return kinds;
    }

    private static int wholeCells(double lengthM, double cellM, int multiple) {
        int cells = (int) Math.ceil(lengthM / cellM);
        return (cells + multiple - 1) / multiple * multiple;
    }

    private static byte[] halved(byte[] fine, byte[] greys, int width, int height) {
        byte[] coarse = new byte[width * height];
        for (int row = 0; row < height; row++) {
            int upper = 4 * row * width;
            int lower = upper + 2 * width;
            for (int column = 0; column < width; column++) {
                int sum = (greys[fine[upper + 2 * column] & 255] & 255)
                        + (greys[fine[upper + 2 * column + 1] & 255] & 255)
                        + (greys[fine[lower + 2 * column] & 255] & 255)
                        + (greys[fine[lower + 2 * column + 1] & 255] & 255);
                coarse[row * width + column] = (byte) ((sum + 2) >> 2);
            }
        }
        return coarse;
    }
}
