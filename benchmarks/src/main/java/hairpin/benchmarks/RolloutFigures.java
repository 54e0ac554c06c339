package hairpin.benchmarks;

import hairpin.simulator.car.CarParameters;
import hairpin.simulator.race.Lockstep;
import hairpin.simulator.race.RaceRules;
import hairpin.simulator.race.Rollout;
import hairpin.simulator.reference.ReferenceDriver;
import hairpin.simulator.track.Track;
import hairpin.simulator.track.TrackCatalogue;
import java.util.Locale;

/// How fast rollouts go: physics, projection, wheels on the road, progress, incidents, rules and digest.
final class RolloutFigures {

    private static final Track TRACK = TrackCatalogue.find("Switchback").orElseThrow();
    private static final int STEPS = 20_000;

    private RolloutFigures() {}

    private static Rollout endless() {
        return new Rollout(TRACK, CarParameters.CLASSIC, SimulatorFigures.ENDLESS, 1);
    }

    /// One that weaves off the road and is put back again and again.
    static final class Weaving implements Figure {

        private Rollout rollout = endless();
        private int phase;

        @Override
        public String name() {
            return "rollout that leaves the road and is put back";
        }

        @Override
        public String unit() {
            return "steps/s";
        }

        @Override
        public long work() {
            for (int i = 0; i < STEPS; i++) {
                if (rollout.over()) {
                    rollout = endless();
                }
                rollout.step(SimulatorFigures.weave(phase++), 1.5);
            }
            return STEPS;
        }

        @Override
        public Check check() {
            Rollout once = endless();
            Rollout again = endless();
            for (int i = 0; i < SimulatorFigures.CHECKED_STEPS; i++) {
                once.step(SimulatorFigures.weave(i), 1.5);
                again.step(SimulatorFigures.weave(i), 1.5);
            }
            String digest = once.outcome().digest();
            return new Check(
                    digest.equals(again.outcome().digest()),
                    "1,000 steps give the digest " + digest.substring(0, 16) + " twice");
        }
    }

    /// What the reference driver does in twenty clean laps, and what that comes to.
    static final class Laps {

        private static final int COUNT = 20;
        private static final RaceRules RULES = new RaceRules(COUNT, 1, 1, 0, 3600);
        final double[] steeringDeg = new double[10_000];
        final double[] speedMps = new double[10_000];
        final String digest;
        final boolean clean;
        int steps;

        Laps() {
            Rollout rollout = fresh();
            ReferenceDriver driver = new ReferenceDriver(TRACK, CarParameters.CLASSIC);
            double[] action = new double[2];
            while (!rollout.over()) {
                driver.drive(rollout, action);
                steeringDeg[steps] = action[0];
                speedMps[steps] = action[1];
                steps++;
                rollout.step(action[0], action[1]);
            }
            digest = rollout.outcome().digest();
            clean = rollout.completedLaps() == COUNT && rollout.resets() == 0;
        }

        static Rollout fresh() {
            return new Rollout(TRACK, CarParameters.CLASSIC, RULES, 1);
        }
    }

    /// One that laps, told what the reference driver did: no time goes into deciding.
    static final class Lapping implements Figure {

        private final Laps laps = new Laps();
        private String digest;

        @Override
        public String name() {
            return "rollout that laps";
        }

        @Override
        public String unit() {
            return "steps/s";
        }

        @Override
        public long work() {
            Rollout rollout = Laps.fresh();
            for (int i = 0; i < laps.steps; i++) {
                rollout.step(laps.steeringDeg[i], laps.speedMps[i]);
            }
            digest = rollout.outcome().digest();
            return laps.steps;
        }

        @Override
        public Check check() {
            return new Check(
                    laps.clean && laps.digest.equals(digest),
                    "20 clean laps replayed give the digest " + digest.substring(0, 16) + " again");
        }
    }

    /// Many that lap in lockstep, each somewhere else in its laps.
    static final class Together implements Figure {

        private final Laps laps = new Laps();
        private final Lockstep together;
        private final int[] at;
        private final double[] steeringDeg;
        private final double[] speedMps;
        private int finished;
        private int right;

        Together(int size) {
            together = new Lockstep(size);
            at = new int[size];
            steeringDeg = new double[size];
            speedMps = new double[size];
            for (int i = 0; i < size; i++) {
                Rollout rollout = Laps.fresh();
                for (at[i] = 0; at[i] < laps.steps * i / size; at[i]++) {
                    rollout.step(laps.steeringDeg[at[i]], laps.speedMps[at[i]]);
                }
                together.add(rollout);
            }
        }

        @Override
        public String name() {
            return String.format(Locale.ROOT, "%,d rollouts that lap in lockstep", together.size());
        }

        @Override
        public String unit() {
            return "steps/s";
        }

        @Override
        public long work() {
            int size = together.size();
            for (int done = 0; done < STEPS; done += size) {
                step();
            }
            return (long) (STEPS + size - 1) / size * size;
        }

        /// One control step of all of them.
        void step() {
            int farthest = 0;
            for (int i = 0; i < at.length; i++) {
                steeringDeg[i] = laps.steeringDeg[at[i]];
                speedMps[i] = laps.speedMps[at[i]];
                at[i]++;
                farthest = Math.max(farthest, at[i]);
            }
            together.step(steeringDeg, speedMps);
            for (int i = at.length - 1; i >= 0 && farthest == laps.steps; i--) {
                if (at[i] == laps.steps) {
                    renew(i);
                }
            }
        }

        private void renew(int i) {
            finished++;
            right += laps.digest.equals(together.remove(i).outcome().digest()) ? 1 : 0;
            at[i] = at[together.size()];
            at[together.size()] = 0;
            together.add(Laps.fresh());
        }

        @Override
        public Check check() {
            return new Check(
                    finished > 0 && right == finished,
                    right + " of " + finished + " that finished have the digest of one alone");
        }
    }
}
