package hairpin.simulator.conditions;

/// From one number to another, or just one.
public record Range(double low, double high) {

    public Range {
        if (!(low <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
            throw new IllegalArgumentException("not a range: " + low + ".." + high);
        }
    }

    /// As files write it.
    public String text() {
        return low == high ? Double.toString(low) : low + ".." + high;
    }
}
