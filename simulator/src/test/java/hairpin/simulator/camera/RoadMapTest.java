package hairpin.simulator.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hairpin.simulator.track.Track;
import hairpin.simulator.track.TrackCatalogue;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RoadMapTest {

    private static final Offset<Float> NEAR = Offset.offset(1e-6f);

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
    void a_line_thinned_step_by_step_is_the_line_thinned_at_once() {
        double[] line = new double[400];
        for (int i = 0; i < 200; i++) {
            line[2 * i] = i * 0.01;
            line[2 * i + 1] = 0.1 * StrictMath.sin(i * 0.1) + 0.003 * StrictMath.sin(i * 1.7);
        }
        double[][] levels = Thinning.levels(line, RoadMap.TOLERANCES_M);
        for (int level = 0; level < levels.length; level++) {
            assertThat(levels[level]).isEqualTo(Thinning.thinned(line, RoadMap.TOLERANCES_M[level]));
        }
    }

    @Test
    void levels_go_from_fine_to_coarse() {
        double[] line = {0, 0, 1, 0.1, 2, 0};
        assertThatThrownBy(() -> Thinning.levels(line, 0.01, 0.001))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ascend: [0.01, 0.001]");
    }

    @Test
    void whatever_a_piece_is_made_of_is_within_the_circle_of_its_bunch() {
        RoadMap map = RoadMap.of(TrackCatalogue.find("Needle-Eye").orElseThrow());
        for (int piece = 0; piece < map.pieces; piece++) {
            int bunch = Math.floorDiv(piece, RoadMap.BUNCH);
            int from = map.firstPoint[map.firstStroke[piece * RoadMap.LEVELS]];
            int end = map.firstPoint[map.firstStroke[(piece + 1) * RoadMap.LEVELS]];
            for (int i = from; i < end; i++) {
                double away = Math.hypot(map.x[i] - map.bunchX[bunch], map.y[i] - map.bunchY[bunch]);
                assertThat(away).isLessThan(map.bunchRadius[bunch]);
            }
        }
    }

    @Test
    void each_cell_of_a_field_is_as_far_inside_as_the_nearest_border_is_from_it() {
        double[] zigzag = {0, 0, 0.7, 0.1, 1.3, 0.6, 1.4, 1.4, 0.6, 1.5, 0.5, 0.7, 1.2, 0};
        Track crossing = Track.along("crossing", false, zigzag, 0.3);
        RoadField field = new RoadField(crossing);
        for (int cell = 0; cell < field.insideM.length; cell++) {
            double x = field.originX + (cell % field.width + 0.5) * field.cellM;
            double y = field.originY + (Math.floorDiv(cell, field.width) + 0.5) * field.cellM;
            double awayM = awayM(crossing, x, y);
            double expected = awayM < RoadField.REACH_M ? awayM : RoadField.FAR_M;
            assertThat(field.insideM[cell]).isCloseTo((float) (onRoad(crossing, x, y) ? expected : -expected), NEAR);
        }
    }

    @Test
    void whatever_is_farther_inside_than_the_next_cell_is_noted() {
        RoadField field = new RoadField(TrackCatalogue.find("Needle-Eye").orElseThrow());
        for (int cell = 0; cell + 1 < field.insideM.length; cell++) {
            assertThat(field.insideM[cell] <= field.insideM[cell + 1] || field.steps.get(cell))
                    .isTrue();
        }
        assertThat(field.steps.cardinality()).isLessThan(field.insideM.length / 3);
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

    private static double awayM(Track track, double x, double y) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < track.segments(); i++) {
            Line2D left = new Line2D.Double(track.leftX(i), track.leftY(i), track.leftX(i + 1), track.leftY(i + 1));
            Line2D right =
                    new Line2D.Double(track.rightX(i), track.rightY(i), track.rightX(i + 1), track.rightY(i + 1));
            least = Math.min(least, Math.min(left.ptSegDist(x, y), right.ptSegDist(x, y)));
        }
        return least;
    }

    private static boolean onRoad(Track track, double x, double y) {
        for (int i = 0; i < track.segments(); i++) {
            Path2D half = new Path2D.Double();
            half.moveTo(track.leftX(i), track.leftY(i));
            half.lineTo(track.rightX(i), track.rightY(i));
            half.lineTo(track.rightX(i + 1), track.rightY(i + 1));
            Path2D other = new Path2D.Double();
            other.moveTo(track.leftX(i), track.leftY(i));
            other.lineTo(track.rightX(i + 1), track.rightY(i + 1));
            other.lineTo(track.leftX(i + 1), track.leftY(i + 1));
            if (half.contains(x, y) || other.contains(x, y)) {
                return true;
            }
        }
        return false;
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
