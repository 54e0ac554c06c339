package hairpin.simulator.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import hairpin.simulator.car.CarParameters;
import hairpin.simulator.random.Chance;
import hairpin.simulator.track.Track;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObstaclesTest {

    private static final Track ROAD = Tracks.stadium(8, 2, 1);

    @Test
    void the_field_s_notation_says_where_a_box_stands() {
        assertThat(Spot.of("0.25,-1")).isEqualTo(new Spot(0.25, Lane.OUTER));
        assertThat(Spot.of(" 0.5 , 1 ")).isEqualTo(new Spot(0.5, Lane.INNER));
        assertThat(Spot.of("1,outer")).isEqualTo(new Spot(1, Lane.OUTER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0.5", "0.5,2", "x,1", "0.5,1,1", "1.1,1", "-0.1,1", "NaN,1", ","})
    void anything_else_is_refused_with_an_example(String text) {
        assertThatThrownBy(() -> Spot.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("(?s).*(0.25,-1|between 0 and 1).*");
    }

    @Test
    void the_inner_lane_is_on_the_inside_of_the_loop_either_way_round() {
        assertThat(boxOn(ROAD, "0.1,1").offsetM(0)).isCloseTo(0.25, within(1e-3));
        assertThat(boxOn(ROAD, "0.1,-1").offsetM(0)).isCloseTo(-0.25, within(1e-3));
        assertThat(boxOn(ROAD.reversed(), "0.1,1").offsetM(0)).isCloseTo(-0.25, within(1e-3));
        assertThat(boxOn(ROAD.mirrored(), "0.1,1").offsetM(0)).isCloseTo(-0.25, within(1e-3));
    }

    @Test
    void a_box_stands_across_its_lane() {
        RoadObjects boxes = boxOn(ROAD, "0.1,1");
        assertThat(boxes.x(0)).isCloseTo(2.857, within(0.01));
        assertThat(boxes.y(0)).isCloseTo(0.25, within(1e-3));
        assertThat(boxes.headingRad(0)).isCloseTo(0, within(1e-3));
        assertThat(boxes.kind(0)).isEqualTo(RoadObjects.Kind.BOX);
        assertThat(boxes.speedMps(0)).isZero();
    }

    @Test
    void even_boxes_divide_the_lap() {
        List<Spot> spots = new Obstacles.Even(6).spots(ROAD, 0, new Chance(1, 0));
        assertThat(spots).hasSize(6);
        for (int i = 0; i < 6; i++) {
            assertThat(spots.get(i).lapShare()).isCloseTo((i + 1) / 7.0, within(1e-12));
        }
    }

    @Test
    void scattered_boxes_keep_their_distance_whatever_the_seed() {
        for (long seed = 0; seed < 500; seed++) {
            List<Spot> spots = new Obstacles.Scattered(6, 8).spots(ROAD, 0.3, new Chance(seed, 0));
            for (int i = 0; i < 6; i++) {
                double gap = spots.get((i + 1) % 6).lapShare() - spots.get(i).lapShare();
                assertThat(gap - Math.floor(gap)).as("seed " + seed).isGreaterThan(0.08 - 1e-9);
            }
        }
    }

    @Test
    void on_a_short_lap_a_car_can_still_change_lanes_between_them() {
        for (long seed = 0; seed < 200; seed++) {
            List<Spot> spots = new Obstacles.Scattered(10, 2).spots(ROAD, 0, new Chance(seed, 0));
            for (int i = 0; i < 9; i++) {
                double gapM = ROAD.lengthM()
                        * (spots.get(i + 1).lapShare() - spots.get(i).lapShare());
                assertThat(gapM).isGreaterThan(1.2 - 1e-9);
            }
        }
    }

    @Test
    void nothing_stands_right_before_or_behind_the_start() {
        for (long seed = 0; seed < 500; seed++) {
            for (Spot spot : new Obstacles.Scattered(6, 2).spots(ROAD, 20, new Chance(seed, 0))) {
                double aheadM = spot.lapShare() * ROAD.lengthM() - 20;
                aheadM -= Math.floor(aheadM / ROAD.lengthM()) * ROAD.lengthM();
                assertThat(aheadM).isBetween(1.5, ROAD.lengthM() - 1);
            }
        }
    }

    @Test
    void scattered_boxes_are_anywhere_and_in_both_lanes() {
        int inner = 0;
        Integer[] quarter = {0, 0, 0, 0};
        for (long seed = 0; seed < 300; seed++) {
            for (Spot spot : new Obstacles.Scattered(6, 2).spots(ROAD, 0, new Chance(seed, 0))) {
                inner += spot.lane() == Lane.INNER ? 1 : 0;
                quarter[(int) (4 * spot.lapShare())]++;
            }
        }
        assertThat(inner).isBetween(800, 1000);
        assertThat(quarter).allMatch(count -> count > 350 && count < 550);
    }

    @Test
    void where_they_stand_follows_from_the_seed_alone() {
        Obstacles boxes = new Obstacles.Scattered(6, 2);
        assertThat(boxes.spots(ROAD, 0, new Chance(5, 2))).isEqualTo(boxes.spots(ROAD, 0, new Chance(5, 2)));
        assertThat(boxes.spots(ROAD, 0, new Chance(5, 2))).isNotEqualTo(boxes.spots(ROAD, 0, new Chance(5, 3)));
        assertThat(boxes.spots(ROAD, 0, new Chance(5, 2))).isNotEqualTo(boxes.spots(ROAD, 0, new Chance(6, 2)));
    }

    @Test
    void more_boxes_than_fit_are_refused() {
        assertThatThrownBy(() -> new Obstacles.Scattered(10, 12).spots(ROAD, 0, new Chance(1, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("10 boxes do not fit on the 29 m of stadium when they are 3.4 m apart");
        assertThatThrownBy(() -> new Obstacles.Even(101)).hasMessageContaining("0 to 100 boxes");
        assertThatThrownBy(() -> new Obstacles.Scattered(6, Double.NaN)).hasMessageContaining("percent");
    }

    private static RoadObjects boxOn(Track track, String spot) {
        Challenge challenge = Challenge.timeTrial(track, CarParameters.CLASSIC, RaceRules.usual())
                .with(new Obstacles.Fixed(List.of(Spot.of(spot))));
        return new Rollout(challenge, 1).objects();
    }
}
