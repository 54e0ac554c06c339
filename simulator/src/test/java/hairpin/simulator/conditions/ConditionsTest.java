package hairpin.simulator.conditions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import hairpin.simulator.camera.Look;
import hairpin.simulator.car.CarParameters;
import hairpin.simulator.random.Chance;
import org.junit.jupiter.api.Test;

class ConditionsTest {

    private static final Conditions DUSTY =
            Conditions.PLAIN.with(Condition.FRICTION, 0.7, 0.9).with(Condition.LIGHT, 0.5, 1.5);

    @Test
    void plain_conditions_change_nothing() {
        Circumstances plain = Conditions.PLAIN.drawn(new Chance(5, 9));
        for (CarParameters car : CarParameters.presets()) {
            assertThat(plain.car(car)).isEqualTo(car);
            assertThat(plain.steeringDelaySteps(car)).isZero();
        }
        assertThat(plain.look()).isEqualTo(Look.PLAIN);
        assertThat(plain.playRad()).isZero();
    }

    @Test
    void every_rollout_draws_its_own_and_stays_within_the_range() {
        double least = 1;
        double most = 0;
        for (int rollout = 0; rollout < 1000; rollout++) {
            double friction = DUSTY.drawn(new Chance(1, rollout)).value(Condition.FRICTION);
            assertThat(friction).isBetween(0.7, 0.9);
            least = Math.min(least, friction);
            most = Math.max(most, friction);
        }
        assertThat(least).isLessThan(0.705);
        assertThat(most).isGreaterThan(0.895);
    }

    @Test
    void all_racers_meet_the_same_whenever_they_ask() {
        Chance chance = new Chance(3, 4);
        Circumstances first = DUSTY.drawn(chance);
        DUSTY.drawn(new Chance(3, 5));
        Circumstances again = DUSTY.drawn(new Chance(3, 4));
        for (Condition condition : Condition.values()) {
            assertThat(again.value(condition)).isEqualTo(first.value(condition));
        }
    }

    @Test
    void naming_one_more_condition_leaves_the_draws_of_the_rest() {
        Chance chance = new Chance(3, 4);
        assertThat(DUSTY.with(Condition.BATTERY_SAG, 0, 0.2).drawn(chance).value(Condition.FRICTION))
                .isEqualTo(DUSTY.drawn(chance).value(Condition.FRICTION));
    }

    @Test
    void conditions_are_drawn_apart_from_each_other() {
        Conditions two = Conditions.PLAIN.with(Condition.SHADOW, 0, 1).with(Condition.SMUDGE, 0, 1);
        double product = 0;
        for (int rollout = 0; rollout < 4000; rollout++) {
            Circumstances drawn = two.drawn(new Chance(1, rollout));
            product += (drawn.value(Condition.SHADOW) - 0.5) * (drawn.value(Condition.SMUDGE) - 0.5);
        }
        assertThat(product / 4000).isCloseTo(0, within(0.005));
    }

    @Test
    void a_weak_battery_takes_speed_and_acceleration() {
        CarParameters tired = with(Condition.BATTERY_SAG, 0.2).car(CarParameters.CLASSIC);
        assertThat(tired.drive().gain())
                .isCloseTo(0.8 * CarParameters.CLASSIC.drive().gain(), within(1e-12));
        assertThat(tired.drive().limitMps2())
                .isCloseTo(0.8 * CarParameters.CLASSIC.drive().limitMps2(), within(1e-12));
    }

    @Test
    void friction_is_multiplied_and_trim_added() {
        CarParameters car = CarParameters.TWENTY_SIX;
        assertThat(with(Condition.FRICTION, 0.5).car(car).tyres().friction())
                .isCloseTo(0.5 * car.tyres().friction(), within(1e-12));
        assertThat(with(Condition.STEERING_TRIM, -2).car(car).steering().biasRad())
                .isCloseTo(car.steering().biasRad() - Math.toRadians(2), within(1e-12));
    }

    @Test
    void latency_is_whole_control_steps_and_a_rest() {
        CarParameters car = CarParameters.TWENTY_SIX;
        double step = 1.0 / 15;
        for (double ms : new double[] {10, 43, 44, 66.6, 100, 200}) {
            Circumstances late = with(Condition.LATENCY, ms);
            double steering = late.steeringDelaySteps(car) * step
                    + late.car(car).steering().latencyS();
            double speed =
                    late.speedDelaySteps(car) * step + late.car(car).drive().latencyS();
            assertThat(steering).isCloseTo(car.steering().latencyS() + ms / 1000, within(1e-9));
            assertThat(speed).isCloseTo(car.drive().latencyS() + ms / 1000, within(1e-9));
            assertThat(late.car(car).steering().latencyS()).isLessThan(step);
        }
    }

    @Test
    void every_condition_may_take_any_value_within_its_bounds_on_every_car() {
        for (Condition condition : Condition.values()) {
            for (double value : new double[] {condition.least(), condition.most(), condition.usual()}) {
                for (CarParameters car : CarParameters.presets()) {
                    assertThat(with(condition, value).car(car).name()).isEqualTo(car.name());
                }
                assertThat(with(condition, value).look()).isNotNull();
            }
        }
    }

    @Test
    void a_range_beyond_the_bounds_is_refused() {
        assertThatThrownBy(() -> Conditions.PLAIN.with(Condition.FRICTION, 0.1, 1))
                .hasMessage("friction is from 0.3 to 2.0, not 0.1..1.0");
        assertThatThrownBy(() -> Conditions.PLAIN.with(Condition.LIGHT, 2, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Conditions.PLAIN.with(Condition.LIGHT, Double.NaN, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Circumstances with(Condition condition, double value) {
        return Conditions.PLAIN.with(condition, value, value).drawn(new Chance(1, 0));
    }
}
