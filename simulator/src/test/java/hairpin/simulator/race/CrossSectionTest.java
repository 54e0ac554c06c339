package hairpin.simulator.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hairpin.simulator.track.Track;
import org.junit.jupiter.api.Test;

class CrossSectionTest {

    @Test
    void it_is_half_the_width_either_side_of_a_plain_road() {
        CrossSection across = new CrossSection(Tracks.stadium(4, 1.5, 0.8));
        assertThat(across.leftM(1)).isCloseTo(0.4, within(1e-3));
        assertThat(across.rightM(1)).isCloseTo(0.4, within(1e-3));
        assertThat(across.leftM(4.5)).isCloseTo(0.4, within(0.01));
        assertThat(across.rightM(-1)).isCloseTo(0.4, within(1e-3));
    }

    @Test
    void border_points_that_lie_further_back_do_not_make_the_road_wider() {
        double[] centre = new double[40];
        double[] left = new double[40];
        double[] right = new double[40];
        for (int i = 0; i < 20; i++) {
            centre[2 * i] = i * 0.5;
            left[2 * i] = i * 0.5 - 0.9;
            left[2 * i + 1] = 0.3;
            right[2 * i] = i * 0.5 + 0.4;
            right[2 * i + 1] = -0.5;
        }
        CrossSection across = new CrossSection(Track.of("skewed", false, centre, left, right));
        assertThat(across.leftM(4)).isCloseTo(0.3, within(1e-9));
        assertThat(across.rightM(4)).isCloseTo(0.5, within(1e-9));
    }
}
