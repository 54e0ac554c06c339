package hairpin.simulator.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hairpin.simulator.car.CarParameters;
import hairpin.simulator.race.Bots;
import hairpin.simulator.race.Obstacles;
import hairpin.simulator.race.RaceRules;
import hairpin.simulator.race.Rollout;
import hairpin.simulator.race.RolloutOutcome;
import hairpin.simulator.sections.SectionCost;
import hairpin.simulator.sections.SectionTimes;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoursesTest {

    private static final SuitePlan SUITE =
            new SuitePlan(List.of("Switchback", "generated:5:0.4:mirrored"), List.of("CCW", "CW"), List.of(1L, 2L));
    private static final Terms TERMS =
            new Terms(CarParameters.CLASSIC, RaceRules.ofMs(1, 1000, 1000, 3, 30), Obstacles.NONE, Bots.NONE);

    /// What there is to see of a rollout.
    private record Seen(RolloutOutcome outcome, String track, long parLapMs, List<SectionCost> costs) {}

    @Test
    void what_is_driven_on_courses_handed_on_is_the_same_to_the_bit() throws UnknownSuiteException {
        SuiteGrid own = new SuiteGrid(SUITE, TERMS);
        byte[] handedOn = Courses.lay(SUITE, TERMS.car()).bytes();
        SuiteGrid others = new SuiteGrid(SUITE, TERMS, Courses.of(handedOn));

        for (int i = 0; i < own.size(); i++) {
            assertThat(driven(others, i)).isEqualTo(driven(own, i));
        }
        assertThat(Courses.of(handedOn).bytes()).isEqualTo(handedOn);
    }

    @Test
    void courses_of_another_suite_or_car_are_refused() throws UnknownSuiteException {
        Courses courses = Courses.lay(SUITE, TERMS.car());
        SuitePlan oneWay = new SuitePlan(SUITE.tracks(), List.of("CCW"), SUITE.seeds());
        Terms otherCar = new Terms(CarParameters.TWENTY_SIX, TERMS.rules(), TERMS.obstacles(), TERMS.bots());

        assertThatThrownBy(() -> new SuiteGrid(oneWay, TERMS, courses)).hasMessageContaining("another suite or car");
        assertThatThrownBy(() -> new SuiteGrid(SUITE, otherCar, courses)).hasMessageContaining("another suite or car");
    }

    private static Seen driven(SuiteGrid grid, int index) {
        Rollout rollout = grid.rollout(index);
        SectionTimes times = grid.sectionTimes(index);
        rollout.listen(times);
        while (!rollout.over()) {
            rollout.step(index % 2 == 0 ? 3 : -4, 1.5);
        }
        return new Seen(
                rollout.outcome(),
                rollout.track().name(),
                grid.parLapMs(index),
                grid.costs(index, times, rollout.outcome()));
    }
}
