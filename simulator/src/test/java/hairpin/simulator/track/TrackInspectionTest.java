package hairpin.simulator.track;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrackInspectionTest {

    @Test
    void a_ring_road_has_no_problems() {
        assertThat(TrackInspection.problems(Routes.read(Routes.ring(60)))).isEmpty();
    }

    @Test
    void an_open_road_cannot_be_lapped() {
        Track half = Routes.read(Routes.ring(60).subList(0, 31));
        assertThat(TrackInspection.problems(half)).containsExactly("it is open: no laps can be driven on it");
    }

    @Test
    void a_figure_of_eight_runs_into_itself() {
        double[] eight = new double[2 * 80];
        for (int i = 0; i < 80; i++) {
            double angle = 2 * Math.PI * i / 80;
            eight[2 * i] = 4 * Math.cos(angle);
            eight[2 * i + 1] = 2 * Math.sin(2 * angle);
        }
        assertThat(TrackInspection.problems(Track.along("eight", true, eight, 0.6)))
                .singleElement()
                .asString()
                .startsWith("the road runs into itself near (");
    }

    @Test
    void a_bend_tighter_than_the_car_can_turn_is_a_problem() {
        assertThat(TrackInspection.problems(circle(0.2, 0.3)))
                .anyMatch(problem -> problem.contains("tighter than the car can turn"));
        // Geometry alone has cars turn on 0.28 m; ours understeer, and the one of 2022 needs 0.60 m to the right.
        assertThat(TrackInspection.problems(circle(0.5, 0.35)))
                .containsExactly(
                        "its tightest bend (0.57 m along the outside) is tighter than the car can turn (0.60 m)");
    }

    @Test
    void where_the_road_is_wide_the_car_may_keep_to_the_outside_of_a_bend() {
        assertThat(TrackInspection.problems(circle(0.5, 0.5))).isEmpty();
    }

    @Test
    void a_road_narrower_than_the_car_is_a_problem() {
        double[] ring = Routes.read(Routes.ring(60)).centreXy();
        assertThat(TrackInspection.problems(Track.along("lane", true, ring, 0.15)))
                .containsExactly("the road is narrower (0.15 m) than the car");
    }

    @Test
    void a_centre_line_that_leaves_its_road_for_a_moment_is_a_problem() {
        Track track = Routes.read(
                Routes.ringWith(7, row -> new double[] {row[0] * 1.2, row[1] * 1.2, row[2], row[3], row[4], row[5]}));
        assertThat(TrackInspection.problems(track)).contains("the centre line is not between its borders at point 7");
    }

    private static Track circle(double radiusM, double widthM) {
        double[] xy = new double[2 * 30];
        for (int i = 0; i < 30; i++) {
            xy[2 * i] = radiusM * Math.cos(2 * Math.PI * i / 30);
            xy[2 * i + 1] = radiusM * Math.sin(2 * Math.PI * i / 30);
        }
        return Track.along("circle", true, xy, widthM);
    }
}
