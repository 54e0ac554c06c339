package hairpin.simulator.recording;

import hairpin.simulator.race.EpisodeStatus;
import java.util.Arrays;
import java.util.Optional;

/// One rollout, row by row: row 0 is the start, every other one what a control step came to.
///
/// A row holds the action exactly, so that the drive can be driven again, and where the car was then, rounded to a
/// millimetre and a ten-thousandth of a radian.
public final class RecordedRollout {

    /// Headings are counted in these.
    public static final double YAW_UNIT_RAD = 1e-4;

    private static final int FIRST_ROWS = 256;

    private final int index;
    private int size;
    private double[] steeringDeg = new double[FIRST_ROWS];
    private double[] speedMps = new double[FIRST_ROWS];
    private int[] xMm = new int[FIRST_ROWS];
    private int[] yMm = new int[FIRST_ROWS];
    private int[] yaw = new int[FIRST_ROWS];
    private EpisodeStatus[] status = new EpisodeStatus[FIRST_ROWS];

    /// @param index of the rollout in its suite
    public RecordedRollout(int index) {
        this.index = index;
    }

    void add(double newSteeringDeg, double newSpeedMps, int newXMm, int newYMm, int newYaw, EpisodeStatus newStatus) {
        if (size == xMm.length) {
            grow(2 * size);
        }
        steeringDeg[size] = newSteeringDeg;
        speedMps[size] = newSpeedMps;
        xMm[size] = newXMm;
        yMm[size] = newYMm;
        yaw[size] = newYaw;
        status[size] = newStatus;
        size++;
    }

    private void grow(int rows) {
        steeringDeg = Arrays.copyOf(steeringDeg, rows);
        speedMps = Arrays.copyOf(speedMps, rows);
        xMm = Arrays.copyOf(xMm, rows);
        yMm = Arrays.copyOf(yMm, rows);
        yaw = Arrays.copyOf(yaw, rows);
        status = Arrays.copyOf(status, rows);
    }

    public int index() {
        return index;
    }

    /// Rows, the start included.
    public int size() {
        return size;
    }

    public double steeringDeg(int row) {
        return steeringDeg[row];
    }

    public double speedMps(int row) {
        return speedMps[row];
    }

    /// The nose of the car.
    public int xMm(int row) {
        return xMm[row];
    }

    /// The nose of the car.
    public int yMm(int row) {
        return yMm[row];
    }

    /// In units of [#YAW_UNIT_RAD].
    public int yaw(int row) {
        return yaw[row];
    }

    public EpisodeStatus status(int row) {
        return status[row];
    }

    /// The same drive, but for one action: a made-up one, to see what would have come of it.
    public RecordedRollout withAction(int row, double otherSteeringDeg, double otherSpeedMps) {
        RecordedRollout other = new RecordedRollout(index);
        for (int i = 0; i < size; i++) {
            double steering = i == row ? otherSteeringDeg : steeringDeg[i];
            double speed = i == row ? otherSpeedMps : speedMps[i];
            other.add(steering, speed, xMm[i], yMm[i], yaw[i], status[i]);
        }
        return other;
    }

    /// The first row in which this drive is not the other one, and how.
    public Optional<Difference> firstDifference(RecordedRollout other) {
        int common = Math.min(size, other.size);
        for (int row = 0; row < common; row++) {
            if (sameAction(row, other) && samePlace(row, other)) {
                continue;
            }
            return Optional.of(new Difference(index, row, words(row), other.words(row)));
        }
        return size == other.size
                ? Optional.empty()
                : Optional.of(new Difference(index, common, endWords(common), other.endWords(common)));
    }

    private boolean sameAction(int row, RecordedRollout other) {
        return Double.compare(steeringDeg[row], other.steeringDeg[row]) == 0
                && Double.compare(speedMps[row], other.speedMps[row]) == 0;
    }

    private boolean samePlace(int row, RecordedRollout other) {
        return xMm[row] == other.xMm[row]
                && yMm[row] == other.yMm[row]
                && yaw[row] == other.yaw[row]
                && status[row] == other.status[row];
    }

    private String words(int row) {
        return "steering " + steeringDeg[row] + "° at " + speedMps[row] + " m/s, then at (" + xMm[row] / 1000.0 + ", "
                + yMm[row] / 1000.0 + ") m, " + status[row].word();
    }

    private String endWords(int row) {
        return row < size ? words(row) : "nothing: over after " + (size - 1) + " steps";
    }

    /// @param row which control step, from 1; 0 is the start
    /// @param mine what this recording has there
    /// @param theirs what the other one has
    public record Difference(int rollout, int row, String mine, String theirs) {}
}
