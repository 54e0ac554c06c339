package hairpin.simulator.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import hairpin.simulator.car.CarParameters;
import hairpin.simulator.random.Chance;
import hairpin.simulator.track.Track;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeatTest {

    private static final Track ROAD = Tracks.stadium(8, 2, 1);
    private static final RaceRules RULES = new RaceRules(2, 3, 5, 100, 180);

    @Test
    void cars_start_three_quarters_of_a_metre_apart_in_alternate_lanes() {
        Heat heat = heat(3, 0);
        double[] station = new double[3];
        for (int i = 0; i < 3; i++) {
            station[i] = heat.car(i).projection().stationM();
        }
        assertThat(station[0] - station[1]).isCloseTo(0.75, within(1e-6));
        assertThat(station[1] - station[2]).isCloseTo(0.75, within(1e-6));
        assertThat(heat.car(0).projection().offsetM()).isPositive();
        assertThat(heat.car(1).projection().offsetM()).isNegative();
        assertThat(heat.car(2).projection().offsetM()).isPositive();
    }

    @Test
    void the_pole_goes_to_whom_it_is_given() {
        Heat heat = heat(2, 1);
        assertThat(heat.car(1).projection().stationM())
                .isGreaterThan(heat.car(0).projection().stationM());
    }

    @Test
    void each_sees_the_other_where_it_is() {
        Heat heat = heat(2, 0);
        for (int step = 0; step < 50; step++) {
            drive(heat, new double[] {0.25, -0.25}, new double[] {1.5, 1.2});
            assertThat(heat.car(0).objects().x(0)).isEqualTo(heat.car(1).baseX());
            assertThat(heat.car(1).objects().y(0)).isEqualTo(heat.car(0).baseY());
            assertThat(heat.car(1).objects().headingRad(0))
                    .isEqualTo(heat.car(0).yawRad());
            assertThat(heat.car(1).objects().speedMps(0)).isEqualTo(heat.car(0).speedMps());
            assertThat(heat.car(0).objects().shown(0)).isTrue();
        }
    }

    @Test
    void the_one_behind_is_to_blame_and_the_one_ahead_drives_on() {
        Heat heat = heat(2, 0);
        while (!heat.car(1).waiting()) {
            drive(heat, new double[] {0, 0}, new double[] {0.5, 2});
            assertThat(heat.car(0).resets()).isZero();
        }
        assertThat(heat.car(1).status()).isEqualTo(EpisodeStatus.CRASHED);
        for (int step = 0; step < 200; step++) {
            drive(heat, new double[] {0, 0}, new double[] {0.5, 0.4});
        }
        assertThat(heat.car(0).resets()).isZero();
        assertThat(heat.car(1).resets()).isEqualTo(1);
    }

    @Test
    void a_car_that_waits_can_be_neither_seen_nor_hit() {
        Heat heat = heat(2, 0);
        while (!heat.car(0).waiting()) {
            heat.step(new double[] {30, CentreLine.steeringDeg(heat.car(1), -0.25)}, new double[] {1, 0.5});
        }
        assertThat(heat.car(1).objects().shown(0)).isFalse();
        while (heat.car(0).waiting()) {
            // Right over the place where it stands.
            heat.step(new double[] {0, CentreLine.steeringDeg(heat.car(1), 0)}, new double[] {0, 1});
        }
        assertThat(heat.car(1).objects().shown(0)).isTrue();
        assertThat(heat.car(1).resets()).isZero();
    }

    @Test
    void each_has_laps_and_resets_of_its_own_and_the_heat_ends_with_the_last() {
        Heat heat = heat(2, 0);
        while (!heat.over()) {
            drive(heat, new double[] {0.25, -0.25}, new double[] {2, 1.2});
            if (heat.car(0).over()) {
                assertThat(heat.car(1).objects().shown(0)).isFalse();
            }
        }
        HeatOutcome outcome = heat.outcome();
        assertThat(outcome.cars()).allMatch(car -> car.completedLaps() == 2);
        assertThat(outcome.ranks()).containsExactly(1, 2);
        assertThat(outcome.cars().getFirst().simulatedS())
                .isLessThan(outcome.cars().getLast().simulatedS());
    }

    @Test
    void the_order_in_which_cars_are_named_does_not_matter() {
        Heat heat = heat(2, 0);
        Heat renamed = heat(2, 1);
        while (!heat.over()) {
            drive(heat, new double[] {0.1, 0}, new double[] {0.7, 1.8});
        }
        while (!renamed.over()) {
            drive(renamed, new double[] {0, 0.1}, new double[] {1.8, 0.7});
        }
        assertThat(heat.outcome().cars().getFirst().laps()).isNotEmpty();
        assertThat(renamed.outcome().cars()).isEqualTo(heat.outcome().cars().reversed());
        assertThat(heat.car(1).crashes()).isPositive();
    }

    @Test
    void more_laps_rank_first_then_less_time_then_more_of_the_last_lap_then_fewer_resets() {
        RolloutOutcome threeLaps = outcome(lap(9000, 100, 0), lap(9000, 100, 0), lap(9000, 100, 0));
        RolloutOutcome quick = outcome(lap(7000, 100, 0), lap(7000, 100, 0), lap(3000, 20, 0));
        RolloutOutcome slow = outcome(lap(7000, 100, 0), lap(7001, 100, 0), lap(2999, 90, 0));
        RolloutOutcome farther = outcome(lap(17000, 60, 2));
        RolloutOutcome fewerResets = outcome(lap(17000, 50, 1));
        RolloutOutcome moreResets = outcome(lap(17000, 50, 2));
        assertThat(List.of(moreResets, slow, fewerResets, threeLaps, farther, quick).stream()
                        .sorted(FinishingOrder.BEST_FIRST))
                .containsExactly(threeLaps, quick, slow, farther, fewerResets, moreResets);
        assertThat(FinishingOrder.BEST_FIRST.compare(quick, quick)).isZero();
    }

    @Test
    void a_car_of_a_heat_cannot_be_driven_alone() {
        assertThatThrownBy(() -> heat(2, 0).car(0).step(0, 1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> heat(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Heat heat(int cars, int pole) {
        return new Heat(Challenge.timeTrial(ROAD, CarParameters.CLASSIC, RULES), new Chance(7, 0), cars, pole);
    }

    private static void drive(Heat heat, double[] offsetM, double[] speedMps) {
        double[] steeringDeg = new double[heat.size()];
        for (int i = 0; i < heat.size(); i++) {
            steeringDeg[i] = CentreLine.steeringDeg(heat.car(i), offsetM[i]);
        }
        heat.step(steeringDeg, speedMps);
    }

    private static Lap lap(long ms, double percent, int resets) {
        EpisodeStatus status = percent == 100 ? EpisodeStatus.LAP_COMPLETE : EpisodeStatus.TIME_UP;
        return new Lap(1, 0, ms, percent, status, resets, 0, 0, 0);
    }

    private static RolloutOutcome outcome(Lap... laps) {
        return new RolloutOutcome(List.of(laps), "0", 1);
    }
}
