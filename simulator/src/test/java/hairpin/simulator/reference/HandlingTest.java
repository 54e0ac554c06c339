package hairpin.simulator.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hairpin.simulator.car.CarParameters;
import hairpin.simulator.car.Cars;
import org.junit.jupiter.api.Test;

class HandlingTest {

    private final Handling handling = new Handling(CarParameters.CLASSIC);

    @Test
    void the_command_it_names_leads_to_the_curvature_asked_for() {
        for (double wanted : new double[] {-1.2, -0.5, 0.3, 0.9}) {
            double steering = handling.steeringDeg(wanted, 1);
            Cars cars = new Cars(CarParameters.CLASSIC, 1);
            for (int k = 0; k < 100; k++) {
                cars.step(0, Math.toRadians(steering), 1);
            }
            assertThat(cars.yawRateRadps(0) / cars.speedMps(0)).isCloseTo(wanted, within(0.03));
        }
    }

    @Test
    void more_than_the_car_can_do_is_full_lock() {
        assertThat(handling.steeringDeg(5, 1)).isEqualTo(30);
        assertThat(handling.steeringDeg(-5, 1)).isEqualTo(-30);
    }

    @Test
    void a_faster_car_turns_less_tightly() {
        assertThat(handling.tightest(3)).isLessThan(0.5 * handling.tightest(1));
    }
}
