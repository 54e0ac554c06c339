package hairpin.simulator.race;

import hairpin.simulator.track.Projection;

/// Watch one car for what the rules of racing do not allow.
final class Stewards {

    /// Moving no farther than this in a step is standing.
    static final double STANDING_M = 0.0003;

    /// So many steps in a row of standing or of going backwards are too many.
    private static final int PATIENCE_STEPS = 15;

    private final Road road;
    private int standingSteps;
    private int backwardSteps;

    Stewards(Road road) {
        this.road = road;
    }

    /// The car has moved.
    ///
    /// @param dx of its nose in this step
    /// @param falling whether its progress fell
    void watch(double dx, double dy, boolean falling) {
        standingSteps = stands(dx, dy) ? standingSteps + 1 : 0;
        backwardSteps = falling ? backwardSteps + 1 : 0;
    }

    /// Whether a nose that moves like that stands.
    static boolean stands(double dx, double dy) {
        return dx * dx + dy * dy <= STANDING_M * STANDING_M;
    }

    /// No wheel is on the road.
    boolean offTrack(Vehicle car, Projection nose) {
        return !car.anyWheelOn(road, nose);
    }

    /// Progress has fallen for fifteen steps.
    boolean reversed() {
        return backwardSteps >= PATIENCE_STEPS;
    }

    /// For fifteen steps the car has moved by no more than 0.3 mm in each.
    boolean immobilised() {
        return standingSteps >= PATIENCE_STEPS;
    }

    /// The car was put back: what it did before does not count on.
    void forget() {
        standingSteps = 0;
        backwardSteps = 0;
    }
}
