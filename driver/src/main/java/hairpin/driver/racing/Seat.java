package hairpin.driver.racing;

import hairpin.driver.Actions;
import hairpin.driver.Driver;
import hairpin.driver.Observations;
import hairpin.simulator.race.Heat;
import hairpin.simulator.race.Rollout;

/// One driver of a head-to-head race, with the same car in every heat.
final class Seat implements Hands {

    private static final int NOBODY = -1;

    private final int car;
    private final Driver driver;
    private final Observations seen;
    private final Eyes eyes;
    private final Actions actions;
    private final int[] placeOfLane;

    Seat(int car, Driver driver, int lanes) {
        this.car = car;
        this.driver = driver;
        seen = new Observations(lanes, driver.senses());
        eyes = new Eyes(seen);
        actions = new Actions(lanes);
        placeOfLane = new int[lanes];
    }

    /// Decides for its car in each of the first `count` heats in which it has one that drives.
    @Override
    public void decide(Heat[] racing, int[] index, int count) {
        int deciding = 0;
        for (int lane = 0; lane < count; lane++) {
            Rollout own = racing[lane].car(car);
            placeOfLane[lane] = NOBODY;
            if (!own.over() && !own.waiting()) {
                eyes.look(own, deciding);
                placeOfLane[lane] = deciding;
                deciding++;
            }
        }
        if (deciding > 0) {
            driver.drive(seen, deciding, actions);
        }
    }

    @Override
    public double steeringDeg(int lane) {
        return placeOfLane[lane] == NOBODY ? 0 : actions.steeringDeg(placeOfLane[lane]);
    }

    @Override
    public double speedMps(int lane) {
        return placeOfLane[lane] == NOBODY ? 0 : actions.speedMps(placeOfLane[lane]);
    }
}
