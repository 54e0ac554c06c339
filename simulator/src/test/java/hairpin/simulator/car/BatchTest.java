package hairpin.simulator.car;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import hairpin.simulator.random.Chance;
import hairpin.simulator.random.Purpose;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Many cars at once. Surefire runs with the vector module; where a JVM has none, these hold trivially.
class BatchTest {

    private static final Chance CHANCE = new Chance(5, 0);

    @Test
    void the_tests_run_with_vectors() {
        assertThat(Motion.best().name()).startsWith("vectors of");
    }

    @Test
    void a_batch_moves_as_each_car_would_alone_to_the_bit() {
        for (int count : new int[] {1, 5, 16, 37, 64, 100, 200}) {
            List<CarParameters> kinds = mixed(count);
            Cars together = new Cars(kinds);
            Cars alone = new Cars(kinds);
            double[] steeringRad = new double[count];
            double[] speedMps = new double[count];
            for (int k = 0; k < 240; k++) {
                if (k == 100) {
                    together.become(count / 2, CarParameters.CLASSIC.neutral());
                    alone.become(count / 2, CarParameters.CLASSIC.neutral());
                }
                for (int i = 0; i < count; i++) {
                    steeringRad[i] = steering(i, k);
                    speedMps[i] = speed(i, k);
                    alone.step(i, steeringRad[i], speedMps[i]);
                }
                together.stepAll(steeringRad, speedMps);
                for (int i = 0; i < count; i++) {
                    assertSame(together, i, alone, i);
                }
            }
        }
    }

    @Test
    void what_a_car_does_depends_neither_on_its_neighbours_nor_on_its_place() {
        int count = 50;
        List<CarParameters> kinds = mixed(count);
        Cars forwards = new Cars(kinds);
        Cars backwards = new Cars(kinds.reversed());
        double[] steeringRad = new double[count];
        double[] speedMps = new double[count];
        double[] turnedRad = new double[count];
        double[] turnedMps = new double[count];
        for (int k = 0; k < 240; k++) {
            for (int i = 0; i < count; i++) {
                steeringRad[i] = turnedRad[count - 1 - i] = steering(i, k);
                speedMps[i] = turnedMps[count - 1 - i] = speed(i, k);
            }
            forwards.stepAll(steeringRad, speedMps);
            backwards.stepAll(turnedRad, turnedMps);
        }
        for (int i = 0; i < count; i++) {
            assertSame(forwards, i, backwards, count - 1 - i);
        }
    }

    @Test
    void a_batched_step_allocates_nothing() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Cars cars = new Cars(mixed(64));
        double[] steeringRad = new double[64];
        double[] speedMps = new double[64];
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 60 && least > 0; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int k = 0; k < 2_000; k++) {
                for (int i = 0; i < 64; i++) {
                    steeringRad[i] = (k + i) % 7 * 0.1 - 0.3;
                    speedMps[i] = 1.5;
                }
                cars.stepAll(steeringRad, speedMps);
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat(least).isZero();
    }

    private static void assertSame(Cars one, int i, Cars other, int j) {
        assertThat(one.xM(i)).isEqualTo(other.xM(j));
        assertThat(one.yM(i)).isEqualTo(other.yM(j));
        assertThat(one.yawRad(i)).isEqualTo(other.yawRad(j));
        assertThat(one.cosYaw(i)).isEqualTo(other.cosYaw(j));
        assertThat(one.sinYaw(i)).isEqualTo(other.sinYaw(j));
        assertThat(one.forwardMps(i)).isEqualTo(other.forwardMps(j));
        assertThat(one.sidewaysMps(i)).isEqualTo(other.sidewaysMps(j));
        assertThat(one.yawRateRadps(i)).isEqualTo(other.yawRateRadps(j));
        assertThat(one.actuatorRad[i]).isEqualTo(other.actuatorRad[j]);
    }

    /// Runs of alike cars, runs of different ones, and grip that varies.
    private static List<CarParameters> mixed(int count) {
        List<CarParameters> kinds = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            CarParameters preset = i % 100 < 40 || i % 3 == 0 ? CarParameters.CLASSIC : CarParameters.TWENTY_SIX;
            Tyres tyres = preset.tyres();
            double friction = tyres.friction() * CHANCE.between(0.7, 1.1, i, Purpose.START_STATION);
            kinds.add(new CarParameters(
                    preset.name(),
                    preset.steering(),
                    preset.drive(),
                    new Tyres(friction, tyres.frontStiffness(), tyres.rearStiffness(), tyres.frontDrag()),
                    preset.body()));
        }
        return kinds;
    }

    private static double steering(int i, int k) {
        return CHANCE.between(-0.52, 0.52, 1_000 * i + k / 3, Purpose.START_HEADING);
    }

    private static double speed(int i, int k) {
        return CHANCE.between(0.1, 4, 1_000 * i + k / 5, Purpose.START_OFFSET);
    }
}
