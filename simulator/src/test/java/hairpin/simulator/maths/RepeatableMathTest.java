package hairpin.simulator.maths;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class RepeatableMathTest {

    @Test
    void sine_and_cosine_agree_with_strict_math() {
        assertThat(worst(RepeatableMath::sin, StrictMath::sin, 50)).isLessThan(3e-16);
        assertThat(worst(RepeatableMath::cos, StrictMath::cos, 50)).isLessThan(3e-16);
    }

    @Test
    void the_arc_tangent_agrees_with_strict_math() {
        assertThat(worst(RepeatableMath::atan, StrictMath::atan, 1.5)).isLessThan(3e-16);
        assertThat(worst(RepeatableMath::atan, StrictMath::atan, 1000)).isLessThan(5e-16);
    }

    @Test
    void the_hyperbolic_tangent_agrees_with_strict_math_and_saturates() {
        assertThat(worst(RepeatableMath::tanh, StrictMath::tanh, 25)).isLessThan(5e-16);
        assertThat(RepeatableMath.tanh(1e300)).isEqualTo(1);
        assertThat(RepeatableMath.tanh(Double.NEGATIVE_INFINITY)).isEqualTo(-1);
    }

    @Test
    void decay_agrees_with_strict_math() {
        assertThat(worst(x -> RepeatableMath.expMinusOne(-Math.abs(x)), x -> StrictMath.expm1(-Math.abs(x)), 49))
                .isLessThan(3e-16);
    }

    @Test
    void small_arguments_keep_their_digits() {
        double small = 1.2345678e-9;
        assertThat(RepeatableMath.tanh(small)).isEqualTo(StrictMath.tanh(small));
        assertThat(RepeatableMath.atan(small)).isEqualTo(StrictMath.atan(small));
        assertThat(RepeatableMath.sin(small)).isEqualTo(StrictMath.sin(small));
    }

    @Test
    void the_angle_of_a_vector_is_right_in_every_quadrant() {
        double worst = 0;
        for (double angle = -3.14; angle < 3.14; angle += 0.0137) {
            double y = 0.7 * StrictMath.sin(angle);
            double x = 0.7 * StrictMath.cos(angle);
            worst = Math.max(worst, Math.abs(RepeatableMath.atan2(y, x) - StrictMath.atan2(y, x)));
        }
        assertThat(worst).isLessThan(1e-15);
        assertThat(RepeatableMath.atan2(2, 0)).isEqualTo(Math.PI / 2);
        assertThat(RepeatableMath.atan2(0, 0)).isZero();
    }

    @Test
    void odd_functions_are_odd_to_the_bit() {
        for (double x = -40; x < 40; x += 0.0731) {
            assertThat(RepeatableMath.sin(-x)).isEqualTo(-RepeatableMath.sin(x));
            assertThat(RepeatableMath.cos(-x)).isEqualTo(RepeatableMath.cos(x));
            assertThat(RepeatableMath.atan(-x)).isEqualTo(-RepeatableMath.atan(x));
            assertThat(RepeatableMath.tanh(-x)).isEqualTo(-RepeatableMath.tanh(x));
            assertThat(RepeatableMath.wrap(-x)).isEqualTo(-RepeatableMath.wrap(x));
        }
    }

    @Test
    void not_a_number_stays_not_a_number() {
        assertThat(RepeatableMath.sin(Double.NaN)).isNaN();
        assertThat(RepeatableMath.atan(Double.NaN)).isNaN();
        assertThat(RepeatableMath.tanh(Double.NaN)).isNaN();
    }

    @Test
    void wrapping_brings_an_angle_into_half_a_turn_either_side() {
        assertThat(RepeatableMath.wrap(7)).isCloseTo(7 - 2 * Math.PI, org.assertj.core.data.Offset.offset(1e-15));
        assertThat(RepeatableMath.wrap(3)).isEqualTo(3);
    }

    private static double worst(DoubleUnaryOperator ours, DoubleUnaryOperator theirs, double range) {
        double worst = 0;
        for (int i = -20_000; i <= 20_000; i++) {
            double x = range * i / 20_000.0;
            worst = Math.max(worst, Math.abs(ours.applyAsDouble(x) - theirs.applyAsDouble(x)));
        }
        return worst;
    }
}
