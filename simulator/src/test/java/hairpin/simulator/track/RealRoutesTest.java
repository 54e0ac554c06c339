package hairpin.simulator.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RealRoutesTest {

    @Test
    void every_known_route_is_read_as_a_road_that_makes_sense() {
        List<Path> files = RealData.files("tracks", ".npy");
        assertThat(files).hasSize(113);
        for (Path file : files) {
            Track track = Routes.readable(RealData.read(file));
            assertThat(track.lengthM()).as(track.name()).isBetween(5.0, 110.0);
            assertThat(track.minWidthM()).as(track.name()).isGreaterThan(0.55);
            assertThat(track.maxWidthM()).as(track.name()).isLessThan(2.0);
            assertThat(track.minRadiusM()).as(track.name()).isGreaterThan(0.3);
            assertThat(track.closed()).as(track.name()).isEqualTo(!track.name().equals("Straight_track"));
        }
    }

    @Test
    void the_centre_line_of_every_known_route_runs_between_its_borders() {
        for (Path file : RealData.files("tracks", ".npy")) {
            Track track = Routes.readable(RealData.read(file));
            Line left = Line.interleaved(track.leftXy());
            Line right = Line.interleaved(track.rightXy());
            for (int i = 0; i < track.size(); i++) {
                assertThat(Sides.between(track.centre(), track.closed(), i, left, right))
                        .as(track.name() + " at point " + i)
                        .isTrue();
            }
        }
    }

    @Test
    void clockwise_routes_are_known_by_their_shape_not_by_their_name() {
        Set<String> unnamed = new TreeSet<>();
        for (Path file : RealData.files("tracks", ".npy")) {
            Track track = Routes.readable(RealData.read(file));
            boolean clockwise = track.closed() && track.direction() == Direction.CW;
            if (track.name().endsWith("_cw")) {
                assertThat(clockwise).as(track.name()).isTrue();
            } else if (clockwise) {
                unnamed.add(track.name());
            }
        }
        assertThat(unnamed)
                .containsExactly("Albert", "Belille", "FS_June2020", "July_2020", "Spain_track", "Spain_track_f1");
    }

    @Test
    void the_route_that_ends_one_step_short_is_closed() {
        Track china = RealData.track("China_eval_track");
        assertThat(china.closed()).isTrue();
        assertThat(china.lengthM()).isCloseTo(18.14 + 0.09, within(0.01));
    }
}
