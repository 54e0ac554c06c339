package hairpin.simulator.sections;

/// How the road goes on: straight, or round to one side, or tightly round.
public enum Bend {
    STRAIGHT,
    LEFT,
    TIGHT_LEFT,
    RIGHT,
    TIGHT_RIGHT;

    /// Turns with a smaller radius are tight.
    private static final double TIGHT_RADIUS_M = 1.2;

    /// @param sharpest the largest curvature of the turn, positive to the left
    static Bend turning(double sharpest) {
        boolean tight = Math.abs(sharpest) * TIGHT_RADIUS_M > 1;
        if (sharpest > 0) {
            return tight ? TIGHT_LEFT : LEFT;
        }
        return tight ? TIGHT_RIGHT : RIGHT;
    }
}
