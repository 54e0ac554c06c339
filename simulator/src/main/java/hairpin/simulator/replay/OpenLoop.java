package hairpin.simulator.replay;

import hairpin.simulator.car.CarParameters;
import hairpin.simulator.car.Cars;
import hairpin.simulator.car.Chassis;
import hairpin.simulator.maths.RepeatableMath;
import java.util.ArrayList;
import java.util.List;

/// How far a car of ours ends from where the logged one did, when it starts as that one was and is given the same
/// commands, and nothing else.
public final class OpenLoop {

    private static final int STRIDE = 5;

    private final CarParameters car;
    private final Tracking tracking;
    private final int stride;

    /// As a car is scored: from every fifth row.
    public OpenLoop(CarParameters car) {
        this(car, Tracking.suiting(car), STRIDE);
    }

    /// @param stride how many ordinary rows it is from where one prediction begins to where the next one does
    public OpenLoop(CarParameters car, Tracking tracking, int stride) {
        this.car = car;
        this.tracking = tracking;
        this.stride = stride;
    }

    /// Adds what came of one drive to what came of others.
    public void measure(LoggedDrive drive, Misses misses) {
        Cars cars = new Cars(car, 2);
        tracking.begin(cars, drive);
        int ordinary = 0;
        for (int k = 1; k < drive.size(); k++) {
            tracking.follow(cars, drive, k - 1);
            if (drive.underWay(k) && ordinary++ % stride == 0) {
                cars.copy(0, 1);
                predict(cars, drive, k, misses);
            }
        }
    }

    /// Where predictions lead: nose positions, x and y in turn, over so many steps. One begins where the last one ends.
    public List<double[]> trails(LoggedDrive drive, int steps) {
        List<double[]> trails = new ArrayList<>();
        Cars cars = new Cars(car, 2);
        tracking.begin(cars, drive);
        for (int k = 1; k < drive.size(); k++) {
            tracking.follow(cars, drive, k - 1);
            if (k % steps == 1) {
                cars.copy(0, 1);
                trails.add(trail(cars, drive, k, steps));
            }
        }
        return trails;
    }

    private static double[] trail(Cars cars, LoggedDrive drive, int from, int steps) {
        int last = Math.min(drive.size() - 1, from + steps);
        double[] xy = new double[2 * (last - from + 1)];
        for (int k = from; k <= last; k++) {
            xy[2 * (k - from)] = noseX(cars);
            xy[2 * (k - from) + 1] = noseY(cars);
            drive.command(cars, 1, k);
        }
        return xy;
    }

    /// Lets car 1 drive on from row `from` by commands alone.
    private static void predict(Cars cars, LoggedDrive drive, int from, Misses misses) {
        int last = Math.min(drive.size() - 1, from + misses.horizons().getLast());
        double beforeX = drive.noseX(from);
        double beforeY = drive.noseY(from);
        int horizon = 0;
        for (int k = from; k < last; k++) {
            drive.command(cars, 1, k);
            double x = noseX(cars);
            double y = noseY(cars);
            if (k + 1 - from == misses.horizons().get(horizon)) {
                double way = Math.hypot(x - beforeX, y - beforeY);
                misses.add(
                        horizon,
                        Math.hypot(x - drive.noseX(k + 1), y - drive.noseY(k + 1)),
                        Math.abs(RepeatableMath.wrap(cars.yawRad(1) - drive.yawRad(k + 1))),
                        Math.abs(way - drive.wayM(k)) / drive.stepS(k));
                horizon++;
            }
            beforeX = x;
            beforeY = y;
        }
    }

    private static double noseX(Cars cars) {
        return cars.xM(1) + Chassis.NOSE_M * RepeatableMath.cos(cars.yawRad(1));
    }

    private static double noseY(Cars cars) {
        return cars.yM(1) + Chassis.NOSE_M * RepeatableMath.sin(cars.yawRad(1));
    }
}
