package hairpin.simulator.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
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
    void twins_have_the_points_of_each_other_but_begin_a_step_apart() {
        List<Path> files = RealData.files("tracks", "_ccw.npy");
        assertThat(files).hasSize(25);
        for (Path file : files) {
            Track ccw = Routes.readable(RealData.read(file));
            Track cw = RealData.track(ccw.name().replace("_ccw", "_cw"));
            assertThat(ccw.direction()).as(ccw.name()).isEqualTo(Direction.CCW);
            assertThat(cw.direction()).as(cw.name()).isEqualTo(Direction.CW);
            assertThat(inCommon(cw, ccw)).as(cw.name()).isEqualTo(cw.size()).isEqualTo(ccw.size());
            Track turned = ccw.reversed();
            assertThat(Math.hypot(cw.centreX(0) - turned.centreX(0), cw.centreY(0) - turned.centreY(0)))
                    .as(cw.name())
                    .isBetween(0.2, 0.3);
        }
    }

    @Test
    void twins_of_an_older_route_are_resampled_or_lie_elsewhere_so_that_turning_it_round_does_not_make_them() {
        Set<String> elsewhere = new TreeSet<>();
        for (Path file : RealData.files("tracks", "_ccw.npy")) {
            Track twin = Routes.readable(RealData.read(file));
            Path older = file.resolveSibling(twin.name().replace("_ccw", "") + ".npy");
            if (Files.exists(older)) {
                Track route = Routes.readable(RealData.read(older));
                assertThat(route.size()).as(twin.name()).isNotEqualTo(twin.size());
                assertThat(inCommon(route, twin)).as(twin.name()).isLessThan(twin.size());
                if (farthestM(route, twin) > 0.03) {
                    elsewhere.add(route.name());
                }
            }
        }
        assertThat(elsewhere).containsExactly("2022_summit_speedway", "reInvent2019_track", "reInvent2019_wide");
    }

    @Test
    void the_route_that_ends_one_step_short_is_closed() {
        Track china = RealData.track("China_eval_track");
        assertThat(china.closed()).isTrue();
        assertThat(china.lengthM()).isCloseTo(18.14 + 0.09, within(0.01));
    }

    /// How many points of the one centre line are points of the other.
    private static int inCommon(Track one, Track other) {
        int common = 0;
        for (int i = 0; i < one.size(); i++) {
            double nearest = Double.POSITIVE_INFINITY;
            for (int j = 0; j < other.size(); j++) {
                double apart = Math.hypot(one.centreX(i) - other.centreX(j), one.centreY(i) - other.centreY(j));
                nearest = Math.min(nearest, apart);
            }
            common += nearest < 1e-6 ? 1 : 0;
        }
        return common;
    }

    /// How far a point of the one centre line is from the other line at most.
    private static double farthestM(Track one, Track other) {
        Projection at = new Projection(other);
        double farthest = 0;
        for (int i = 0; i < one.size(); i++) {
            at.find(one.centreX(i), one.centreY(i));
            farthest = Math.max(farthest, Math.abs(at.offsetM()));
        }
        return farthest;
    }
}
