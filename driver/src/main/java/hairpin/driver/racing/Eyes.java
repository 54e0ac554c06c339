package hairpin.driver.racing;

import hairpin.driver.Observations;
import hairpin.simulator.race.Rollout;

/// Shows a driver what one car sees.
final class Eyes {

    private Eyes() {}

    /// Fills place `i` of what is seen.
    static void look(Rollout rollout, Observations seen, int i) {
        rollout.capture(seen.frames(), seen.offset(i));
    }
}
