package hairpin.simulator.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ProjectionTest {

    /// 4 m by 2 m, counter-clockwise from its lower left corner.
    private final Track rectangle = Track.along("rectangle", true, new double[] {0, 0, 4, 0, 4, 2, 0, 2}, 0.6);
    private final Projection projection = new Projection(rectangle);

    @Test
    void a_point_to_the_left_of_the_line_has_a_positive_offset() {
        projection.find(1, 0.25);
        assertThat(projection.segment()).isZero();
        assertThat(projection.stationM()).isEqualTo(1);
        assertThat(projection.offsetM()).isEqualTo(0.25);
    }

    @Test
    void a_point_to_the_right_of_the_line_has_a_negative_offset() {
        projection.find(3, 2.2);
        assertThat(projection.stationM()).isEqualTo(7);
        assertThat(projection.offsetM()).isCloseTo(-0.2, within(1e-12));
    }

    @Test
    void outside_a_corner_the_corner_itself_is_nearest() {
        projection.find(4.3, -0.4);
        assertThat(projection.stationM()).isEqualTo(4);
        assertThat(projection.offsetM()).isCloseTo(-0.5, within(1e-12));
    }

    @Test
    void the_segment_that_closes_the_track_counts() {
        projection.find(0, 0.5);
        assertThat(projection.segment()).isEqualTo(3);
        assertThat(projection.stationM()).isEqualTo(11.5);
    }

    @Test
    void following_goes_on_over_the_start_line_both_ways() {
        projection.find(0.1, 0);
        projection.follow(0, 0.1);
        assertThat(projection.stationM()).isCloseTo(11.9, within(1e-12));
        projection.follow(0.2, 0);
        assertThat(projection.stationM()).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void an_open_track_ends_where_it_ends() {
        Projection at = new Projection(Track.along("street", false, new double[] {0, 0, 1, 0, 2, 0}, 1));
        at.find(1.5, 0.1);
        at.follow(2.5, 0);
        assertThat(at.stationM()).isEqualTo(2);
        assertThat(at.offsetM()).isEqualTo(0.5);
        at.follow(-1, 0);
        assertThat(at.stationM()).isZero();
    }

    @Test
    void the_road_reaches_as_far_as_its_borders() {
        projection.find(2, 0.29);
        assertThat(projection.onRoad()).isTrue();
        projection.find(2, 0.31);
        assertThat(projection.onRoad()).isFalse();
        projection.find(2, -0.29);
        assertThat(projection.onRoad()).isTrue();
        projection.find(2, -0.31);
        assertThat(projection.onRoad()).isFalse();
    }

    @Test
    void following_a_car_that_stays_on_its_road_never_misses_the_nearest_point() {
        Random random = new Random(7);
        for (String name : TrackCatalogue.names()) {
            Track track = TrackCatalogue.find(name).orElseThrow();
            Projection followed = new Projection(track);
            Projection found = new Projection(track);
            double offset = 0;
            for (double station = 0; station < 2 * track.lengthM(); station += 0.3 * random.nextDouble()) {
                offset = Math.clamp(offset + random.nextGaussian() * 0.1, -0.4, 0.4) * track.minWidthM();
                Pose pose = track.pose(station, offset);
                followed.follow(pose.x(), pose.y());
                found.find(pose.x(), pose.y());
                assertThat(followed.stationM()).as(name + " at " + station).isEqualTo(found.stationM());
                assertThat(followed.offsetM()).isEqualTo(found.offsetM());
            }
        }
    }

    @Test
    void following_does_not_jump_to_a_neighbouring_stretch() {
        double[] hairpin = {0, 0, 2, 0, 4, 0, 6, 0, 6, 0.8, 4, 0.8, 2, 0.8, 0, 0.8};
        Projection at = new Projection(Track.along("hairpin", false, hairpin, 0.6));
        at.find(1, 0.1);
        for (double y = 0.1; y < 0.75; y += 0.05) {
            at.follow(1, y);
        }
        assertThat(at.stationM()).isEqualTo(1);
        at.find(1, 0.7);
        assertThat(at.stationM()).isCloseTo(11.8, within(1e-9));
    }

    @Test
    void a_place_on_the_track_is_found_where_it_was_put() {
        Pose pose = rectangle.pose(12 + 4.5, -0.2);
        assertThat(pose.x()).isCloseTo(4.2, within(1e-12));
        assertThat(pose.y()).isCloseTo(0.5, within(1e-12));
        assertThat(pose.headingRad()).isCloseTo(Math.PI / 2, within(1e-12));
        projection.find(pose.x(), pose.y());
        assertThat(projection.stationM()).isCloseTo(4.5, within(1e-12));
    }
}
