package hairpin.simulator.maths;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class QuickMathTest {

    @Test
    void they_are_as_near_to_the_truth_as_they_say() {
        assertThat(worst(x -> QuickMath.tanh((float) x), StrictMath::tanh, 20)).isLessThan(6e-7);
        assertThat(worst(x -> QuickMath.shortAtan((float) x), StrictMath::atan, 1))
                .isLessThan(4e-7);
        assertThat(worst(x -> QuickMath.shortSin((float) x), StrictMath::sin, 1.6))
                .isLessThan(1.5e-7);
        assertThat(worst(x -> QuickMath.shortCos((float) x), StrictMath::cos, 1.6))
                .isLessThan(2e-7);
    }

    @Test
    void they_are_odd_or_even_to_the_bit() {
        for (float x = 0; x < 1; x += 0.00037f) {
            assertThat(QuickMath.tanh(-9 * x)).isEqualTo(-QuickMath.tanh(9 * x));
            assertThat(QuickMath.shortAtan(-x)).isEqualTo(-QuickMath.shortAtan(x));
            assertThat(QuickMath.shortSin(-x)).isEqualTo(-QuickMath.shortSin(x));
            assertThat(QuickMath.shortCos(-x)).isEqualTo(QuickMath.shortCos(x));
        }
    }

    @Test
    void the_hyperbolic_tangent_never_passes_one() {
        for (float x = 0; x < 12; x += 0.0001f) {
            assertThat(QuickMath.tanh(x)).isLessThanOrEqualTo(1);
        }
        assertThat(QuickMath.tanh(Float.POSITIVE_INFINITY))
                .isLessThanOrEqualTo(1)
                .isGreaterThan(0.999999f);
    }

    @Test
    void rest_is_exact() {
        assertThat(QuickMath.tanh(0)).isZero();
        assertThat(QuickMath.shortAtan(0)).isZero();
        assertThat(QuickMath.shortSin(0)).isZero();
        assertThat(QuickMath.shortCos(0)).isEqualTo(1);
    }

    private static double worst(DoubleUnaryOperator ours, DoubleUnaryOperator truth, double range) {
        double worst = 0;
        for (int i = -50_000; i <= 50_000; i++) {
            double x = (float) (range * i / 50_000);
            worst = Math.max(worst, Math.abs(ours.applyAsDouble(x) - truth.applyAsDouble(x)));
        }
        return worst;
    }
}
