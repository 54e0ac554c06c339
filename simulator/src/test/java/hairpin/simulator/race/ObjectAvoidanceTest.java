package hairpin.simulator.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hairpin.simulator.car.CarParameters;
import hairpin.simulator.track.Track;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObjectAvoidanceTest {

    /// 28.57 m, one metre wide, driven counter-clockwise: the inner lane is the left one.
    private static final Track ROAD = Tracks.stadium(8, 2, 1);

    private static final RaceRules RULES = new RaceRules(2, 3, 5, 100, 180);
    private static final double LANE_M = 0.25;

    @Test
    void a_car_that_drives_into_a_box_has_crashed_and_waits_five_seconds_inside_its_lap() {
        Rollout rollout = among(RULES, "0.1,1");
        driveUntil(rollout, EpisodeStatus.CRASHED, LANE_M);
        int crashed = rollout.steps();
        while (rollout.waiting()) {
            rollout.step(30, 4);
        }
        assertThat(rollout.steps() - crashed).isEqualTo(75);
        assertThat(rollout.crashes()).isEqualTo(1);
        assertThat(rollout.resets()).isEqualTo(1);
        while (!rollout.over()) {
            rollout.step(CentreLine.steeringDeg(rollout, -LANE_M), 1.5);
        }
        List<Lap> laps = rollout.outcome().laps();
        assertThat(laps.getFirst().crashCount()).isEqualTo(1);
        assertThat(laps.getFirst().lapMs()).isGreaterThan(laps.get(1).lapMs() + 4500);
        assertThat(laps.get(1).resetCount()).isZero();
    }

    @Test
    void the_nose_has_just_reached_the_box_when_the_car_crashes() {
        Rollout rollout = among(RULES, "0.1,1");
        driveUntil(rollout, EpisodeStatus.CRASHED, LANE_M);
        double noseToBox = 0.1 * ROAD.lengthM() - rollout.projection().stationM();
        // Half a box, less at most a step at 1.5 m/s and what the bumper is ahead of the nose.
        assertThat(noseToBox).isBetween(0.2 - 0.1, 0.2 + 0.03);
    }

    @Test
    void it_is_put_back_a_metre_behind_the_box_in_the_other_lane() {
        Rollout rollout = among(RULES, "0.1,1");
        driveUntil(rollout, EpisodeStatus.CRASHED, LANE_M);
        waitItOut(rollout);
        assertThat(rollout.projection().stationM()).isCloseTo(0.1 * ROAD.lengthM() - 1, within(1e-6));
        assertThat(rollout.projection().offsetM()).isCloseTo(-LANE_M, within(1e-6));
        assertThat(rollout.speedMps()).isZero();
    }

    @Test
    void where_that_is_near_another_box_it_is_put_back_behind_that_one_too() {
        Rollout rollout = among(RULES, "0.1,1", "0.06,-1");
        while (rollout.status() != EpisodeStatus.CRASHED) {
            // Past the first in the inner lane, straight into the second.
            rollout.step(CentreLine.steeringDeg(rollout, LANE_M), 1.5);
        }
        waitItOut(rollout);
        assertThat(rollout.projection().stationM()).isCloseTo(0.06 * ROAD.lengthM() - 1, within(1e-6));
        assertThat(rollout.projection().offsetM()).isCloseTo(LANE_M, within(1e-6));
    }

    @Test
    void a_car_that_leaves_the_road_near_a_box_is_put_back_behind_it_in_the_other_lane() {
        Rollout rollout = among(RULES, "0.1,1");
        while (rollout.projection().stationM() < 0.1 * ROAD.lengthM() - 1.2) {
            rollout.step(CentreLine.steeringDeg(rollout), 1.5);
        }
        while (!rollout.waiting()) {
            rollout.step(-30, 2);
        }
        assertThat(rollout.status()).isEqualTo(EpisodeStatus.OFF_TRACK);
        waitItOut(rollout);
        assertThat(rollout.projection().stationM()).isCloseTo(0.1 * ROAD.lengthM() - 1, within(1e-6));
        assertThat(rollout.projection().offsetM()).isCloseTo(-LANE_M, within(1e-6));
    }

    @Test
    void a_car_that_passes_in_the_other_lane_has_not_crashed() {
        Rollout rollout = among(RULES, "0.1,1", "0.5,1", "0.9,1");
        while (!rollout.over()) {
            rollout.step(CentreLine.steeringDeg(rollout, -LANE_M), 1.5);
        }
        assertThat(rollout.resets()).isZero();
        assertThat(rollout.completedLaps()).isEqualTo(2);
    }

    @Test
    void without_resets_a_crash_ends_the_rollout() {
        Rollout rollout = among(new RaceRules(2, 3, 5, 0, 180), "0.1,1");
        while (!rollout.over()) {
            rollout.step(CentreLine.steeringDeg(rollout, LANE_M), 1.5);
        }
        assertThat(rollout.status()).isEqualTo(EpisodeStatus.CRASHED);
        assertThat(rollout.outcome().laps()).singleElement().satisfies(lap -> {
            assertThat(lap.crashCount()).isEqualTo(1);
            assertThat(lap.status()).isEqualTo(EpisodeStatus.CRASHED);
        });
    }

    @Test
    void the_third_crash_into_the_same_box_puts_a_car_ahead_of_it_where_the_rules_have_mercy() {
        Rollout rollout = among(new RaceRules(1, 3, 1, 100, 180).withMercy(), "0.1,1");
        for (int crash = 1; crash <= 3; crash++) {
            assertThat(rollout.projection().stationM()).isLessThan(0.1 * ROAD.lengthM());
            driveUntil(rollout, EpisodeStatus.CRASHED, LANE_M);
            waitItOut(rollout);
        }
        assertThat(rollout.projection().stationM()).isCloseTo(0.1 * ROAD.lengthM() + 1, within(1e-6));
        assertThat(CentreLine.drive(rollout, 1.5).completedLaps()).isEqualTo(1);
    }

    @Test
    void without_mercy_it_never_gets_past() {
        Rollout rollout = among(new RaceRules(1, 3, 1, 100, 60), "0.1,1");
        while (!rollout.over()) {
            rollout.step(CentreLine.steeringDeg(rollout, LANE_M), 1.5);
        }
        assertThat(rollout.crashes()).isGreaterThan(5);
        assertThat(rollout.status()).isEqualTo(EpisodeStatus.TIME_UP);
    }

    @Test
    void a_trace_counts_the_crashes() {
        List<StepRecord> trace = new ArrayList<>();
        Rollout rollout = among(RULES, "0.1,1");
        rollout.listen(trace::add);
        driveUntil(rollout, EpisodeStatus.CRASHED, LANE_M);
        assertThat(trace.getLast().status()).isEqualTo(EpisodeStatus.CRASHED);
        assertThat(trace.getLast().obstacleCrashes()).isEqualTo(1);
        assertThat(trace.getLast().pauseS()).isCloseTo(5, within(1e-9));
        assertThat(trace.get(trace.size() - 2).obstacleCrashes()).isZero();
    }

    @Test
    void boxes_are_part_of_the_digest() {
        assertThat(among(RULES, "0.1,1").outcome().digest())
                .isNotEqualTo(among(RULES, "0.1,-1").outcome().digest());
    }

    @Test
    void nobody_starts_on_a_box() {
        Rollout rollout = among(RULES, "0,1");
        assertThat(rollout.projection().stationM()).isCloseTo(ROAD.lengthM() - 1, within(1e-6));
        assertThat(rollout.progressPercent()).isCloseTo(0, within(1e-9));
        driveUntil(rollout, EpisodeStatus.CRASHED, LANE_M);
        assertThat(rollout.crashes()).isEqualTo(1);
    }

    private static Rollout among(RaceRules rules, String... spots) {
        Obstacles boxes = new Obstacles.Fixed(Arrays.stream(spots).map(Spot::of).toList());
        return new Rollout(
                Challenge.timeTrial(ROAD, CarParameters.CLASSIC, rules).with(boxes), 7);
    }

    private static void driveUntil(Rollout rollout, EpisodeStatus status, double offsetM) {
        do {
            rollout.step(CentreLine.steeringDeg(rollout, offsetM), 1.5);
            assertThat(rollout.over()).isFalse();
        } while (rollout.status() != status);
    }

    private static void waitItOut(Rollout rollout) {
        while (rollout.waiting()) {
            rollout.step(0, 1);
        }
    }
}
