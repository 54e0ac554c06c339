package hairpin.simulator.replay;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// By how much predictions missed, over each number of steps: in position, heading and speed.
public final class Misses {

    /// After how many steps one looks.
    public static final List<Integer> HORIZONS = List.of(1, 5, 15, 30);

    /// What was missed.
    public enum Quantity {
        POSITION_M,
        HEADING_RAD,
        /// Of the nose, over the last step.
        SPEED_MPS
    }

    private final Map<Quantity, Series[]> series = new EnumMap<>(Quantity.class);
    private final List<Integer> horizons;

    /// After 1, 5, 15 and 30 steps.
    public Misses() {
        this(HORIZONS);
    }

    /// @param horizons after how many steps to look, ascending
    public Misses(List<Integer> horizons) {
        this.horizons = List.copyOf(horizons);
        for (Quantity quantity : Quantity.values()) {
            Series[] each = new Series[horizons.size()];
            Arrays.setAll(each, _ -> new Series());
            series.put(quantity, each);
        }
    }

    /// After how many steps one looks here.
    public List<Integer> horizons() {
        return horizons;
    }

    /// @param horizon index into [#horizons()]
    void add(int horizon, double positionM, double headingRad, double speedMps) {
        of(Quantity.POSITION_M, horizon).add(positionM);
        of(Quantity.HEADING_RAD, horizon).add(headingRad);
        of(Quantity.SPEED_MPS, horizon).add(speedMps);
    }

    /// Takes in all of another's, which looks after as many steps.
    public void add(Misses other) {
        for (Quantity quantity : Quantity.values()) {
            for (int h = 0; h < horizons.size(); h++) {
                of(quantity, h).add(other.of(quantity, h));
            }
        }
    }

    /// How many predictions went that far.
    public int count(int horizon) {
        return of(Quantity.POSITION_M, horizon).count;
    }

    /// Position misses in the order in which they came.
    public double positionM(int horizon, int index) {
        return of(Quantity.POSITION_M, horizon).value(index);
    }

    /// The mean of the position misses, each in units of `scaleM` and none counted for more than `most` of them.
    public double meanClipped(int horizon, double scaleM, double most) {
        return of(Quantity.POSITION_M, horizon).meanClipped(scaleM, most);
    }

    /// The value that a share of the misses stays within; not a number when there are none.
    ///
    /// @param share 0.5 for the median
    public double within(int horizon, Quantity quantity, double share) {
        return of(quantity, horizon).within(share);
    }

    private Series of(Quantity quantity, int horizon) {
        return series.get(quantity)[horizon];
    }

    private static final class Series {

        private double[] values = new double[64];
        private int count;

        void add(double value) {
            if (count == values.length) {
                values = Arrays.copyOf(values, 2 * count);
            }
            values[count++] = value;
        }

        void add(Series other) {
            int more = other.count;
            for (int k = 0; k < more; k++) {
                add(other.values[k]);
            }
        }

        double value(int index) {
            if (index >= count) {
                throw new IndexOutOfBoundsException("prediction " + index + " of " + count);
            }
            return values[index];
        }

        double meanClipped(double scale, double most) {
            double sum = 0;
            for (int k = 0; k < count; k++) {
                sum += Math.min(values[k] / scale, most);
            }
            return sum / Math.max(count, 1);
        }

        double within(double share) {
            if (count == 0) {
                return Double.NaN;
            }
            double[] sorted = Arrays.copyOf(values, count);
            Arrays.sort(sorted);
            return sorted[Math.clamp((int) Math.ceil(share * count) - 1, 0, count - 1)];
        }
    }
}
