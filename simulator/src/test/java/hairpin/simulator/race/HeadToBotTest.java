package hairpin.simulator.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import hairpin.simulator.car.CarParameters;
import hairpin.simulator.track.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadToBotTest {

    private static final Track ROAD = Tracks.stadium(8, 2, 1);
    private static final RaceRules RULES = new RaceRules(2, 3, 5, 100, 180);

    @Test
    void a_bot_drives_the_middle_of_its_lane_at_constant_speed() {
        Rollout rollout = against(Bots.usual(1).at(0.5));
        double startM = rollout.objects().stationM(0);
        for (int step = 1; step <= 1500; step++) {
            rollout.step(0, 0.1);
            double drivenM = rollout.objects().stationM(0) - startM;
            assertThat(Math.IEEEremainder(drivenM - step * 0.5 / 15, ROAD.lengthM()))
                    .isCloseTo(0, within(1e-9));
            assertThat(Math.abs(rollout.objects().offsetM(0))).isCloseTo(0.25, within(0.01));
        }
        assertThat(rollout.objects().speedMps(0)).isEqualTo(0.5);
        assertThat(rollout.objects().kind(0)).isEqualTo(RoadObjects.Kind.BOT);
    }

    @Test
    void it_faces_the_way_it_goes() {
        Rollout rollout = against(Bots.usual(1).at(1.5).changing(Bots.LaneChanges.USUAL));
        double x = rollout.objects().x(0);
        double y = rollout.objects().y(0);
        for (int step = 0; step < 600; step++) {
            rollout.step(0, 0.1);
            double way =
                    Math.atan2(rollout.objects().y(0) - y, rollout.objects().x(0) - x);
            assertThat(Math.IEEEremainder(rollout.objects().headingRad(0) - way, 2 * Math.PI))
                    .isCloseTo(0, within(0.2));
            x = rollout.objects().x(0);
            y = rollout.objects().y(0);
        }
    }

    @Test
    void whoever_drives_into_a_bot_from_behind_is_to_blame() {
        Rollout rollout = against(Bots.usual(1).at(0.3));
        double laneM = rollout.objects().offsetM(0);
        while (!rollout.waiting()) {
            rollout.step(CentreLine.steeringDeg(rollout, laneM), 1.5);
            assertThat(rollout.completedLaps()).isZero();
        }
        assertThat(rollout.status()).isEqualTo(EpisodeStatus.CRASHED);
        int crashed = rollout.steps();
        while (rollout.waiting()) {
            rollout.step(0, 1);
        }
        assertThat(rollout.steps() - crashed).isEqualTo(75);
    }

    @Test
    void whoever_is_hit_by_a_bot_from_behind_drives_on_unharmed() {
        Rollout rollout = against(Bots.usual(1).at(1.5));
        double laneM = rollout.objects().offsetM(0);
        int passed = 0;
        double gap = gapM(rollout);
        for (int step = 0; step < 900; step++) {
            rollout.step(CentreLine.steeringDeg(rollout, laneM), 0.3);
            assertThat(rollout.resets()).isZero();
            double now = gapM(rollout);
            passed += gap < 0 && now >= 0 && now < 1 ? 1 : 0;
            gap = now;
        }
        assertThat(passed).isPositive();
        assertThat(Math.abs(rollout.projection().offsetM() - laneM)).isLessThan(0.1);
    }

    @Test
    void a_bot_that_changes_lanes_does_so_over_a_metre_three_to_five_seconds_after_the_last_change() {
        Rollout rollout = against(Bots.usual(1).at(1).changing(Bots.LaneChanges.USUAL));
        List<Integer> beginnings = new ArrayList<>();
        boolean changing = false;
        int changingSteps = 0;
        for (int step = 1; step <= 1200; step++) {
            rollout.step(0, 0.1);
            boolean between = Math.abs(rollout.objects().offsetM(0)) < 0.249;
            if (between && !changing) {
                beginnings.add(step);
            }
            changing = between;
            changingSteps += between ? 1 : 0;
        }
        assertThat(beginnings).hasSizeBetween(13, 20);
        for (int i = 1; i < beginnings.size(); i++) {
            assertThat(beginnings.get(i) - beginnings.get(i - 1)).isBetween(15 + 44, 15 + 77);
        }
        // A metre at 1 m/s is fifteen steps, in the first and last of which it is nearly in its lane.
        assertThat((double) changingSteps / beginnings.size()).isBetween(12.0, 15.0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.2, 0.33, 1, 4})
    void a_bot_never_moves_sideways_by_more_than_its_speed_allows(double speedMps) {
        Rollout rollout = against(Bots.usual(3).at(speedMps).changing(Bots.LaneChanges.USUAL));
        // From lane to lane it is half a metre, and in the middle of a change half as steep again as on average.
        double mostM = 1.5 * 0.5 * speedMps / 15 + 0.001;
        double[] sidewaysM = new double[3];
        for (int step = 1; step <= 1200; step++) {
            double[] before = offsetsM(rollout);
            rollout.step(0, 0.1);
            for (int i = 0; i < 3; i++) {
                double movedM = Math.abs(rollout.objects().offsetM(i) - before[i]);
                assertThat(movedM).as("bot %d, step %d", i, step).isLessThan(mostM);
                sidewaysM[i] += movedM;
            }
        }
        for (double movedM : sidewaysM) {
            // Each change takes its metre, after three to five seconds in a lane.
            double changes = speedMps == 0 ? 0 : 80 / (4 + 1 / speedMps);
            assertThat(movedM).isCloseTo(0.5 * changes, within(0.8 + 0.05 * changes));
        }
    }

    @Test
    void bots_start_apart_and_clear_of_the_car() {
        for (long seed = 0; seed < 200; seed++) {
            Rollout rollout = new Rollout(challenge(Bots.usual(6)), seed);
            double last = rollout.projection().stationM() + 1.5 - 2;
            for (int i = 0; i < 6; i++) {
                double station = rollout.objects().stationM(i);
                station = station < last ? station + ROAD.lengthM() : station;
                assertThat(station - last).isGreaterThan(2 - 1e-9);
                last = station;
            }
        }
    }

    @Test
    void what_bots_do_follows_from_the_seed_and_not_from_what_the_car_does() {
        Bots bots = Bots.usual(4).at(0.8).changing(Bots.LaneChanges.USUAL);
        Rollout one = new Rollout(challenge(bots), 3);
        Rollout other = new Rollout(challenge(bots), 3);
        Rollout elsewhere = new Rollout(challenge(bots), 4);
        for (int step = 0; step < 600; step++) {
            one.step(CentreLine.steeringDeg(one), 1.5);
            other.step(10, 1);
            for (int i = 0; i < 4; i++) {
                assertThat(one.objects().x(i)).isEqualTo(other.objects().x(i));
                assertThat(one.objects().y(i)).isEqualTo(other.objects().y(i));
            }
        }
        assertThat(elsewhere.objects().stationM(0)).isNotEqualTo(one.objects().stationM(0));
    }

    @Test
    void more_bots_than_fit_are_refused() {
        assertThatThrownBy(() -> against(Bots.usual(15)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("15 bots do not fit on the 29 m of stadium");
        assertThatThrownBy(() -> Bots.usual(21)).isInstanceOf(IllegalArgumentException.class);
    }

    private static double[] offsetsM(Rollout rollout) {
        return IntStream.range(0, rollout.objects().size())
                .mapToDouble(rollout.objects()::offsetM)
                .toArray();
    }

    private static double gapM(Rollout rollout) {
        double gap = rollout.objects().stationM(0) - rollout.projection().stationM();
        return Math.IEEEremainder(gap, ROAD.lengthM());
    }

    private static Rollout against(Bots bots) {
        return new Rollout(challenge(bots), 7);
    }

    private static Challenge challenge(Bots bots) {
        return Challenge.timeTrial(ROAD, CarParameters.CLASSIC, RULES).with(bots);
    }
}
