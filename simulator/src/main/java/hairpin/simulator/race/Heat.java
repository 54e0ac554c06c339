package hairpin.simulator.race;

import hairpin.simulator.random.Chance;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Several cars on one track at once, each with laps, penalties and resets of its own. They see each other and collide;
/// the one behind is to blame.
///
/// ```java
/// Heat heat = new Heat(challenge, new Chance(seed, 0), 2, 0);
/// while (!heat.over()) {
///     heat.car(0).capture(frame, 0);
///     …
///     heat.step(steeringDeg, speedMps);
/// }
/// ```
///
/// Cars start 0.75 m apart, alternately in the left and the right lane; a lap of each is from its own place on the grid
/// to the same place again. A car that waits for a penalty to pass, or is done, is off the road.
public final class Heat {

    /// More do not fit on a grid.
    public static final int MOST_CARS = 8;

    private final Rollout[] cars;

    /// @param cars two or more
    /// @param pole which of them starts first; the next in turn starts behind it
    public Heat(Challenge challenge, Chance chance, int cars, int pole) {
        if (cars < 2 || cars > MOST_CARS || pole < 0 || pole >= cars) {
            throw new IllegalArgumentException("not a heat: cars=" + cars + " pole=" + pole);
        }
        this.cars = new Rollout[cars];
        for (int i = 0; i < cars; i++) {
            int behindPole = Math.floorMod(i - pole, cars);
            this.cars[i] = new Rollout(challenge, chance, cars - 1 - behindPole, cars);
        }
        seeEachOther();
    }

    public int size() {
        return cars.length;
    }

    /// To look through its camera and at its laps; it is driven by [#step].
    public Rollout car(int i) {
        return cars[i];
    }

    /// Whether every car is done.
    public boolean over() {
        for (Rollout car : cars) {
            if (!car.over()) {
                return false;
            }
        }
        return true;
    }

    /// One control step of all cars that are not done: first all of them move, then the rules look at each.
    ///
    /// @param steeringDeg for each car, positive to the left
    /// @param speedMps for each car
    public void step(double[] steeringDeg, double[] speedMps) {
        // Who was done before does not take part; who ends in this step is judged in it.
        long racing = 0;
        for (int i = 0; i < cars.length; i++) {
            if (!cars[i].over()) {
                racing |= 1L << i;
                cars[i].move(steeringDeg[i], speedMps[i]);
            }
        }
        seeEachOther();
        for (int i = 0; i < cars.length; i++) {
            if ((racing >> i & 1) != 0) {
                cars[i].judge();
            }
        }
        seeEachOther();
    }

    /// What each car came to, by index, and in which order they finished.
    public HeatOutcome outcome() {
        List<RolloutOutcome> outcomes =
                Arrays.stream(cars).map(Rollout::outcome).toList();
        return new HeatOutcome(outcomes, ranks(outcomes));
    }

    private static List<Integer> ranks(List<RolloutOutcome> outcomes) {
        return IntStream.range(0, outcomes.size())
                .map(i -> 1
                        + (int) outcomes.stream()
                                .filter(other -> FinishingOrder.BEST_FIRST.compare(other, outcomes.get(i)) < 0)
                                .count())
                .boxed()
                .toList();
    }

    private void seeEachOther() {
        for (int i = 0; i < cars.length; i++) {
            int k = 0;
            for (int j = 0; j < cars.length; j++) {
                if (j != i) {
                    cars[i].traffic().see(k, cars[j]);
                    k++;
                }
            }
        }
    }
}
