package hairpin.simulator.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hairpin.simulator.track.Track;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final Track track = Tracks.stadium(4, 1.5, 0.8);
    private final double lapM = track.lengthM();
    private final Progress progress = new Progress(track, 0.4);

    @Test
    void it_is_reckoned_from_where_the_car_started() {
        progress.moveTo(0.4);
        assertThat(progress.percent()).isZero();
        progress.moveTo(0.4 + lapM / 4);
        assertThat(progress.percent()).isCloseTo(25, within(1e-9));
    }

    @Test
    void over_the_first_point_it_goes_on_growing() {
        for (double s : new double[] {0.3, 0.6, 0.9}) {
            progress.moveTo(s * lapM);
        }
        progress.moveTo(0.2);
        assertThat(progress.percent()).isBetween(98.0, 100.0);
        progress.moveTo(0.5);
        assertThat(progress.percent()).isBetween(100.0, 102.0);
    }

    @Test
    void a_jump_of_more_than_half_a_lap_is_one_backwards_over_the_line() {
        progress.moveTo(lapM - 0.1);
        assertThat(progress.percent()).isNegative();
        assertThat(progress.falling()).isTrue();
        progress.moveTo(0.5);
        assertThat(progress.percent()).isBetween(0.0, 5.0);
    }

    @Test
    void going_back_forgets_the_last_move() {
        progress.moveTo(2);
        double before = progress.percent();
        progress.moveTo(2.3);
        progress.goBack();
        assertThat(progress.percent()).isEqualTo(before);
        assertThat(progress.stationM()).isCloseTo(2, within(1e-9));
    }
}
