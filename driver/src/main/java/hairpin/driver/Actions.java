package hairpin.driver;

/// What the cars of one batch shall do next. Made once, written again at each step by a [Driver].
public final class Actions {

    private final double[] steeringDeg;
    private final double[] speedMps;

    /// @param capacity the most cars that are ever driven in one call, 1 to 4,096
    public Actions(int capacity) {
        if (capacity < 1 || capacity > 4096) {
            throw new IllegalArgumentException("capacity must be 1 to 4096: " + capacity);
        }
        this.steeringDeg = new double[capacity];
        this.speedMps = new double[capacity];
    }

    public int capacity() {
        return speedMps.length;
    }

    /// Steering angle of car `index` in degrees, positive to the left.
    public double steeringDeg(int index) {
        return steeringDeg[index];
    }

    /// Speed asked of car `index` in metres per second.
    public double speedMps(int index) {
        return speedMps[index];
    }

    public void set(int index, double newSteeringDeg, double newSpeedMps) {
        steeringDeg[index] = newSteeringDeg;
        speedMps[index] = newSpeedMps;
    }
}
