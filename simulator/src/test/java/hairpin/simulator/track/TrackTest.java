package hairpin.simulator.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TrackTest {

    private final Track track = TrackCatalogue.find("Harbour-Loop").orElseThrow();

    @Test
    void reversed_it_starts_at_the_same_point_and_left_is_right() {
        Track reversed = track.reversed();
        assertThat(reversed.direction()).isEqualTo(Direction.CW);
        assertThat(reversed.centreX(0)).isEqualTo(track.centreX(0));
        assertThat(reversed.leftX(0)).isEqualTo(track.rightX(0));
        assertThat(reversed.centreX(1)).isEqualTo(track.centreX(track.size() - 1));
        assertThat(reversed.lengthM()).isCloseTo(track.lengthM(), within(1e-9));
        assertThat(reversed.name()).isEqualTo("Harbour-Loop:reversed");
    }

    @Test
    void reversed_twice_it_is_the_same_road() {
        assertThat(track.reversed().reversed().leftXy()).isEqualTo(track.leftXy());
    }

    @Test
    void mirrored_it_turns_the_other_way_in_the_same_order() {
        Track mirrored = track.mirrored();
        assertThat(mirrored.direction()).isEqualTo(Direction.CW);
        assertThat(mirrored.centreY(5)).isEqualTo(-track.centreY(5));
        assertThat(mirrored.leftY(5)).isEqualTo(-track.rightY(5));
        assertThat(mirrored.stationM(5)).isEqualTo(track.stationM(5));
    }

    @Test
    void a_mirrored_car_is_where_its_original_is() {
        Projection at = new Projection(track);
        Projection mirrored = new Projection(track.mirrored());
        at.find(3.1, 0.4);
        mirrored.find(3.1, -0.4);
        assertThat(mirrored.stationM()).isEqualTo(at.stationM());
        assertThat(mirrored.offsetM()).isEqualTo(-at.offsetM());
    }

    @Test
    void an_open_track_can_be_reversed_too() {
        Track street = Track.along("street", false, new double[] {0, 0, 1, 0, 2, 0}, 1);
        assertThat(street.reversed().centreX(0)).isEqualTo(2);
        assertThat(street.reversed().leftY(0)).isEqualTo(-0.5);
        assertThat(street.segments()).isEqualTo(2);
    }

    @Test
    void arrays_handed_out_are_copies() {
        track.centreXy()[0] = 99;
        assertThat(track.centreX(0)).isNotEqualTo(99);
    }

    @Test
    void nonsense_is_refused() {
        assertThatThrownBy(() -> Track.along("nan", false, new double[] {0, 0, 1, Double.NaN}, 1))
                .hasMessageContaining("point 1");
        assertThatThrownBy(() -> Track.along("still", false, new double[] {0, 0, 1, 0, 1, 0}, 1))
                .hasMessageContaining("stands still at point 1");
        assertThatThrownBy(() -> Track.along("short", true, new double[] {0, 0, 1, 0}, 1))
                .hasMessageContaining("too few");
    }
}
