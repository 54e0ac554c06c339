package hairpin.evaluation.child;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.events.Costs;
import hairpin.events.Costs.BendCost;
import hairpin.events.Costs.CornerCost;
import hairpin.simulator.race.Lap;
import hairpin.simulator.race.RaceRules;
import hairpin.simulator.race.Rollout;
import hairpin.simulator.race.RolloutOutcome;
import hairpin.simulator.sections.SectionTimes;
import hairpin.simulator.suite.SuiteGrid;
import hairpin.simulator.suite.SuitePlan;
import hairpin.simulator.suite.UnknownSuiteException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuiteCostsTest {

    @Test
    void a_model_that_never_steers_ends_everywhere_and_that_comes_first() throws UnknownSuiteException {
        SuiteGrid grid = new SuiteGrid(
                new SuitePlan(List.of("Switchback", "Clover"), List.of("CCW", "CW"), List.of(7L)),
                "classic",
                RaceRules.ofMs(1, 1000, 1000, 2, 60));
        SectionTimes[] times = new SectionTimes[grid.size()];
        List<RolloutOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < times.length; i++) {
            times[i] = grid.sectionTimes(i);
            outcomes.add(driven(grid.rollout(i), times[i]));
        }

        Costs costs = SuiteCosts.of(grid, times, outcomes);

        assertThat(costs.bends().stream().mapToInt(BendCost::ended).sum()).isEqualTo(grid.size());
        assertThat(costs.bends().stream().mapToInt(BendCost::incidents).sum())
                .isEqualTo(outcomes.stream()
                        .flatMap(outcome -> outcome.laps().stream())
                        .mapToInt(Lap::resetCount)
                        .sum());
        assertThat(costs.bends()).isSortedAccordingTo((one, other) -> Long.compare(other.lostMs(), one.lostMs()));
        assertThat(costs.corners().subList(0, grid.size())).allMatch(CornerCost::ended);
        assertThat(costs.corners()).hasSizeLessThanOrEqualTo(20);
    }

    private static RolloutOutcome driven(Rollout rollout, SectionTimes times) {
        rollout.listen(times);
        while (!rollout.over()) {
            rollout.step(0, 2);
        }
        return rollout.outcome();
    }
}
