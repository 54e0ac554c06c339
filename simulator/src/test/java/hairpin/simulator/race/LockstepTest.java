package hairpin.simulator.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import hairpin.simulator.car.CarParameters;
import hairpin.simulator.conditions.Condition;
import hairpin.simulator.conditions.Conditions;
import hairpin.simulator.random.Chance;
import hairpin.simulator.track.Track;
import hairpin.simulator.track.TrackCatalogue;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LockstepTest {

    private static final int COUNT = 21;
    private static final RaceRules LAP_BY_LAP = new RaceRules(2, 1, 1, 9, 40).lapByLap();
    private static final RaceRules AT_ONCE = new RaceRules(3, 0, 0, 30, 30);

    @Test
    void rollouts_of_any_kind_come_to_the_same_bits_together_as_alone() {
        List<String> alone = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            Rollout rollout = rollout(i);
            while (!rollout.over()) {
                rollout.step(steeringDeg(rollout, i), speedMps(rollout, i));
            }
            alone.add(rollout.outcome().toString());
        }
        assertThat(together(8)).isEqualTo(alone);
        assertThat(together(COUNT)).isEqualTo(alone);
        assertThat(alone).anyMatch(outcome -> outcome.contains("LAP_COMPLETE"));
    }

    @Test
    void a_step_that_one_cannot_take_none_takes() {
        Track track = TrackCatalogue.find("First-Light").orElseThrow();
        Rollout alone = new Rollout(track, CarParameters.CLASSIC, RaceRules.usual(), 1);
        Rollout other = new Rollout(track, CarParameters.CLASSIC, RaceRules.usual(), 1);
        Lockstep together = new Lockstep(2);
        together.add(other);
        together.add(new Rollout(track, CarParameters.CLASSIC, new RaceRules(1, 0, 0, 0, 1), 2));
        for (int step = 0; step < 15; step++) {
            together.step(new double[] {1, 1}, new double[] {1.5, 1.5});
            alone.step(1, 1.5);
        }
        assertThat(together.rollout(1).over()).isTrue();
        assertThatThrownBy(() -> together.step(new double[] {2, 2}, new double[] {1, 1}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the rollout is over: TIME_UP");
        together.remove(1);
        assertThatThrownBy(() -> together.step(new double[0], new double[] {1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("0 commands for 1 rollouts");
        assertThat(other.outcome()).isEqualTo(alone.outcome());
        together.step(new double[] {3}, new double[] {1.2});
        alone.step(3, 1.2);
        assertThat(other.outcome()).isEqualTo(alone.outcome());
        assertThat(other.steps()).isEqualTo(16);
    }

    @Test
    void one_that_leaves_goes_on_alone() {
        Rollout alone = rollout(1);
        Rollout leaver = rollout(1);
        Lockstep together = new Lockstep(3);
        together.add(leaver);
        together.add(rollout(2));
        for (int step = 0; step < 100; step++) {
            alone.step(3, 1.5);
            if (step < 50) {
                together.step(new double[] {3, 0}, new double[] {1.5, 1});
            } else {
                leaver.step(3, 1.5);
            }
            if (step == 49) {
                assertThat(together.remove(0)).isSameAs(leaver);
                assertThat(together.size()).isOne();
            }
        }
        assertThat(leaver.outcome()).isEqualTo(alone.outcome());
    }

    @Test
    void a_car_of_a_heat_is_not_taken() {
        Heat heat = new Heat(challenge(0), new Chance(1, 0), 2, 0);
        Lockstep together = new Lockstep(2);
        assertThatThrownBy(() -> together.add(heat.car(0))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_step_allocates_nothing() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        int size = 64;
        Lockstep together = new Lockstep(size);
        RaceRules endless = new RaceRules(1000, 0.2, 0.2, 1_000_000, 80_000);
        double[] steeringDeg = new double[size];
        double[] speedMps = new double[size];
        for (int i = 0; i < size; i++) {
            together.add(new Rollout(Tracks.stadium(8, 2, 1), CarParameters.CLASSIC, endless, i));
            steeringDeg[i] = i % 2 == 0 ? 20 : -20;
            speedMps[i] = 2;
        }
        long least = Long.MAX_VALUE;
        // Until vectors are machine code they are objects.
        for (int round = 0; round < 400 && least > 0; round++) {
            int laps = laps(together);
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int step = 0; step < 100; step++) {
                together.step(steeringDeg, speedMps);
            }
            long allocated = threads.getCurrentThreadAllocatedBytes() - before;
            least = laps(together) == laps ? Math.min(least, allocated) : least;
        }
        assertThat(least).isZero();
        assertThat(together.rollout(0).resets()).isPositive();
    }

    private static int laps(Lockstep together) {
        int laps = 0;
        for (int i = 0; i < together.size(); i++) {
            laps += together.rollout(i).completedLaps();
        }
        return laps;
    }

    /// Through so many lanes; whoever is done makes room for the next.
    private static List<String> together(int lanes) {
        String[] outcomes = new String[COUNT];
        Lockstep together = new Lockstep(lanes);
        int[] index = new int[lanes];
        double[] steeringDeg = new double[lanes];
        double[] speedMps = new double[lanes];
        int next = 0;
        while (next < COUNT || together.size() > 0) {
            while (next < COUNT && together.size() < lanes) {
                index[together.size()] = next;
                together.add(rollout(next));
                next++;
            }
            for (int lane = 0; lane < together.size(); lane++) {
                steeringDeg[lane] = steeringDeg(together.rollout(lane), index[lane]);
                speedMps[lane] = speedMps(together.rollout(lane), index[lane]);
            }
            together.step(steeringDeg, speedMps);
            for (int lane = together.size() - 1; lane >= 0; lane--) {
                if (together.rollout(lane).over()) {
                    outcomes[index[lane]] = together.remove(lane).outcome().toString();
                    index[lane] = index[together.size()];
                }
            }
        }
        return List.of(outcomes);
    }

    private static Rollout rollout(int i) {
        return new Rollout(challenge(i), i);
    }

    private static Challenge challenge(int i) {
        Track track = TrackCatalogue.find(
                        List.of("Switchback", "First-Light", "generated:3:0.5").get(i % 3))
                .orElseThrow();
        CarParameters car = i % 4 == 3 ? CarParameters.TWENTY_SIX : CarParameters.CLASSIC;
        Challenge plain = Challenge.timeTrial(track, car, i % 2 == 0 ? LAP_BY_LAP : AT_ONCE);
        return switch (i % 5) {
            case 0 -> plain.with(new Obstacles.Fixed(List.of(Spot.of("0.1,1"))));
            case 1 ->
                plain.under(Conditions.PLAIN.with(Condition.FRICTION, 0.8, 1).with(Condition.LATENCY, 0, 150));
            default -> plain;
        };
    }

    /// Roughly along the road; every seventh goes straight on until it is put back.
    private static double steeringDeg(Rollout rollout, int i) {
        if (i % 7 == 6) {
            return 0;
        }
        double road =
                rollout.track().pose(rollout.projection().stationM() + 0.5, 0).headingRad();
        double turn = Math.IEEEremainder(road - rollout.yawRad(), 2 * Math.PI);
        return Math.toDegrees(turn) - 40 * rollout.projection().offsetM();
    }

    private static double speedMps(Rollout rollout, int i) {
        return rollout.waiting() ? 0 : 1.2 + 0.05 * i;
    }
}
