package hairpin.simulator.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hairpin.simulator.race.RaceRules;
import hairpin.simulator.track.Direction;
import hairpin.simulator.track.Track;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SuiteGridTest {

    private static final String CLASSIC = "classic";
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
}
