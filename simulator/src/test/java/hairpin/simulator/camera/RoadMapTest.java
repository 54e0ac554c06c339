package hairpin.simulator.camera;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.simulator.track.Track;
import hairpin.simulator.track.TrackCatalogue;
import org.junit.jupiter.api.Test;

class RoadMapTest {

    private static final byte[] GREYS = Profile.greys(RoadMap.CELL_M);

    @Test
    void ground_line_road_and_dash_are_where_they_belong() {
        Track straight = Track.along("straight", false, new double[] {0, 0, 1, 0, 2, 0, 3, 0, 4, 0}, 1);
        RoadMap map = new RoadMap(straight, RoadMap.CELL_M);
        assertThat(grey(map, 2, 0.6)).isEqualTo(Grey.GROUND);
        assertThat(grey(map, 2, -0.6)).isEqualTo(Grey.GROUND);
        assertThat(grey(map, 2, 0.475)).isEqualTo(Grey.LINE);
        assertThat(grey(map, 2, -0.475)).isEqualTo(Grey.LINE);
        assertThat(grey(map, 2, 0.2)).isEqualTo(Grey.ROAD);
        // A dash of 10 cm in the middle of each 20 cm.
        assertThat(grey(map, 2.1, 0.002)).isEqualTo(Grey.DASH);
        assertThat(grey(map, 2.0, 0.002)).isEqualTo(Grey.ROAD);
    }

    @Test
    void a_dash_across_a_far_corner_of_a_long_segment_paints_nothing_there() {
        // Points two metres apart, diagonally: the box round a segment of the centre line reaches far off the road.
        Track diagonal = Track.along("diagonal", false, new double[] {0, 0, 1.5, 1.5, 3, 3}, 0.6);
        RoadMap map = new RoadMap(diagonal, RoadMap.CELL_M);
        assertThat(grey(map, 0.3, 1.3)).isEqualTo(Grey.GROUND);
        assertThat(grey(map, 1.3, 0.3)).isEqualTo(Grey.GROUND);
    }

    @Test
    void a_map_is_shared_by_all_who_drive_on_a_track() {
        Track track = TrackCatalogue.find("Switchback").orElseThrow();
        assertThat(RoadMap.of(track)).isSameAs(RoadMap.of(track));
    }

    @Test
    void coarser_levels_keep_the_mean_grey() {
        RoadMap map = RoadMap.of(TrackCatalogue.find("Switchback").orElseThrow());
        double mean = mean(map, 1);
        for (int level = 2; level < RoadMap.LEVELS; level++) {
            assertThat(Math.abs(mean(map, level) - mean)).isLessThan(0.6);
        }
    }

    @Test
    void the_maps_of_our_own_tracks_are_small() {
        for (String name : TrackCatalogue.names()) {
            assertThat(RoadMap.of(TrackCatalogue.find(name).orElseThrow()).bytes())
                    .as(name)
                    .isLessThan(6_000_000);
        }
    }

    private static int grey(RoadMap map, double x, double y) {
        int column = (int) ((x - map.originX) / map.cellM);
        int row = (int) ((y - map.originY) / map.cellM);
        return GREYS[map.cells[0][row * map.width[0] + column] & 255] & 255;
    }

    private static double mean(RoadMap map, int level) {
        long sum = 0;
        for (byte grey : map.cells[level]) {
            sum += grey & 255;
        }
        return sum / (double) map.cells[level].length;
    }
}
