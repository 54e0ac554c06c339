package hairpin.simulator.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeepRacerRouteTest {

    private static final double RING_M = 60 * 2 * 3 * Math.sin(Math.PI / 60);

    @Test
    void a_repeated_first_row_closes_the_track_and_is_not_a_point_of_its_own() {
        Track ring = Routes.read(Routes.ring(60));
        assertThat(ring.closed()).isTrue();
        assertThat(ring.size()).isEqualTo(60);
        assertThat(ring.lengthM()).isCloseTo(RING_M, within(1e-9));
        assertThat(ring.meanWidthM()).isCloseTo(1, within(1e-9));
        assertThat(ring.minRadiusM()).isCloseTo(3, within(1e-6));
        assertThat(ring.name()).isEqualTo("ring");
    }

    @Test
    void a_route_that_ends_one_step_short_is_closed_all_the_same() {
        List<double[]> rows = Routes.ring(60);
        rows.removeLast();
        Track ring = Routes.read(rows);
        assertThat(ring.closed()).isTrue();
        assertThat(ring.size()).isEqualTo(60);
        assertThat(ring.lengthM()).isCloseTo(RING_M, within(1e-9));
    }

    @Test
    void a_route_whose_ends_lie_far_apart_is_open() {
        Track half = Routes.read(Routes.ring(60).subList(0, 31));
        assertThat(half.closed()).isFalse();
        assertThat(half.size()).isEqualTo(31);
        assertThat(half.lengthM()).isCloseTo(RING_M / 2, within(1e-9));
    }

    @Test
    void rows_that_stand_still_are_dropped() {
        List<double[]> rows = Routes.ring(60);
        rows.add(10, rows.get(10));
        rows.add(1, rows.getFirst());
        rows.addLast(rows.getLast());
        assertThat(Routes.read(rows).size()).isEqualTo(60);
    }

    @Test
    void counter_clockwise_the_inner_border_is_on_the_left() {
        Track ring = Routes.read(Routes.ring(60));
        assertThat(ring.direction()).isEqualTo(Direction.CCW);
        assertThat(ring.leftX(0)).isEqualTo(2.5);
        assertThat(ring.rightX(0)).isEqualTo(3.5);
    }

    @Test
    void clockwise_the_inner_border_is_on_the_right() {
        List<double[]> rows = Routes.ring(60);
        Collections.reverse(rows);
        Track ring = Routes.read(rows);
        assertThat(ring.direction()).isEqualTo(Direction.CW);
        assertThat(ring.rightX(0)).isEqualTo(2.5);
        assertThat(ring.leftX(0)).isEqualTo(3.5);
    }

    @Test
    void borders_are_told_apart_by_where_they_are_not_by_their_column() {
        List<double[]> rows = new ArrayList<>();
        Routes.ring(60).forEach(r -> rows.add(new double[] {r[0], r[1], r[4], r[5], r[2], r[3]}));
        Track ring = Routes.read(rows);
        assertThat(ring.leftX(0)).isEqualTo(2.5);
        assertThat(ring.rightX(0)).isEqualTo(3.5);
    }

    @Test
    void a_centre_line_off_the_middle_stays_where_it_is() {
        List<double[]> rows = new ArrayList<>();
        Routes.ring(60).forEach(r -> rows.add(new double[] {r[0], r[1], r[2] * 0.96, r[3] * 0.96, r[4], r[5]}));
        Track ring = Routes.read(rows);
        Projection at = new Projection(ring);
        assertThat(at.leftM()).isCloseTo(0.6, within(1e-9));
        assertThat(at.rightM()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void a_road_may_be_three_times_as_wide_in_one_place_as_in_another() {
        List<double[]> rows = new ArrayList<>();
        for (double[] r : Routes.ring(60)) {
            double outward = 1.1 + 0.1 * r[0] / 3;
            rows.add(new double[] {r[0], r[1], r[0] * 0.95, r[1] * 0.95, r[0] * outward, r[1] * outward});
        }
        Track ring = Routes.read(rows);
        assertThat(ring.minWidthM()).isCloseTo(0.15, within(1e-9));
        assertThat(ring.maxWidthM()).isCloseTo(0.75, within(1e-9));
    }

    @Test
    void both_versions_of_the_array_format_are_read() {
        List<double[]> rows = Routes.ring(60);
        String header = "{'descr': '<f8', 'fortran_order': False, 'shape': (61, 6), }";
        assertThat(Routes.readable(TrackReader.read("a.npy", Routes.npy(rows, header, 2)))
                        .size())
                .isEqualTo(60);
    }

    @Test
    void what_is_written_is_read_back_the_same() {
        Track ring = Routes.read(Routes.ring(60)).reversed();
        Track again = Routes.readable(TrackReader.read("again.npy", TrackWriter.npy(ring)));
        assertThat(again.centreXy()).isEqualTo(ring.centreXy());
        assertThat(again.leftXy()).isEqualTo(ring.leftXy());
        assertThat(again.rightXy()).isEqualTo(ring.rightXy());
        assertThat(again.closed()).isTrue();
    }
}
