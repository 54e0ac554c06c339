package hairpin.simulator.race;

import hairpin.simulator.track.CentreLines;

/// What is known of many rollouts that cruise, one array for each quantity: for [Cruise] to keep and for
/// [VectorCruise] to work on.
final class CruiseTable {

    static final int BITS = 64;

    final int padded;

    // Commands, and the digests.
    final double[] commandDeg;
    final double[] commandMps;
    final double[] steeringRad;
    final double[] wantedMps;
    final long[] first;
    final long[] second;

    // Poses.
    final double[] yawRad;
    final double[] cos;
    final double[] sin;
    final double[] speedMps;

    // Where noses are, and on which segments, now and before this step.
    double[] x;
    double[] y;
    double[] segment;
    double[] stationM;
    double[] lastX;
    double[] lastY;
    double[] lastSegment;
    double[] lastStationM;

    // The rows of those segments, and of the next ones.
    final CentreLines lines = new CentreLines();
    final double[] begin;
    final double[] segments;
    final double[][] row = new double[CentreLines.ROW][];
    final double[] guess;
    final double[] passed;
    final double[] outside;
    final double[] more;
    final double[] lag;
    final double[] off;
    final double[] beyondM2;

    /// The last segment that is known of whoever is between two.
    final double[] origin;
    final double[] along;
    final double[] side;
    final int[] at;

    // Until where they may go.
    final double[] untilM;
    final double[] farM;

    /// A bit for each that cruises, and for each to which nothing can have happened in the last step.
    final long[] cruising;

    final long[] clear;

    /// Those who are between two segments, and who were before this step.
    long[] between;

    long[] wasBetween;
    final long[] begins;

    CruiseTable(int padded) {
        this.padded = padded;
        commandDeg = new double[padded];
        commandMps = new double[padded];
        steeringRad = new double[padded];
        wantedMps = new double[padded];
        first = new long[padded];
        second = new long[padded];
        yawRad = new double[padded];
        cos = new double[padded];
        sin = new double[padded];
        speedMps = new double[padded];
        x = new double[padded];
        y = new double[padded];
        segment = new double[padded];
        stationM = new double[padded];
        lastX = new double[padded];
        lastY = new double[padded];
        lastSegment = new double[padded];
        lastStationM = new double[padded];
        begin = new double[padded];
        segments = new double[padded];
        for (int k = 0; k < row.length; k++) {
            row[k] = new double[padded];
        }
        guess = new double[padded];
        passed = new double[padded];
        outside = new double[padded];
        more = new double[padded];
        lag = new double[padded];
        off = new double[padded];
        beyondM2 = new double[padded];
        origin = new double[padded];
        along = new double[padded];
        side = new double[padded];
        at = new int[padded];
        untilM = new double[padded];
        farM = new double[padded];
        cruising = new long[(padded + BITS - 1) / BITS];
        clear = new long[cruising.length];
        between = new long[cruising.length];
        wasBetween = new long[cruising.length];
        begins = new long[cruising.length];
    }

    /// It is known now which segment number `i` is on.
    void layRow(int i) {
        int number = (int) segment[i];
        int at = (int) begin[i] + number * CentreLines.ROW;
        for (int k = 0; k < CentreLines.ROW; k++) {
            row[k][i] = lines.rows()[at + k];
        }
        lag[i] = 0;
        between[i / BITS] &= ~(1L << i);
    }

    /// What is so now was so before.
    void swap() {
        long[] oldBetween = between;
        between = wasBetween;
        wasBetween = oldBetween;
        double[] oldX = x;
        double[] oldY = y;
        double[] oldSegment = segment;
        double[] oldStationM = stationM;
        x = lastX;
        y = lastY;
        segment = lastSegment;
        stationM = lastStationM;
        lastX = oldX;
        lastY = oldY;
        lastSegment = oldSegment;
        lastStationM = oldStationM;
    }

    static boolean has(long[] bits, int i) {
        return ((bits[i / BITS] >>> i) & 1) != 0;
    }
}
