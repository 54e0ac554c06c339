package hairpin.simulator.car;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import hairpin.simulator.random.Chance;
import hairpin.simulator.random.Purpose;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CarsTest {

    private static final Chance CHANCE = new Chance(11, 0);

    @ParameterizedTest
    @MethodSource("hairpin.simulator.car.CarParameters#presets")
    void a_mirrored_command_gives_the_mirrored_path_to_the_bit_when_left_and_right_are_alike(CarParameters preset) {
        Cars cars = new Cars(preset.neutral(), 2);
        for (int k = 0; k < 300; k++) {
            double steering = steering(k);
            cars.step(0, steering, speed(k));
            cars.step(1, -steering, speed(k));
            assertThat(cars.xM(1)).isEqualTo(cars.xM(0));
            assertThat(cars.yM(1)).isEqualTo(-cars.yM(0));
            assertThat(cars.yawRad(1)).isEqualTo(-cars.yawRad(0));
        }
    }

    @Test
    void the_fitted_classic_car_pulls_to_the_left_and_turns_wider_to_the_right() {
        assertThat(settled(CarParameters.CLASSIC, 0, 1).yawRateRadps(0)).isPositive();
        assertThat(-radiusM(CarParameters.CLASSIC, -30, 1)).isGreaterThan(radiusM(CarParameters.CLASSIC, 30, 1));
    }

    @ParameterizedTest
    @MethodSource("hairpin.simulator.car.CarParameters#presets")
    void twice_as_many_substeps_lead_to_the_same_place(CarParameters preset) {
        double worst = 0;
        for (int run = 0; run < 50; run++) {
            Cars coarse = new Cars(preset, 1);
            Cars fine = new Cars(preset, 1, 2);
            for (int k = 0; k < 15; k++) {
                coarse.step(0, steering(run * 100 + k), speed(run * 100 + k));
                fine.step(0, steering(run * 100 + k), speed(run * 100 + k));
            }
            worst = Math.max(worst, distanceM(coarse, fine));
        }
        assertThat(worst).isLessThan(0.002);
    }

    @ParameterizedTest
    @MethodSource("hairpin.simulator.car.CarParameters#presets")
    void the_error_falls_with_the_square_of_the_substep(CarParameters preset) {
        double coarse = 0;
        double fine = 0;
        for (int run = 0; run < 50; run++) {
            Cars exact = driven(preset, 32, 100 * run);
            coarse += distanceM(driven(preset, 1, 100 * run), exact);
            fine += distanceM(driven(preset, 4, 100 * run), exact);
        }
        assertThat(fine).isLessThan(coarse / 8);
    }

    @ParameterizedTest
    @MethodSource("hairpin.simulator.car.CarParameters#presets")
    void a_control_step_is_a_whole_number_of_substeps(CarParameters preset) {
        for (double latencyS : new double[] {0, 0.001, 0.005, 0.0107, 0.02, 0.03, 0.05, 0.066, Cars.CONTROL_STEP_S}) {
            Drive drive = preset.drive();
            CarParameters late = new CarParameters(
                    "late",
                    preset.steering(),
                    new Drive(latencyS, drive.gain(), drive.lagS(), drive.limitMps2()),
                    preset.tyres(),
                    preset.body());
            for (int cuts = 1; cuts <= 4; cuts++) {
                Substeps substeps = new Substeps(late, cuts, Cars.CONTROL_STEP_S);
                double sum = 0;
                for (Substep substep : substeps.each) {
                    assertThat(substep.stepS).isPositive();
                    sum += substep.stepS;
                }
                assertThat(substeps.count % cuts).isZero();
                assertThat(sum).isCloseTo(Cars.CONTROL_STEP_S, within(1e-8));
            }
        }
    }

    @Test
    void the_classic_car_settles_near_the_logged_radius_and_speed() {
        // Logged for the nose: 30° at 1 m/s on 0.67 m to the left and 0.85 m to the right, known to be fitted too
        // tight.
        assertThat(noseRadiusM(CarParameters.CLASSIC, 30, 1)).isCloseTo(0.67, within(0.08));
        assertThat(noseRadiusM(CarParameters.CLASSIC, -30, 1)).isCloseTo(0.85, within(0.22));
        assertThat(settled(CarParameters.CLASSIC, 0, 2).speedMps(0)).isBetween(0.98 * 2, 1.06 * 2);
    }

    @Test
    void the_2026_car_settles_near_the_logged_radius_and_speed() {
        assertThat(noseRadiusM(CarParameters.TWENTY_SIX, 25, 1)).isCloseTo(0.66, within(0.12));
        assertThat(noseRadiusM(CarParameters.TWENTY_SIX, -15, 1.5)).isCloseTo(1.18, within(0.22));
        assertThat(noseRadiusM(CarParameters.TWENTY_SIX, 10, 2)).isCloseTo(1.58, within(0.2));
        assertThat(settled(CarParameters.TWENTY_SIX, 0, 2).speedMps(0)).isBetween(0.98 * 2, 1.06 * 2);
    }

    @Test
    void the_classic_car_speeds_up_as_fast_as_its_drive_allows() {
        Cars cars = new Cars(CarParameters.CLASSIC, 1);
        for (int k = 0; k < 9; k++) {
            cars.step(0, 0, 4);
        }
        assertThat(cars.forwardMps(0)).isCloseTo(9 * 3.39 / 15, within(0.01));
    }

    @ParameterizedTest
    @MethodSource("hairpin.simulator.car.CarParameters#presets")
    void above_a_crawl_energy_never_comes_from_nothing(CarParameters preset) {
        Tyres tyres = preset.tyres();
        CarParameters plain = new CarParameters(
                "plain bicycle",
                preset.steering(),
                preset.drive(),
                new Tyres(tyres.friction(), tyres.frontStiffness(), tyres.rearStiffness(), 1),
                preset.body());
        for (int run = 0; run < 200; run++) {
            Cars cars = new Cars(plain, 1);
            cars.push(0, 1.5 + speed(run), 3 * steering(run), 5 * steering(run + 777));
            double before = energy(cars, plain);
            for (int k = 0; k < 30 && cars.forwardMps(0) > 0.2; k++) {
                cars.step(0, steering(run), 0);
                double now = energy(cars, plain);
                assertThat(now).isLessThanOrEqualTo(before + 1e-6);
                before = now;
            }
        }
    }

    @Test
    void a_car_told_nothing_stays_where_it_is() {
        Cars cars = new Cars(CarParameters.CLASSIC.neutral(), 1);
        cars.place(0, 3, 4, 1);
        for (int k = 0; k < 100; k++) {
            cars.step(0, 0, 0);
        }
        assertThat(cars.xM(0)).isEqualTo(3);
        assertThat(cars.yM(0)).isEqualTo(4);
        assertThat(cars.yawRad(0)).isEqualTo(1);
    }

    @Test
    void a_command_of_the_2026_car_is_under_way_before_it_acts() {
        Cars late = new Cars(CarParameters.TWENTY_SIX, 1);
        late.step(0, 0, 1);
        Drive drive = CarParameters.TWENTY_SIX.drive();
        CarParameters prompt = new CarParameters(
                "prompt",
                CarParameters.TWENTY_SIX.steering(),
                new Drive(0, drive.gain(), drive.lagS(), drive.limitMps2()),
                CarParameters.TWENTY_SIX.tyres(),
                CarParameters.TWENTY_SIX.body());
        Cars early = new Cars(prompt, 1);
        early.step(0, 0, 1);
        assertThat(late.forwardMps(0)).isLessThan(early.forwardMps(0) - 0.05);
    }

    @Test
    void cars_of_one_fleet_do_not_touch_each_other() {
        Cars fleet = new Cars(CarParameters.CLASSIC, 3);
        Cars alone = new Cars(CarParameters.CLASSIC, 1);
        for (int k = 0; k < 60; k++) {
            fleet.step(2, -steering(k), 3);
            fleet.step(1, steering(k), speed(k));
            fleet.step(0, steering(k + 9), 1);
            alone.step(0, steering(k), speed(k));
        }
        assertThat(fleet.xM(1)).isEqualTo(alone.xM(0));
        assertThat(fleet.yawRad(1)).isEqualTo(alone.yawRad(0));
    }

    @Test
    void each_car_of_a_fleet_has_parameters_of_its_own_and_may_be_given_others() {
        Cars mixed = new Cars(List.of(CarParameters.CLASSIC, CarParameters.TWENTY_SIX, CarParameters.CLASSIC));
        mixed.become(2, CarParameters.TWENTY_SIX);
        Cars classic = new Cars(CarParameters.CLASSIC, 1);
        Cars other = new Cars(CarParameters.TWENTY_SIX, 1);
        for (int k = 0; k < 60; k++) {
            for (int i = 0; i < mixed.count(); i++) {
                mixed.step(i, steering(k), speed(k));
            }
            classic.step(0, steering(k), speed(k));
            other.step(0, steering(k), speed(k));
        }
        assertThat(mixed.xM(0)).isEqualTo(classic.xM(0)).isNotEqualTo(other.xM(0));
        assertThat(mixed.xM(1)).isEqualTo(other.xM(0));
        assertThat(mixed.xM(2)).isEqualTo(other.xM(0));
    }

    @ParameterizedTest
    @MethodSource("hairpin.simulator.car.CarParameters#presets")
    void a_copied_car_goes_on_as_the_one_it_was_copied_from(CarParameters preset) {
        Cars cars = new Cars(preset, 2);
        for (int k = 0; k < 20; k++) {
            cars.step(0, steering(k), speed(k));
        }
        cars.copy(0, 1);
        cars.step(0, -0.2, 1);
        cars.step(1, -0.2, 1);
        assertThat(cars.xM(1)).isEqualTo(cars.xM(0));
        assertThat(cars.yawRateRadps(1)).isEqualTo(cars.yawRateRadps(0));
    }

    @Test
    void a_shifted_car_drives_on_as_fast_as_before_and_a_turned_actuator_bends_its_path() {
        Cars cars = new Cars(CarParameters.CLASSIC, 2);
        for (int k = 0; k < 20; k++) {
            cars.step(0, 0, 1);
        }
        cars.copy(0, 1);
        cars.shift(0, 5, 6, 1);
        assertThat(cars.xM(0)).isEqualTo(5);
        assertThat(cars.yM(0)).isEqualTo(6);
        assertThat(cars.yawRad(0)).isEqualTo(1);
        assertThat(cars.forwardMps(0)).isEqualTo(cars.forwardMps(1));
        cars.copy(0, 1);
        cars.turnActuator(1, 0.1);
        cars.step(0, 0, 1);
        cars.step(1, 0, 1);
        assertThat(cars.yawRateRadps(1)).isGreaterThan(cars.yawRateRadps(0) + 0.01);
    }

    @ParameterizedTest
    @MethodSource("hairpin.simulator.car.CarParameters#presets")
    void a_step_of_another_length_leads_as_far_as_it_lasts(CarParameters preset) {
        Cars whole = new Cars(preset, 1, 64);
        Cars halves = new Cars(preset, 1, 64);
        for (int k = 0; k < 15; k++) {
            // one command for two steps, so that halving them moves none
            whole.step(0, 0.3, 1.5, 2 * 0.06);
            halves.step(0, 0.3, 1.5, 0.06);
            halves.step(0, 0.3, 1.5, 0.06);
        }
        assertThat(distanceM(whole, halves)).isLessThan(0.002);
        assertThat(whole.yawRad(0)).isCloseTo(halves.yawRad(0), within(0.005));
    }

    @Test
    void the_path_is_the_one_it_has_always_been() {
        Cars cars = driven(CarParameters.CLASSIC, 1, 0);
        long bits = Double.doubleToLongBits(cars.xM(0)) * 31 + Double.doubleToLongBits(cars.yM(0));
        assertThat(Long.toHexString(bits)).isEqualTo("7d6fd2a66fff4637");
    }

    @Test
    void a_step_allocates_nothing() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Cars cars = new Cars(CarParameters.CLASSIC, 1);
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int k = 0; k < 5_000; k++) {
                cars.step(0, k % 7 * 0.1 - 0.3, 1.5);
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat(least).isLessThan(1_000);
    }

    private static Cars driven(CarParameters preset, int cuts, int commands) {
        Cars cars = new Cars(preset, 1, cuts);
        for (int k = 0; k < 15; k++) {
            cars.step(0, steering(commands + k), 0.5 + 0.1 * k);
        }
        return cars;
    }

    private static double steering(int k) {
        return CHANCE.between(-0.52, 0.52, k / 3, Purpose.START_HEADING);
    }

    private static double speed(int k) {
        return CHANCE.between(0.1, 4, k / 5, Purpose.START_OFFSET);
    }

    private static double distanceM(Cars one, Cars other) {
        double dx = one.xM(0) - other.xM(0);
        double dy = one.yM(0) - other.yM(0);
        return Math.sqrt(dx * dx + dy * dy);
    }

    private static double energy(Cars cars, CarParameters car) {
        double r = cars.yawRateRadps(0);
        return cars.speedMps(0) * cars.speedMps(0) + car.body().gyration2M2() * r * r;
    }

    private static double radiusM(CarParameters car, double degrees, double speedMps) {
        Cars cars = settled(car, degrees, speedMps);
        return cars.speedMps(0) / cars.yawRateRadps(0);
    }

    private static double noseRadiusM(CarParameters car, double degrees, double speedMps) {
        double radius = radiusM(car, degrees, speedMps);
        return Math.sqrt(radius * radius + Chassis.NOSE_M * Chassis.NOSE_M);
    }

    private static Cars settled(CarParameters car, double degrees, double speedMps) {
        Cars cars = new Cars(car, 1);
        for (int k = 0; k < 150; k++) {
            cars.step(0, Math.toRadians(degrees), speedMps);
        }
        return cars;
    }
}
