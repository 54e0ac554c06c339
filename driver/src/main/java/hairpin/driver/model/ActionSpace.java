package hairpin.driver.model;

import java.util.List;

/// What a model may choose from.
public sealed interface ActionSpace {

    /// The field's word for this kind: `discrete` or `continuous`.
    String type();

    /// How many numbers the network answers with.
    int outputs();

    /// A list of actions, of which the network scores each.
    record Discrete(List<Action> actions) implements ActionSpace {

        /// The most actions that a model may choose from.
        public static final int MOST = 30;

        public Discrete {
            actions = List.copyOf(actions);
            if (actions.isEmpty() || actions.size() > MOST) {
                throw new IllegalArgumentException("1 to " + MOST + " actions, not " + actions.size());
            }
        }

        @Override
        public String type() {
            return "discrete";
        }

        @Override
        public int outputs() {
            return actions.size();
        }
    }

    /// Steering and speed chosen freely within limits.
    record Continuous(Range steeringDeg, Range speedMps) implements ActionSpace {

        @Override
        public String type() {
            return "continuous";
        }

        @Override
        public int outputs() {
            return 2;
        }
    }

    /// One action of a discrete space.
    ///
    /// @param steeringDeg steering angle in degrees, positive to the left
    /// @param speedMps speed in metres per second
    record Action(double steeringDeg, double speedMps) {

        public Action {
            if (!(Math.abs(steeringDeg) <= 90) || !(speedMps >= 0 && speedMps <= 100)) {
                throw new IllegalArgumentException(
                        "not an action: steeringDeg=" + steeringDeg + " speedMps=" + speedMps);
            }
        }
    }

    /// From `low` to `high`, both included.
    record Range(double low, double high) {

        public Range {
            if (!(low < high) || Double.isInfinite(low) || Double.isInfinite(high)) {
                throw new IllegalArgumentException("low must be below high: low=" + low + " high=" + high);
            }
        }

        /// Where `share` (-1 low, +1 high, clamped between) lies in this range.
        public double at(double share) {
            return low + (Math.clamp(share, -1.0, 1.0) + 1.0) * 0.5 * (high - low);
        }

        public double clamp(double value) {
            return Math.clamp(value, low, high);
        }
    }
}
