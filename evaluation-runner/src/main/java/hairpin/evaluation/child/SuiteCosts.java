package hairpin.evaluation.child;

import hairpin.events.Costs;
import hairpin.events.Costs.BendCost;
import hairpin.events.Costs.CornerCost;
import hairpin.simulator.race.RolloutOutcome;
import hairpin.simulator.sections.Bend;
import hairpin.simulator.sections.Section;
import hairpin.simulator.sections.SectionCost;
import hairpin.simulator.sections.SectionTimes;
import hairpin.simulator.suite.SuiteGrid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What the sections of a suite's tracks cost, in the league's words.
final class SuiteCosts {

    /// More would only make the result larger.
    private static final int CORNERS_TOLD = 20;

    private static final Comparator<CornerCost> COSTLIEST_FIRST = Comparator.comparing(CornerCost::ended)
            .thenComparingLong(CornerCost::lostMs)
            .reversed()
            .thenComparingInt(CornerCost::rollout)
            .thenComparingDouble(CornerCost::fromPercent);

    private SuiteCosts() {}

    /// @param times,outcomes of all rollouts, by index
    static Costs of(SuiteGrid grid, SectionTimes[] times, List<RolloutOutcome> outcomes) {
        List<SectionCost> all = new ArrayList<>();
        List<CornerCost> corners = new ArrayList<>();
        for (int i = 0; i < times.length; i++) {
            for (SectionCost cost : grid.costs(i, times[i], outcomes.get(i))) {
                all.add(cost);
                if (cost.ended() || cost.lostMs() > 0) {
                    corners.add(corner(i, cost));
                }
            }
        }
        return new Costs(
                Stream.of(Bend.values())
                        .map(bend -> bend(bend, all))
                        .filter(it -> it.parMs() > 0)
                        .sorted(Comparator.comparingLong(BendCost::lostMs).reversed())
                        .toList(),
                corners.stream().sorted(COSTLIEST_FIRST).limit(CORNERS_TOLD).toList());
    }

    private static CornerCost corner(int rollout, SectionCost cost) {
        Section section = cost.section();
        return new CornerCost(
                rollout,
                section.corner(),
                section.bend().name(),
                tenth(section.fromPercent()),
                tenth(section.toPercent()),
                cost.lostMs(),
                cost.incidents(),
                cost.ended());
    }

    private static BendCost bend(Bend bend, List<SectionCost> all) {
        List<SectionCost> there =
                all.stream().filter(it -> it.section().bend() == bend).toList();
        return new BendCost(
                bend.name(),
                there.stream().mapToLong(SectionCost::parMs).sum(),
                there.stream().mapToLong(it -> Math.max(0, it.lostMs())).sum(),
                there.stream().mapToInt(SectionCost::incidents).sum(),
                (int) there.stream().filter(SectionCost::ended).count());
    }

    private static double tenth(double percent) {
        return Math.round(percent * 10) / 10.0;
    }
}
