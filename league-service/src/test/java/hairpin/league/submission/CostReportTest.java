package hairpin.league.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import hairpin.events.Conditions;
import hairpin.events.Costs;
import hairpin.events.Costs.BendCost;
import hairpin.events.Costs.CornerCost;
import hairpin.events.EvaluationNews.EvaluationFinished;
import hairpin.events.EvaluationNews.LapResult;
import hairpin.events.EvaluationNews.RolloutResult;
import hairpin.events.Robustness;
import hairpin.events.Robustness.BendShare;
import hairpin.events.Robustness.CornerLoss;
import hairpin.events.Robustness.Split;
import hairpin.events.Robustness.TrackResult;
import hairpin.events.Suites.Suite;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CostReportTest {

    private static final Suite SUITE =
            new Suite(List.of("Clover", "Switchback", "generated:11:0.3"), List.of("CCW", "CW"), List.of(7L));

    /// Counter-clockwise, then clockwise, on each track; 0 did not finish.
    private static final double[] OVER_PAR = {1.1, 1.3, 0, 1.5, 1.2, 1.4};

    @Test
    void revealed_it_names_tracks_directions_and_corners() {
        Robustness told = report(costs()).revealed();

        assertThat(told.bends())
                .containsExactly(new BendShare("TIGHT_LEFT", 76, 3, 1), new BendShare("STRAIGHT", 24, 0, 0));
        assertThat(told.tracks())
                .containsExactly(
                        new TrackResult(2, "Switchback", 2.25, 70.0),
                        new TrackResult(3, "generated:11:0.3", 1.3, 100.0),
                        new TrackResult(1, "Clover", 1.2, 100.0));
        assertThat(told.splits())
                .containsExactly(
                        new Split("DIRECTION", "CCW", 1.767, 80.0, 3), new Split("DIRECTION", "CW", 1.4, 100.0, 3));
        assertThat(told.corners())
                .containsExactly(new CornerLoss(2, "Switchback", "CCW", 4, "TIGHT_LEFT", 2400, 2, true));
    }

    @Test
    void hidden_it_tells_shares_to_a_tenth_and_numbers_and_nothing_else() {
        Robustness told = report(costs()).hidden();

        assertThat(told.bends())
                .containsExactly(
                        new BendShare("TIGHT_LEFT", 80, null, null), new BendShare("STRAIGHT", 20, null, null));
        assertThat(told.tracks()).extracting(TrackResult::number).containsExactly(2, 3, 1);
        assertThat(told.tracks())
                .allSatisfy(track -> assertThat(track).isEqualTo(new TrackResult(track.number(), null, null, null)));
        assertThat(told.splits()).isEmpty();
        assertThat(told.corners()).isEmpty();
    }

    @Test
    void a_result_from_before_costs_were_looked_at_still_tells_its_tracks() {
        Robustness told = report(null).revealed();

        assertThat(told.bends()).isEmpty();
        assertThat(told.tracks()).hasSize(3);
    }

    @Test
    void it_tells_starts_and_conditions_apart() {
        Suite suite = new Suite(
                List.of("Clover"),
                List.of("CCW"),
                List.of(7L),
                List.of(0.0, 0.5),
                List.of(conditions("dry"), conditions("dusty"), conditions("dark")));

        assertThat(report(null, suite).revealed().splits())
                .extracting(Split::by, Split::name, Split::lapOverPar)
                .containsExactly(
                        tuple("START", "0 %", 1.8),
                        tuple("START", "50 %", 1.367),
                        tuple("CONDITIONS", "dry", 1.3),
                        tuple("CONDITIONS", "dusty", 1.25),
                        tuple("CONDITIONS", "dark", 2.2));
    }

    private static Conditions conditions(String name) {
        return new Conditions(name, Map.of());
    }

    private static CostReport report(Costs costs) {
        return report(costs, SUITE);
    }

    private static CostReport report(Costs costs, Suite suite) {
        List<RolloutResult> rollouts = IntStream.range(0, OVER_PAR.length)
                .mapToObj(i -> new RolloutResult(i, 10_000, "d", List.of(lap(OVER_PAR[i]))))
                .toList();
        return new CostReport(
                new EvaluationFinished(UUID.randomUUID(), Instant.EPOCH, "s", 1, null, 1, 1, rollouts, costs),
                suite,
                1);
    }

    private static LapResult lap(double overPar) {
        return overPar == 0
                ? new LapResult(1, 20_000, 40, "Off track", 4, 0, 0, 0)
                : new LapResult(1, Math.round(overPar * 10_000), 100, "Lap complete", 0, 0, 0, 0);
    }

    private static Costs costs() {
        return new Costs(
                List.of(new BendCost("TIGHT_LEFT", 8200, 3040, 3, 1), new BendCost("STRAIGHT", 12_100, 960, 0, 0)),
                List.of(new CornerCost(2, 4, "TIGHT_LEFT", 96.5, 3.25, 2400, 2, true)));
    }
}
