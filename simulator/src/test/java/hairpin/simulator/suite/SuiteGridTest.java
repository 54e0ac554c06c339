package hairpin.simulator.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hairpin.simulator.car.CarParameters;
import hairpin.simulator.conditions.Condition;
import hairpin.simulator.conditions.Conditions;
import hairpin.simulator.race.Bots;
import hairpin.simulator.race.Obstacles;
import hairpin.simulator.race.RaceRules;
import hairpin.simulator.race.Rollout;
import hairpin.simulator.track.Direction;
import hairpin.simulator.track.Track;
import hairpin.simulator.track.TrackCatalogue;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SuiteGridTest {

    private static final String CLASSIC = "classic";
    private static final List<Long> SEEDS = List.of(1L, 2L);
    private static final Conditions DIM = Conditions.PLAIN.with(Condition.LIGHT, 0.3, 0.3);
    private static final RaceRules RULES = RaceRules.ofMs(1, 1000, 1000, 3, 60);

    @Test
    void rollouts_go_by_track_then_direction_then_seed() throws UnknownSuiteException {
        SuiteGrid grid = new SuiteGrid(
                new SuitePlan(List.of("Switchback", "generated:5:0.4"), List.of("CCW", "CW"), List.of(1L, 2L)),
                CLASSIC,
                RULES);
        List<Track> tracks = IntStream.range(0, grid.size())
                .mapToObj(i -> grid.rollout(i).track())
                .toList();

        assertThat(tracks)
                .extracting(Track::direction)
                .containsExactly(
                        Direction.CCW,
                        Direction.CCW,
                        Direction.CW,
                        Direction.CW,
                        Direction.CCW,
                        Direction.CCW,
                        Direction.CW,
                        Direction.CW);
        assertThat(tracks.get(0).lengthM()).isEqualTo(tracks.get(1).lengthM());
        assertThat(tracks.get(3).lengthM()).isNotEqualTo(tracks.get(4).lengthM());
        assertThat(grid.rollout(0).x()).isNotEqualTo(grid.rollout(1).x());
    }

    @Test
    void every_rollout_has_a_par() throws UnknownSuiteException {
        SuiteGrid grid =
                new SuiteGrid(new SuitePlan(List.of("Switchback"), List.of("CCW", "CW"), List.of(1L)), CLASSIC, RULES);

        assertThat(grid.parLapMs(0)).isBetween(2_000L, 60_000L);
        assertThat(grid.parLapMs(1)).isBetween(2_000L, 60_000L);
    }

    @Test
    void an_unknown_track_is_told_by_its_number_and_not_by_its_name() {
        assertThatThrownBy(() -> new SuiteGrid(
                        new SuitePlan(List.of("Switchback", "Hidden-Hollow"), List.of("CCW"), List.of(1L)),
                        CLASSIC,
                        RULES))
                .isInstanceOf(UnknownSuiteException.class)
                .hasMessage("the engine does not know track 2 of the suite");
    }

    @Test
    void an_unknown_car_or_direction_is_refused() {
        SuitePlan suite = new SuitePlan(List.of("Switchback"), List.of("CCW"), List.of(1L));
        SuitePlan sideways = new SuitePlan(List.of("Switchback"), List.of("UP"), List.of(1L));

        assertThatThrownBy(() -> new SuiteGrid(suite, "hovercraft", RULES)).hasMessageContaining("hovercraft");
        assertThatThrownBy(() -> new SuiteGrid(sideways, CLASSIC, RULES)).hasMessageContaining("neither CCW nor CW");
    }

    @Test
    void starts_and_conditions_go_between_directions_and_seeds() throws UnknownSuiteException {
        SuiteGrid grid = new SuiteGrid(
                new SuitePlan(
                        List.of("Switchback"),
                        List.of("CCW"),
                        List.of(0.0, 0.5),
                        List.of(Conditions.PLAIN, DIM),
                        SEEDS),
                CLASSIC,
                RULES);
        Rollout first = grid.rollout(0);

        assertThat(grid.size()).isEqualTo(8);
        assertThat(near(first, grid.rollout(3))).isTrue();
        assertThat(near(first, grid.rollout(4))).isFalse();
        assertThat(near(grid.rollout(4), grid.rollout(7))).isTrue();
        assertThat(brightness(grid.rollout(2))).isLessThan(brightness(grid.rollout(0)) / 2);
        assertThat(brightness(grid.rollout(6))).isLessThan(brightness(grid.rollout(5)) / 2);
    }

    /// Common random numbers: what a rollout meets is a matter of its seed and its place in the suite.
    @Test
    void every_racer_meets_the_same_and_every_rollout_something_else() throws UnknownSuiteException {
        SuiteGrid adas = varied();
        SuiteGrid bobs = varied();
        List<String> forwards =
                IntStream.range(0, 8).mapToObj(i -> digest(adas, i)).toList();
        List<String> backwards =
                IntStream.range(0, 8).mapToObj(i -> digest(bobs, 7 - i)).toList();

        assertThat(forwards).isEqualTo(backwards.reversed()).doesNotHaveDuplicates();
        assertThat(IntStream.range(0, 8).mapToObj(i -> boxes(adas.rollout(i)))).doesNotHaveDuplicates();
    }

    @Test
    void a_suite_of_tracks_directions_and_seeds_is_driven_as_it_always_was() throws UnknownSuiteException {
        Track track = TrackCatalogue.find("Switchback").orElseThrow();
        SuiteGrid grid = new SuiteGrid(
                new SuitePlan(
                        List.of("Paperclip", "Switchback"),
                        List.of(track.direction().name()),
                        SEEDS),
                CLASSIC,
                RULES);

        assertThat(grid.rollout(3).outcome().digest())
                .isEqualTo(new Rollout(track, CarParameters.CLASSIC, RULES, 2)
                        .outcome()
                        .digest());
    }

    @Test
    void boxes_that_do_not_fit_are_told_by_the_number_of_the_track() {
        SuitePlan suite = new SuitePlan(List.of("Serpent", "Clover"), List.of("CCW", "CW"), SEEDS);
        Terms crowded = new Terms(CarParameters.CLASSIC, RULES, new Obstacles.Scattered(20, 2), Bots.NONE);

        assertThatThrownBy(() -> new SuiteGrid(suite, crowded))
                .isInstanceOf(UnknownSuiteException.class)
                .hasMessage("the boxes and bots of the race do not fit on track 2 of the suite");
    }

    private static SuiteGrid varied() throws UnknownSuiteException {
        return new SuiteGrid(
                new SuitePlan(
                        List.of("Switchback", "generated:5:0.4"),
                        List.of("CCW", "CW"),
                        List.of(),
                        List.of(Conditions.PLAIN.with(Condition.FRICTION, 0.6, 1.2)),
                        SEEDS),
                new Terms(CarParameters.CLASSIC, RULES, new Obstacles.Scattered(4, 2), Bots.usual(2)));
    }

    private static String digest(SuiteGrid grid, int index) {
        return grid.rollout(index).outcome().digest();
    }

    private static String boxes(Rollout rollout) {
        return IntStream.range(0, rollout.objects().size())
                .mapToObj(i -> String.valueOf(rollout.objects().stationM(i)))
                .collect(Collectors.joining(" "));
    }

    private static boolean near(Rollout one, Rollout other) {
        return Math.hypot(one.x() - other.x(), one.y() - other.y()) < 0.1;
    }

    private static double brightness(Rollout rollout) {
        byte[] frame = new byte[160 * 120];
        rollout.capture(frame, 0);
        return IntStream.range(0, frame.length)
                .map(i -> frame[i] & 0xff)
                .average()
                .orElseThrow();
    }
}
