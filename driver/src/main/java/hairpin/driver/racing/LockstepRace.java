package hairpin.driver.racing;

import hairpin.driver.Actions;
import hairpin.driver.Driver;
import hairpin.driver.Observations;
import hairpin.simulator.race.Rollout;
import hairpin.simulator.race.RolloutOutcome;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/// Drives many rollouts in lockstep: at each control step one call of the driver decides for every car.
///
/// A rollout takes a lane of the batch and leaves it when it is over; the next one takes its place. Neither the lanes
/// nor the threads that call [#drive] show in the outcomes: a rollout depends on its own observations alone.
public final class LockstepRace {

    private final Roster<Rollout, RolloutOutcome> roster;
    private final int lanes;

    /// @param rollouts how many there are
    /// @param grid makes the rollout of an index
    /// @param lanes how many one thread drives at once
    public LockstepRace(int rollouts, IntFunction<Rollout> grid, int lanes, RaceWatcher watcher) {
        if (rollouts < 1 || lanes < 1) {
            throw new IllegalArgumentException("nothing to race: rollouts=" + rollouts + " lanes=" + lanes);
        }
        this.roster = new Roster<>(rollouts, grid, watcher);
        this.lanes = Math.min(lanes, rollouts);
    }

    /// Drives whatever nobody drives yet. Any number of threads may, each with a driver of its own.
    public void drive(Driver driver) {
        Observations seen = new Observations(lanes, driver.senses());
        Eyes eyes = new Eyes(seen);
        Actions actions = new Actions(lanes);
        Rollout[] racing = new Rollout[lanes];
        int[] index = new int[lanes];
        int count = roster.fill(racing, index, 0);
        while (count > 0) {
            decide(driver, racing, count, eyes, actions);
            int decided = 0;
            int stay = 0;
            for (int lane = 0; lane < count; lane++) {
                Rollout rollout = racing[lane];
                int lapsBefore = rollout.completedLaps();
                if (rollout.waiting()) {
                    rollout.step(0, 0);
                } else {
                    rollout.step(actions.steeringDeg(decided), actions.speedMps(decided));
                    decided++;
                }
                roster.lapped(rollout.completedLaps() - lapsBefore);
                if (rollout.over()) {
                    roster.over(index[lane], rollout.outcome());
                } else {
                    racing[stay] = rollout;
                    index[stay] = index[lane];
                    stay++;
                }
            }
            Arrays.fill(racing, stay, count, null);
            count = roster.fill(racing, index, stay);
            roster.tell();
        }
    }

    /// What came of each rollout, by index; asked when all threads have come back from [#drive].
    public List<RolloutOutcome> outcomes() {
        return roster.outcomes();
    }

    /// Cars that wait for a penalty to pass need no decision.
    private static void decide(Driver driver, Rollout[] racing, int count, Eyes eyes, Actions actions) {
        int deciding = 0;
        for (int lane = 0; lane < count; lane++) {
            if (!racing[lane].waiting()) {
                eyes.look(racing[lane], deciding);
                deciding++;
            }
        }
        if (deciding > 0) {
            driver.drive(eyes.seen(), deciding, actions);
        }
    }
}
