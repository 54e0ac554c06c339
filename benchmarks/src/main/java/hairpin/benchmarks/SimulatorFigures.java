package hairpin.benchmarks;

import hairpin.simulator.car.CarParameters;
import hairpin.simulator.car.Cars;
import hairpin.simulator.race.RaceRules;
import java.util.List;
import java.util.Locale;

/// How fast cars move.
final class SimulatorFigures {

    static final RaceRules ENDLESS = new RaceRules(1_000, 0, 0, Integer.MAX_VALUE, 24 * 3600);
    static final int CHECKED_STEPS = 1_000;

    private SimulatorFigures() {}

    static List<Figure> all() {
        return List.of(
                new Physics(),
                new Batch(64),
                new Batch(1_024),
                new RolloutFigures.Weaving(),
                new RolloutFigures.Lapping(),
                new RolloutFigures.Together(64));
    }

    /// A command that sways: degrees.
    static double weave(int step) {
        return (step & 16) == 0 ? 12 : -12;
    }

    /// Where one car goes, without rules.
    static final class Physics implements Figure {

        private static final int STEPS = 20_000;
        private final Cars cars = new Cars(CarParameters.CLASSIC, 1);
        private int phase;

        @Override
        public String name() {
            return "physics, one car";
        }

        @Override
        public String unit() {
            return "steps/s";
        }

        @Override
        public long work() {
            for (int i = 0; i < STEPS; i++) {
                cars.step(0, weave(phase++) * 0.0175, 1.5);
            }
            return STEPS;
        }

        @Override
        public Check check() {
            Cars once = new Cars(CarParameters.CLASSIC, 1);
            Cars again = new Cars(CarParameters.CLASSIC, 3);
            for (int i = 0; i < CHECKED_STEPS; i++) {
                once.step(0, weave(i) * 0.0175, 1.5);
                again.step(1, weave(i) * 0.0175, 1.5);
            }
            boolean same = once.xM(0) == again.xM(1) && once.yM(0) == again.yM(1);
            return new Check(same, "a car alone ends where one among three does, to the bit");
        }
    }

    /// Where many cars go, all in one call, without rules.
    static final class Batch implements Figure {

        private static final int STEPS = 65_536;
        private final int size;
        private final Cars cars;
        private final double[] steeringRad;
        private final double[] speedMps;
        private int phase;

        Batch(int size) {
            this.size = size;
            cars = new Cars(CarParameters.CLASSIC, size);
            steeringRad = new double[size];
            speedMps = new double[size];
        }

        @Override
        public String name() {
            return String.format(Locale.ROOT, "physics, %,d cars in one batch", size);
        }

        @Override
        public String unit() {
            return "steps/s";
        }

        @Override
        public long work() {
            for (int k = 0; k < STEPS / size; k++) {
                command();
                cars.stepAll(steeringRad, speedMps);
            }
            return STEPS;
        }

        /// Some cars get another command in each step.
        private void command() {
            phase++;
            for (int i = phase % 8; i < size; i += 8) {
                steeringRad[i] = weave(phase + i) * 0.0175;
                speedMps[i] = 1.5;
            }
        }

        @Override
        public Check check() {
            Cars together = new Cars(CarParameters.CLASSIC, size);
            Cars alone = new Cars(CarParameters.CLASSIC, size);
            int same = 0;
            for (int k = 0; k < CHECKED_STEPS; k++) {
                command();
                together.stepAll(steeringRad, speedMps);
                for (int i = 0; i < size; i++) {
                    alone.step(i, steeringRad[i], speedMps[i]);
                }
            }
            for (int i = 0; i < size; i++) {
                same += together.xM(i) == alone.xM(i) && together.yawRad(i) == alone.yawRad(i) ? 1 : 0;
            }
            return new Check(
                    same == size, same + " of " + size + " cars end where the scalar path leads them, to the bit");
        }
    }
}
