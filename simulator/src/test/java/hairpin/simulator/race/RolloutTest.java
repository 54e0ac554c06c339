package hairpin.simulator.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import hairpin.simulator.camera.Camera;
import hairpin.simulator.car.CarParameters;
import hairpin.simulator.car.Drive;
import hairpin.simulator.track.Pose;
import hairpin.simulator.track.Track;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RolloutTest {

    private static final Track STADIUM = Tracks.stadium(4, 1.5, 0.8);
    private static final RaceRules RULES = new RaceRules(3, 3, 5, 100, 180);

    /// Goes a millimetre a second when told to go as slowly as may be.
    private static final CarParameters STUCK = new CarParameters(
            "stuck",
            CarParameters.CLASSIC.steering(),
            new Drive(0, 0.01, 0.176, 3.39),
            CarParameters.CLASSIC.tyres(),
            CarParameters.CLASSIC.body());

    @Test
    void before_the_first_step_the_car_stands_ready_on_the_road() {
        Rollout rollout = on(STADIUM, RULES);
        assertThat(rollout.status()).isEqualTo(EpisodeStatus.PREPARE);
        assertThat(rollout.progressPercent()).isCloseTo(0, within(1e-9));
        assertThat(rollout.speedMps()).isZero();
        assertThat(rollout.steps()).isZero();
        assertThat(rollout.allWheelsOnRoad()).isTrue();
        assertThat(rollout.over()).isFalse();
    }

    @Test
    void three_laps_round_the_stadium_are_three_laps() {
        Rollout rollout = on(STADIUM, RULES);
        RolloutOutcome outcome = CentreLine.drive(rollout, 1.5);
        assertThat(rollout.over()).isTrue();
        assertThat(rollout.status()).isEqualTo(EpisodeStatus.LAP_COMPLETE);
        assertThat(rollout.progressPercent()).isEqualTo(100);
        assertThat(outcome.laps()).hasSize(3).allMatch(Lap::complete).allMatch(lap -> lap.completionPercent() == 100);
        assertThat(outcome.laps()).extracting(Lap::trial).containsExactly(1, 2, 3);
        assertThat(outcome.laps()).allMatch(lap -> lap.resetCount() == 0);
    }

    @Test
    void lap_times_add_up_to_the_moment_the_line_was_crossed() {
        RolloutOutcome outcome = CentreLine.drive(on(STADIUM, RULES), 1.5);
        long totalMs = outcome.laps().stream().mapToLong(Lap::lapMs).sum();
        assertThat(totalMs / 1000.0).isBetween(outcome.simulatedS() - 1 / 15.0, outcome.simulatedS());
    }

    @Test
    void lap_times_are_finer_than_a_step() {
        RolloutOutcome outcome = CentreLine.drive(on(STADIUM, RULES), 1.5);
        // Two settled laps are driven alike: by whole steps they would differ by 0 or 67 ms.
        assertThat(outcome.laps().get(2).lapMs())
                .isCloseTo(outcome.laps().get(1).lapMs(), within(15L));
        assertThat(outcome.laps()).anyMatch(lap -> lap.lapMs() * 15 % 1000 > 50 && lap.lapMs() * 15 % 1000 < 950);
    }

    @Test
    void progress_grows_and_starts_again_with_each_lap() {
        Rollout rollout = on(STADIUM, RULES);
        int wraps = 0;
        double last = 0;
        while (!rollout.over()) {
            rollout.step(CentreLine.steeringDeg(rollout), 1.5);
            double progress = rollout.progressPercent();
            assertThat(progress).isBetween(-0.1, 100.0);
            if (progress < last - 50) {
                wraps++;
            } else {
                assertThat(progress).isGreaterThanOrEqualTo(last - 0.01);
            }
            last = progress;
        }
        assertThat(wraps).isEqualTo(2);
    }

    @Test
    void a_car_that_leaves_the_road_waits_three_seconds_inside_its_lap_and_is_put_back() {
        Rollout rollout = on(STADIUM, RULES);
        double before = 0;
        while (rollout.status() != EpisodeStatus.OFF_TRACK) {
            before = rollout.progressPercent();
            rollout.step(0, 2);
        }
        int offStep = rollout.steps();
        double x = rollout.x();
        while (rollout.waiting()) {
            assertThat(rollout.x()).isEqualTo(x);
            rollout.step(30, 4);
            assertThat(rollout.status()).isEqualTo(EpisodeStatus.PAUSE);
        }
        assertThat(rollout.steps() - offStep).isEqualTo(45);
        assertThat(rollout.resets()).isEqualTo(1);
        assertThat(rollout.progressPercent()).isCloseTo(before, within(1e-9));
        assertThat(rollout.speedMps()).isZero();
        assertThat(rollout.allWheelsOnRoad()).isTrue();
        RolloutOutcome outcome = CentreLine.drive(rollout, 1.5);
        assertThat(outcome.laps().getFirst().offTrackCount()).isEqualTo(1);
        assertThat(outcome.laps().getFirst().lapMs())
                .isGreaterThan(outcome.laps().get(1).lapMs() + 2500);
        assertThat(outcome.laps().get(1).offTrackCount()).isZero();
    }

    @Test
    void it_is_put_back_on_the_centre_of_the_lane_it_left_over_facing_along_the_road() {
        Rollout rollout = on(STADIUM, RULES);
        while (!rollout.waiting()) {
            rollout.step(0, 2);
        }
        boolean left = rollout.projection().offsetM() > 0;
        while (rollout.waiting()) {
            rollout.step(0, 2);
        }
        assertThat(rollout.projection().offsetM()).isCloseTo(left ? 0.2 : -0.2, within(0.01));
        Pose road = STADIUM.pose(rollout.projection().stationM(), 0);
        assertThat(rollout.yawRad()).isCloseTo(road.headingRad(), within(0.1));
    }

    @Test
    void as_long_as_one_wheel_is_on_the_road_the_car_is() {
        Rollout rollout = on(Tracks.straight(30, 0.8), RULES);
        double farthest = 0;
        while (rollout.status() != EpisodeStatus.OFF_TRACK && !rollout.over()) {
            farthest = Math.max(farthest, Math.abs(rollout.projection().offsetM()));
            rollout.step(-3, 1);
        }
        // The nose is far out before the last wheel follows.
        assertThat(farthest).isBetween(0.45, 0.75);
    }

    @Test
    void without_resets_the_first_incident_ends_the_rollout() {
        Rollout rollout = on(STADIUM, new RaceRules(3, 3, 5, 0, 180));
        while (!rollout.over()) {
            rollout.step(0, 2);
        }
        assertThat(rollout.status()).isEqualTo(EpisodeStatus.OFF_TRACK);
        Lap lap = rollout.outcome().laps().getLast();
        assertThat(rollout.outcome().laps()).hasSize(1);
        assertThat(lap.status()).isEqualTo(EpisodeStatus.OFF_TRACK);
        assertThat(lap.completionPercent()).isBetween(5.0, 30.0);
        assertThat(lap.offTrackCount()).isEqualTo(1);
        assertThatThrownBy(() -> rollout.step(0, 1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_incident_after_the_last_reset_ends_it_too() {
        Rollout rollout = on(STADIUM, new RaceRules(3, 1, 5, 2, 180));
        while (!rollout.over()) {
            rollout.step(0, 2);
        }
        assertThat(rollout.resets()).isEqualTo(2);
        assertThat(rollout.outcome().laps().getLast().offTrackCount()).isEqualTo(3);
    }

    @Test
    void without_a_penalty_the_car_is_put_back_at_once() {
        Rollout rollout = on(STADIUM, new RaceRules(3, 0, 5, 100, 180));
        while (rollout.resets() == 0) {
            rollout.step(0, 2);
        }
        assertThat(rollout.waiting()).isFalse();
        assertThat(rollout.status()).isEqualTo(EpisodeStatus.OFF_TRACK);
        assertThat(rollout.speedMps()).isZero();
        rollout.step(0, 2);
        assertThat(rollout.status()).isEqualTo(EpisodeStatus.IN_PROGRESS);
    }

    @Test
    void a_penalty_lasts_whole_steps() {
        Rollout rollout = on(STADIUM, new RaceRules(3, 0.1, 5, 100, 180));
        while (!rollout.waiting()) {
            rollout.step(0, 2);
        }
        int before = rollout.steps();
        while (rollout.waiting()) {
            rollout.step(0, 2);
        }
        assertThat(rollout.steps() - before).isEqualTo(2);
    }

    @Test
    void the_time_limit_ends_the_rollout_even_during_a_penalty() {
        Rollout rollout = on(STADIUM, new RaceRules(3, 1000, 5, 100, 20));
        while (!rollout.over()) {
            rollout.step(0, 2);
        }
        assertThat(rollout.steps()).isEqualTo(300);
        assertThat(rollout.status()).isEqualTo(EpisodeStatus.TIME_UP);
        assertThat(rollout.outcome().simulatedS()).isCloseTo(20, within(1e-9));
        Lap lap = rollout.outcome().laps().getLast();
        assertThat(lap.status()).isEqualTo(EpisodeStatus.TIME_UP);
        assertThat(lap.lapMs()).isEqualTo(20_000);
    }

    @Test
    void completion_of_an_unfinished_lap_stays_below_a_hundred() {
        Rollout rollout = on(STADIUM, new RaceRules(1, 3, 5, 100, 5));
        assertThat(CentreLine.drive(rollout, 1.5).laps())
                .singleElement()
                .satisfies(lap -> assertThat(lap.completionPercent()).isBetween(20.0, 99.9));
    }

    @Test
    void driving_the_wrong_way_round_is_noticed_and_costs_what_leaving_the_road_does() {
        Rollout rollout = on(Tracks.stadium(6, 2, 3), RULES);
        while (rollout.status() != EpisodeStatus.REVERSED) {
            rollout.step(CentreLine.backwardsDeg(rollout), 1);
            assertThat(rollout.steps()).isLessThan(600);
        }
        assertThat(rollout.waiting()).isTrue();
        double before = rollout.progressPercent();
        while (rollout.waiting()) {
            rollout.step(0, 1);
        }
        assertThat(rollout.progressPercent()).isCloseTo(before, within(2.0));
        Pose road = rollout.track().pose(rollout.projection().stationM(), 0);
        assertThat(Math.cos(rollout.yawRad() - road.headingRad())).isGreaterThan(0.99);
        assertThat(rollout.outcome().laps().getFirst().reversedCount()).isEqualTo(1);
    }

    @Test
    void being_immobilised_costs_nothing_but_the_time_it_took_to_notice() {
        Rollout rollout = new Rollout(STADIUM, STUCK, RULES, 7);
        for (int time = 1; time <= 4; time++) {
            for (int step = 1; step < 15; step++) {
                rollout.step(0, 0.1);
                assertThat(rollout.status()).isEqualTo(EpisodeStatus.IN_PROGRESS);
            }
            rollout.step(0, 0.1);
            assertThat(rollout.status()).isEqualTo(EpisodeStatus.IMMOBILIZED);
            assertThat(rollout.waiting()).isFalse();
            assertThat(rollout.resets()).isEqualTo(time);
        }
        assertThat(rollout.outcome().laps()).singleElement().satisfies(lap -> {
            assertThat(lap.immobilizedCount()).isEqualTo(4);
            assertThat(lap.resetCount()).isEqualTo(4);
            assertThat(lap.lapMs()).isEqualTo(4_000);
        });
        assertThat(rollout.progressPercent()).isCloseTo(0, within(0.1));
    }

    @Test
    void without_a_reset_left_being_immobilised_ends_it() {
        Rollout rollout = new Rollout(STADIUM, STUCK, new RaceRules(1, 3, 5, 0, 180), 7);
        while (!rollout.over()) {
            rollout.step(0, 0.1);
        }
        assertThat(rollout.steps()).isEqualTo(15);
        assertThat(rollout.status()).isEqualTo(EpisodeStatus.IMMOBILIZED);
    }

    @Test
    void backing_over_the_line_does_not_make_a_lap() {
        Rollout rollout = on(Tracks.stadium(6, 2, 3), new RaceRules(1, 3, 5, 0, 60));
        double least = 0;
        while (!rollout.over()) {
            rollout.step(CentreLine.backwardsDeg(rollout), 1);
            least = Math.min(least, rollout.progressPercent());
            assertThat(rollout.progressPercent()).isLessThan(50);
        }
        assertThat(least).isNegative();
        assertThat(rollout.status()).isEqualTo(EpisodeStatus.REVERSED);
        assertThat(rollout.outcome().completedLaps()).isZero();
        assertThat(rollout.outcome().laps().getFirst().completionPercent()).isBetween(0.0, 10.0);
    }

    @Test
    void an_open_road_has_one_lap_that_ends_where_it_ends() {
        Rollout rollout = on(Tracks.straight(10, 1), RULES);
        while (!rollout.over()) {
            rollout.step(0, 2);
        }
        assertThat(rollout.status()).isEqualTo(EpisodeStatus.LAP_COMPLETE);
        assertThat(rollout.outcome().laps()).singleElement().matches(Lap::complete);
    }

    @Test
    void actions_are_clipped_to_what_the_car_can_do() {
        assertThat(digestOf(80, 14)).isEqualTo(digestOf(30, 4));
        assertThat(digestOf(-80, -3)).isEqualTo(digestOf(-30, 0.1));
        assertThat(digestOf(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY)).isEqualTo(digestOf(30, 4));
    }

    @Test
    void an_action_that_is_not_a_number_steers_straight_at_the_lowest_speed() {
        assertThat(digestOf(Double.NaN, Double.NaN)).isEqualTo(digestOf(0, 0.1));
    }

    @Test
    void the_same_seed_and_actions_give_the_same_outcome_and_another_seed_another_rollout() {
        Rollout one = new Rollout(STADIUM, CarParameters.CLASSIC, RULES, 1);
        Rollout again = new Rollout(STADIUM, CarParameters.CLASSIC, RULES, 1);
        Rollout other = new Rollout(STADIUM, CarParameters.CLASSIC, RULES, 2);
        assertThat(other.x()).isNotEqualTo(one.x());
        assertThat(CentreLine.drive(one, 1.5)).isEqualTo(CentreLine.drive(again, 1.5));
        assertThat(CentreLine.drive(other, 1.5).digest())
                .isNotEqualTo(one.outcome().digest());
        assertThat(one.outcome().digest()).matches("[0-9a-f]{64}");
    }

    @Test
    void the_smallest_difference_of_an_action_changes_the_digest() {
        assertThat(digestOf(Math.nextUp(10.0), 1)).isNotEqualTo(digestOf(10, 1));
    }

    @Test
    void what_is_said_to_a_waiting_car_does_not_matter() {
        assertThat(leavingTheRoad(30)).isEqualTo(leavingTheRoad(-30));
    }

    @Test
    void every_seed_starts_within_the_bounds() {
        for (long seed = 0; seed < 300; seed++) {
            Rollout rollout = new Rollout(STADIUM, CarParameters.CLASSIC, RULES, seed);
            assertThat(rollout.projection().stationM()).isBetween(0.0, 0.5);
            assertThat(rollout.projection().offsetM()).isBetween(-0.0301, 0.0301);
            assertThat(Math.toDegrees(rollout.yawRad())).isBetween(-2.01, 2.01);
            assertThat(rollout.allWheelsOnRoad()).isTrue();
        }
    }

    @Test
    void a_step_and_a_frame_allocate_nothing() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Rollout rollout = on(STADIUM, new RaceRules(1000, 0.2, 5, 1_000_000, 80_000));
        byte[] frame = new byte[Camera.FRAME_BYTES];
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int k = 0; k < 300; k++) {
                rollout.capture(frame, 0);
                rollout.step(5, 1);
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        // Two dozen resets, each with a pose of its own.
        assertThat(least).isLessThan(2_000);
    }

    @Test
    void whoever_listens_hears_of_the_start_and_of_every_step() {
        List<StepRecord> heard = new ArrayList<>();
        Rollout rollout = on(STADIUM, new RaceRules(2, 1, 5, 100, 180));
        rollout.listen(heard::add);
        rollout.step(12, 9);
        while (!rollout.waiting()) {
            rollout.step(0, 2);
        }
        CentreLine.drive(rollout, 1.5);

        assertThat(heard).hasSize(rollout.steps() + 1);
        StepRecord first = heard.getFirst();
        assertThat(first.status()).isEqualTo(EpisodeStatus.PREPARE);
        assertThat(first.step()).isEqualTo(1);
        assertThat(first.timeS()).isZero();
        assertThat(heard.get(1).steeringDeg()).isEqualTo(12);
        assertThat(heard.get(1).speedMps()).isEqualTo(4);
        assertThat(heard)
                .filteredOn(row -> row.status() == EpisodeStatus.OFF_TRACK)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.pauseS()).isCloseTo(1, within(1e-9));
                    assertThat(row.done()).isFalse();
                });
        assertThat(heard).filteredOn(row -> row.status() == EpisodeStatus.PAUSE).hasSize(15);
        assertThat(heard).filteredOn(StepRecord::done).containsExactly(heard.getLast());
        assertThat(heard.getLast().status()).isEqualTo(EpisodeStatus.LAP_COMPLETE);
        assertThat(heard)
                .filteredOn(row -> row.progressPercent() == 100)
                .extracting(StepRecord::episode, StepRecord::status)
                .containsExactly(tuple(0, EpisodeStatus.IN_PROGRESS), tuple(1, EpisodeStatus.LAP_COMPLETE));
    }

    private static Rollout on(Track track, RaceRules rules) {
        return new Rollout(track, CarParameters.CLASSIC, rules, 7);
    }

    private static String digestOf(double steeringDeg, double speedMps) {
        Rollout rollout = on(STADIUM, RULES);
        for (int k = 0; k < 5; k++) {
            rollout.step(steeringDeg, speedMps);
        }
        return rollout.outcome().digest();
    }

    private static String leavingTheRoad(double steeringWhileWaitingDeg) {
        Rollout rollout = on(STADIUM, RULES);
        for (int k = 0; k < 150; k++) {
            rollout.step(rollout.waiting() ? steeringWhileWaitingDeg : 0, 2);
        }
        assertThat(rollout.resets()).isPositive();
        return rollout.outcome().digest();
    }
}
