package hairpin.simulator.track;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// The centre lines of several tracks in one table, for whoever follows many cars at once: of each segment all its
/// numbers in a row of [#ROW], as [Projection] reads them. The column [#OWN] is for whoever keeps the table.
///
/// [Projection#glide] says how they are to be read.
public final class CentreLines {

    public static final int ROW = CentreLine.ROW;
    public static final int START_X = CentreLine.START_X;
    public static final int START_Y = CentreLine.START_Y;
    public static final int ALONG_X = CentreLine.ALONG_X;
    public static final int ALONG_Y = CentreLine.ALONG_Y;
    public static final int LENGTH_M = CentreLine.LENGTH_M;
    public static final int STATION_M = CentreLine.STATION_M;
    public static final int KEPT_M2 = CentreLine.KEPT_M2;
    public static final int BEGIN_LEAN = CentreLine.BEGIN_LEAN;
    public static final int END_LEAN = CentreLine.END_LEAN;
    public static final int PER_LENGTH = CentreLine.PER_LENGTH;
    public static final int OWN = 14;

    /// What has to be clear of the lines that part segments.
    public static final double CLEAR_M = CentreLine.CLEAR_M;

    /// How far along a segment, if it is the second next, a search is sure to come by it; of any nearer one it is
    /// everywhere, of any farther one nowhere.
    public static final double SEEN_M = Search.seenM(2);

    private final Map<Track, Integer> begins = new HashMap<>();
    private double[] rows = new double[ROW];
    private int used;

    /// Where the rows of a track begin; lays them down if they are not there.
    ///
    /// @param own for each segment what the column [#OWN] is to hold
    public int begin(Track track, double[] own) {
        Integer known = begins.get(track);
        if (known != null) {
            return known;
        }
        int begin = used;
        double[] laid = track.centreLine().rows;
        used += laid.length;
        if (used > rows.length) {
            rows = Arrays.copyOf(rows, Math.max(used, 2 * rows.length));
        }
        System.arraycopy(laid, 0, rows, begin, laid.length);
        for (int i = 0; i < own.length; i++) {
            rows[begin + i * ROW + OWN] = own[i];
        }
        begins.put(track, begin);
        return begin;
    }

    /// All of them; another array when there are more. Not to be written to.
    public double[] rows() {
        return rows;
    }

    /// How many numbers there are.
    public int size() {
        return used;
    }

    /// Forgets all tracks.
    public void clear() {
        begins.clear();
        used = 0;
    }
}
