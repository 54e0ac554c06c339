package hairpin.simulator.replay;

/// What a driver chose, as traces write it.
public sealed interface TraceAction {

    /// One of a list of actions.
    record Index(int index) implements TraceAction {

        @Override
        public String text() {
            return Integer.toString(index);
        }
    }

    /// Any angle and speed.
    record Continuous(double steeringDeg, double speedMps) implements TraceAction {

        @Override
        public String text() {
            return "[" + PythonText.of(steeringDeg) + " " + PythonText.of(speedMps) + "]";
        }
    }

    /// As the field writes it: `3`, or `[-12.5 2.0]`.
    String text();
}
