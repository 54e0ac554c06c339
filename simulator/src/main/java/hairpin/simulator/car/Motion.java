package hairpin.simulator.car;

/// Who moves a whole batch of cars. All give the same bits; they differ in speed only.
interface Motion {

    /// For people: `vectors of 512 bits`.
    String name();

    /// How many floats it wants to scribble on.
    int scratch();

    /// One control step of every car.
    void stepAll(Cars cars, double[] steeringRad, double[] speedMps);

    /// Writes how fast every car moves.
    void speeds(Cars cars, double[] mps);

    /// The fastest that this Java runtime offers, found once.
    static Motion best() {
        return Best.FOUND;
    }

    /// Holds the choice.
    final class Best {

        private static final Motion FOUND =
                ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent() ? new VectorMotion() : new OneByOne();

        private Best() {}
    }

    /// Plain Java, one car after the other.
    final class OneByOne implements Motion {

        @Override
        public String name() {
            return "plain Java";
        }

        @Override
        public int scratch() {
            return 0;
        }

        @Override
        public void stepAll(Cars cars, double[] steeringRad, double[] speedMps) {
            for (int i = 0; i < cars.count(); i++) {
                cars.step(i, steeringRad[i], speedMps[i]);
            }
        }

        @Override
        public void speeds(Cars cars, double[] mps) {
            for (int i = 0; i < cars.count(); i++) {
                mps[i] = cars.speedMps(i);
            }
        }
    }
}
