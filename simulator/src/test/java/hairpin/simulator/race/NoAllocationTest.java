package hairpin.simulator.race;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import hairpin.simulator.car.CarParameters;
import hairpin.simulator.conditions.Condition;
import hairpin.simulator.conditions.Conditions;
import hairpin.simulator.random.Chance;
import hairpin.simulator.track.Track;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;

class NoAllocationTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final Track ROAD = Tracks.stadium(8, 2, 1);
    private static final RaceRules ENDLESS = new RaceRules(1000, 0.2, 0.2, 1_000_000, 80_000).withMercy();

    private static final Challenge BUSY = Challenge.timeTrial(ROAD, CarParameters.CLASSIC, ENDLESS)
            .with(new Obstacles.Fixed(List.of(Spot.of("0.08,1"), Spot.of("0.08,-1"))))
            .with(Bots.usual(3).at(1).changing(Bots.LaneChanges.USUAL))
            .under(Conditions.PLAIN.with(Condition.LATENCY, 100, 150).with(Condition.FRICTION, 0.8, 1));

    @Test
    void a_step_among_boxes_and_bots_allocates_nothing_whatever_goes_wrong_in_it() {
        Rollout rollout = new Rollout(BUSY, 1);
        assertThat(least(() -> rollout.step(rollout.steps() % 512 < 256 ? 2 : 20, 2), rollout::completedLaps))
                .isZero();
        assertThat(rollout.resets()).isGreaterThan(100);
        assertThat(rollout.crashes()).isPositive();
    }

    @Test
    void a_step_of_a_heat_allocates_nothing() {
        Heat heat = new Heat(BUSY, new Chance(1, 0), 3, 0);
        double[] steeringDeg = {20, -20, 5};
        double[] speedMps = {2, 1, 1.5};
        assertThat(least(() -> heat.step(steeringDeg, speedMps), () -> laps(heat)))
                .isZero();
    }

    private static int laps(Heat heat) {
        int laps = 0;
        for (int car = 0; car < heat.size(); car++) {
            laps += heat.car(car).completedLaps();
        }
        return laps;
    }

    /// Of the rounds in which no lap is finished: a finished lap is written down, which takes 96 bytes.
    private static long least(Runnable step, IntSupplier laps) {
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 40; round++) {
            int lapsBefore = laps.getAsInt();
            long before = THREADS.getCurrentThreadAllocatedBytes();
            for (int k = 0; k < 400; k++) {
                step.run();
            }
            long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
            least = laps.getAsInt() == lapsBefore ? Math.min(least, allocated) : least;
        }
        return least;
    }
}
