package hairpin.scoring;

/// Where a figure lies with 95 % confidence.
public record Interval(double low, double high) {

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("an interval goes upwards: low=" + low + " high=" + high);
        }
    }

    double halfWidth() {
        return (high - low) / 2;
    }

    boolean covers(double value) {
        return low <= value && value <= high;
    }
}
