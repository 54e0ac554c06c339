package hairpin.driver.racing;

import hairpin.simulator.race.Heat;

/// Whoever drives one car of every heat.
interface Hands {

    /// Decides for its car in each of the first `count` heats.
    ///
    /// @param index which heat is in which lane
    void decide(Heat[] racing, int[] index, int count);

    double steeringDeg(int lane);

    double speedMps(int lane);
}
