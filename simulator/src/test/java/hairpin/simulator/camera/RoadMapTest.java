package hairpin.simulator.camera;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.simulator.track.Track;
import hairpin.simulator.track.TrackCatalogue;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoadMapTest {

    @Test
    void a_map_is_shared_by_all_who_drive_on_a_track() {
        Track track = TrackCatalogue.find("Switchback").orElseThrow();
        assertThat(RoadMap.of(track)).isSameAs(RoadMap.of(track));
    }

    @Test
    void the_maps_of_our_own_tracks_are_small() {
        for (String name : TrackCatalogue.names()) {
            assertThat(RoadMap.of(TrackCatalogue.find(name).orElseThrow()).bytes())
                    .as(name)
                    .isLessThan(150_000);
        }
    }

    @Test
    void a_road_has_an_outline_on_either_side_and_the_area_of_length_times_width() {
        Track oval = TrackCatalogue.find("First-Light").orElseThrow();
        List<double[]> outlines = Contours.at(new RoadField(oval), 0);
        assertThat(outlines).hasSize(2);
        double areaM2 = outlines.stream().mapToDouble(RoadMapTest::areaM2).sum();
        assertThat(areaM2 / (oval.lengthM() * oval.meanWidthM())).isBetween(0.995, 1.005);
    }

    @Test
    void outlines_keep_the_brighter_side_to_their_left() {
        // Round the outer border against the clock, round the inner one with it.
        List<double[]> outlines =
                Contours.at(new RoadField(TrackCatalogue.find("First-Light").orElseThrow()), 0);
        assertThat(outlines.stream().filter(line -> areaM2(line) > 0)).hasSize(1);
        assertThat(outlines.stream().filter(line -> areaM2(line) < 0)).hasSize(1);
    }

    @Test
    void thinner_lines_stay_within_their_tolerance() {
        double[] arc = new double[400];
        for (int i = 0; i < 200; i++) {
            arc[2 * i] = StrictMath.cos(i * 0.01);
            arc[2 * i + 1] = StrictMath.sin(i * 0.01);
        }
        double[] thin = Thinning.thinned(arc, 0.002);
        assertThat(thin.length / 2).isBetween(10, 25);
        for (int i = 0; i + 2 < thin.length; i += 2) {
            double middleX = (thin[i] + thin[i + 2]) / 2;
            double middleY = (thin[i + 1] + thin[i + 3]) / 2;
            assertThat(1 - Math.hypot(middleX, middleY)).isLessThan(0.002);
        }
    }

    @Test
    void every_dash_is_ten_centimetres_by_three() {
        Dashes dashes = new Dashes(TrackCatalogue.find("Switchback").orElseThrow());
        for (int i = 0; i < dashes.count; i++) {
            assertThat(areaM2(dashes.dash(i, 0.0005))).isBetween(0.0028, 0.0032);
        }
    }

    @Test
    void every_level_of_a_piece_ends_where_the_others_do() {
        RoadMap map = RoadMap.of(TrackCatalogue.find("Needle-Eye").orElseThrow());
        for (int piece = 0; piece < map.pieces; piece++) {
            if (map.kind[piece * RoadMap.LEVELS] == RoadMap.DASH) {
                continue;
            }
            int finest = map.firstStroke[piece * RoadMap.LEVELS];
            for (int level = 1; level < RoadMap.LEVELS; level++) {
                int stroke = map.firstStroke[piece * RoadMap.LEVELS + level];
                assertThat(map.x[map.firstPoint[stroke]]).isEqualTo(map.x[map.firstPoint[finest]]);
                assertThat(map.y[map.firstPoint[stroke + 1] - 1]).isEqualTo(map.y[map.firstPoint[finest + 1] - 1]);
            }
        }
    }

    private static double areaM2(double[] line) {
        double sum = 0;
        for (int i = 0; i < line.length; i += 2) {
            int j = (i + 2) % line.length;
            sum += line[i] * line[j + 1] - line[j] * line[i + 1];
        }
        return sum / 2;
    }
}
