package hairpin.simulator.race;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.simulator.track.Track;
import org.junit.jupiter.api.Test;

class RoadTest {

    /// Ten metres straight along x, 0.6 m wide, a point every half metre.
    private final Track straight = Track.along("straight", false, straightLine(21, 0.5), 0.6);

    private final Road road = new Road(straight);

    @Test
    void between_the_borders_is_on_the_road() {
        assertThat(road.holds(3.2, 0, 6)).isTrue();
        assertThat(road.holds(3.2, 0.29, 6)).isTrue();
        assertThat(road.holds(3.2, -0.29, 6)).isTrue();
    }

    @Test
    void the_border_itself_is_road() {
        assertThat(road.holds(3.2, 0.3, 6)).isTrue();
        assertThat(road.holds(3.2, -0.3, 6)).isTrue();
    }

    @Test
    void beyond_a_border_is_not() {
        assertThat(road.holds(3.2, 0.301, 6)).isFalse();
        assertThat(road.holds(3.2, -0.301, 6)).isFalse();
    }

    @Test
    void beyond_either_end_of_an_open_road_is_not() {
        assertThat(road.holds(-0.01, 0, 0)).isFalse();
        assertThat(road.holds(10.01, 0, 19)).isFalse();
    }

    @Test
    void a_wheel_may_be_some_segments_away_from_the_nose() {
        assertThat(road.holds(4.4, 0.1, 6)).isTrue();
        assertThat(road.holds(2.1, 0.1, 6)).isTrue();
    }

    @Test
    void a_far_stretch_of_the_same_road_does_not_count() {
        assertThat(road.holds(9, 0, 6)).isFalse();
    }

    private static double[] straightLine(int points, double stepM) {
        double[] xy = new double[2 * points];
        for (int i = 0; i < points; i++) {
            xy[2 * i] = i * stepM;
        }
        return xy;
    }
}
