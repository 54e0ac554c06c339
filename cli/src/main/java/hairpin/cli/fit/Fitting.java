package hairpin.cli.fit;

import hairpin.simulator.car.CarParameters;
import hairpin.simulator.replay.LoggedDrive;
import hairpin.simulator.replay.Misses;
import hairpin.simulator.replay.OpenLoop;
import hairpin.simulator.replay.Tracking;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.hipparchus.random.Well19937c;

/// Looks for the car that predicts logged drives best, by CMA-ES from a car that is known. The same drives, start,
/// budget and seed give the same car.
///
/// What it makes small is the mean position miss after 1, 5, 15 and 30 steps, each in units of what is usual there and
/// none counted for more than four of them, so that a few wild predictions do not rule; and a little of how far it went
/// from where it began, so that what the drives say nothing about stays.
final class Fitting {

    private static final int POPULATION = 16;
    private static final double FIRST_SPREAD = 0.5;
    private static final double[] SCALES_M = {0.012, 0.03, 0.07, 0.16};
    private static final double[] WEIGHTS = {0.3, 0.5, 1, 1};
    private static final double MOST = 4;
    private static final double LOYALTY = 0.002;

    private final CarParameters start;
    private final Tracking tracking;
    private final int stride;
    private final Runnable tried;

    /// @param stride as in [OpenLoop]
    /// @param tried told after every car that was tried
    Fitting(CarParameters start, int stride, Runnable tried) {
        this.start = start;
        this.tracking = Tracking.suiting(start);
        this.stride = stride;
        this.tried = tried;
    }

    /// @param budget how many cars to try, about
    CarParameters fit(List<LoggedDrive> drives, int budget, long seed) {
        int generations = Math.max(1, budget / POPULATION);
        CMAESOptimizer search = new CMAESOptimizer(generations, 0, true, 0, 0, new Well19937c(seed), false, null);
        double[] spread = new double[Knob.ALL.size()];
        Arrays.fill(spread, FIRST_SPREAD);
        double[] best = search.optimize(
                        new MaxEval(generations * POPULATION + 2 * POPULATION),
                        new ObjectiveFunction(steps -> cost(steps, drives)),
                        GoalType.MINIMIZE,
                        new InitialGuess(new double[spread.length]),
                        new CMAESOptimizer.Sigma(spread),
                        new CMAESOptimizer.PopulationSize(POPULATION),
                        SimpleBounds.unbounded(spread.length))
                .getPoint();
        return Knob.rounded(Knob.turned(start, best));
    }

    private double cost(double[] steps, List<LoggedDrive> drives) {
        Misses misses = new Misses();
        OpenLoop loop = new OpenLoop(Knob.turned(start, steps), tracking, stride);
        drives.forEach(drive -> loop.measure(drive, misses));
        tried.run();
        double cost = cost(misses);
        for (double step : steps) {
            cost += LOYALTY * step * step;
        }
        return cost;
    }

    /// How bad predictions are, in one number.
    static double cost(Misses misses) {
        double cost = 0;
        for (int h = 0; h < SCALES_M.length; h++) {
            cost += WEIGHTS[h] * misses.meanClipped(h, SCALES_M[h], MOST);
        }
        return cost;
    }
}
