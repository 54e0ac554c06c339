package hairpin.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertaintyTest {

    @ParameterizedTest(name = "{0} degrees of freedom")
    @CsvSource({"5, 2.5706", "9, 2.2622", "19, 2.0930", "99, 1.9842", "1000, 1.9623"})
    void the_quantile_of_student_is_that_of_the_tables(int degreesOfFreedom, double quantile) {
        assertThat(Certainty.OF_A_SCORE.student(degreesOfFreedom)).isCloseTo(quantile, within(0.003));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"0, 0.5", "1, 0.8413447", "1.959964, 0.975", "3, 0.9986501"})
    void the_normal_distribution_is_that_of_the_tables(double x, double share) {
        assertThat(Certainty.normal(x)).isCloseTo(share, within(1e-6));
    }

    @Test
    void fewer_tracks_reach_further_into_the_tails() {
        assertThat(Certainty.OF_A_SCORE.upperShare(1_000_000)).isCloseTo(0.975, within(1e-5));
        assertThat(Certainty.OF_A_SCORE.upperShare(100)).isCloseTo(0.9769, within(1e-4));
        assertThat(Certainty.OF_A_SCORE.upperShare(20)).isCloseTo(0.9841, within(1e-4));
        assertThatThrownBy(() -> Certainty.OF_A_SCORE.upperShare(1)).isInstanceOf(IllegalArgumentException.class);
    }
}
