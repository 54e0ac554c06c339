package hairpin.racing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import hairpin.events.Bots;
import hairpin.events.Conditions;
import hairpin.events.Conditions.Range;
import hairpin.events.EvaluationNews.RolloutResult;
import hairpin.events.Obstacles;
import hairpin.events.Suites.DrivingRules;
import hairpin.events.Suites.Suite;
import hairpin.simulator.conditions.Condition;
import hairpin.simulator.race.RoadObjects;
import hairpin.simulator.race.Rollout;
import hairpin.simulator.race.RolloutOutcome;
import hairpin.simulator.suite.SuiteGrid;
import hairpin.simulator.suite.UnknownSuiteException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SuiteRaceTest {

    private static final Suite ONE = new Suite(List.of("Switchback"), List.of("CCW"), List.of(7L));

    @Test
    void what_events_allow_of_conditions_is_what_the_engine_knows() {
        Map<String, Range> engine = new LinkedHashMap<>();
        Stream.of(Condition.values()).forEach(it -> engine.put(it.key(), new Range(it.least(), it.most())));

        assertThat(new ArrayList<>(Conditions.BOUNDS.entrySet())).isEqualTo(new ArrayList<>(engine.entrySet()));
    }

    @Test
    void boxes_and_bots_are_on_the_road_as_the_rules_say() throws UnknownSuiteException {
        Rollout rollout = SuiteRace.grid(
                        ONE, rules(fixed("0.25,-1", "0.5,1"), new Bots(2, 0.8, 2, new Bots.LaneChanges(3, 5, 1))))
                .rollout(0);
        RoadObjects road = rollout.objects();

        assertThat(IntStream.range(0, road.size()).mapToObj(road::kind))
                .containsExactly(
                        RoadObjects.Kind.BOX, RoadObjects.Kind.BOX, RoadObjects.Kind.BOT, RoadObjects.Kind.BOT);
        assertThat(road.stationM(1)).isEqualTo(rollout.track().lengthM() / 2);
        assertThat(road.speedMps(3)).isEqualTo(0.8);
    }

    @Test
    void a_rollout_starts_where_the_suite_says_under_its_conditions() throws UnknownSuiteException {
        Conditions tilted = new Conditions("tilted", Map.of("start_heading_deg", new Range(20, 20)));
        Suite suite =
                new Suite(List.of("First-Light"), List.of("CCW"), List.of(7L), List.of(0.0, 0.5), List.of(tilted));
        SuiteGrid grid = SuiteRace.grid(suite, rules(null, null));

        double lengthM = grid.rollout(0).track().lengthM();
        assertThat(grid.rollout(1).projection().stationM()).isCloseTo(lengthM / 2, offset(0.1));
        double turnedRad =
                grid.rollout(0).yawRad() - grid.rollout(0).track().pose(0, 0).headingRad();
        assertThat(Math.toDegrees(Math.IEEEremainder(turnedRad, 2 * Math.PI))).isCloseTo(20, offset(1.0));
    }

    @Test
    void lap_by_lap_each_lap_is_a_lap_of_its_own() throws UnknownSuiteException {
        DrivingRules rules = new DrivingRules("classic", 2, 0, 0, 0, 60, true, false, null, null);
        SuiteGrid grid = SuiteRace.grid(ONE, rules);
        Rollout rollout = grid.rollout(0);
        while (!rollout.over()) {
            rollout.step(30, 4);
        }
        RolloutOutcome outcome = rollout.outcome();
        List<RolloutResult> results = SuiteRace.results(grid, List.of(outcome));

        assertThat(results.getFirst().laps()).hasSize(2).allSatisfy(lap -> assertThat(lap.episodeStatus())
                .isEqualTo("Off track"));
        assertThat(results.getFirst().parLapMs()).isEqualTo(grid.parLapMs(0));
        assertThat(results.getFirst().digest()).isEqualTo(outcome.digest());
    }

    /// As the league bounds them: it knows no track's length.
    @Test
    void whatever_a_race_may_put_on_the_road_fits_on_every_track() {
        List<String> tracks = Stream.concat(
                        Stream.of("First-Light", "Clover"),
                        LongStream.range(0, 4).mapToObj(seed -> "generated:" + seed + ":0"))
                .toList();
        Suite suite = new Suite(tracks, List.of("CCW"), List.of(1L));
        for (int number : new int[] {1, 2, 5, Obstacles.MOST}) {
            Obstacles wide = new Obstacles(number, Obstacles.RANDOM, Obstacles.MOST_PERCENT / number, List.of());
            Bots bots = new Bots(Bots.MOST, 0.2, Bots.MOST_M / Bots.MOST, null);
            assertThatCode(() -> SuiteRace.grid(suite, rules(wide, bots)).rollout(0))
                    .as(wide.toString())
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void what_the_engine_does_not_know_is_refused_without_naming_a_track() {
        assertThatThrownBy(() -> SuiteRace.grid(ONE, rules(new Obstacles(3, "PILED", 0, List.of()), null)))
                .isInstanceOf(UnknownSuiteException.class)
                .hasMessage("the engine cannot drive by these rules: boxes placed PILED");
        Conditions heavy = new Conditions("heavy", Map.of("gravity", new Range(2, 2)));
        assertThatThrownBy(() -> SuiteRace.grid(
                        new Suite(ONE.tracks(), ONE.directions(), ONE.seeds(), List.of(), List.of(heavy)),
                        rules(null, null)))
                .isInstanceOf(UnknownSuiteException.class)
                .hasMessage("the engine does not know all conditions of the suite, or not so far");
    }

    private static Obstacles fixed(String... positions) {
        return new Obstacles(positions.length, Obstacles.FIXED, 0, List.of(positions));
    }

    private static DrivingRules rules(Obstacles obstacles, Bots bots) {
        return new DrivingRules("classic", 1, 1000, 1000, 3, 60, false, false, obstacles, bots);
    }
}
