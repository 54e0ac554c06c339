package hairpin.simulator.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hairpin.simulator.car.CarParameters;
import hairpin.simulator.conditions.Condition;
import hairpin.simulator.conditions.Conditions;
import hairpin.simulator.random.Chance;
import hairpin.simulator.track.Track;
import org.junit.jupiter.api.Test;

class UnderConditionsTest {

    private static final Track ROAD = Tracks.stadium(8, 2, 1);
    private static final RaceRules RULES = new RaceRules(1, 3, 5, 100, 180);

    @Test
    void under_plain_conditions_a_rollout_is_what_it_is_without_any() {
        Rollout plain = new Rollout(ROAD, CarParameters.CLASSIC, RULES, 3);
        assertThat(CentreLine.drive(under(Conditions.PLAIN, 3), 1.5)).isEqualTo(CentreLine.drive(plain, 1.5));
    }

    @Test
    void each_condition_changes_the_digest_even_before_the_first_step() {
        String plain = under(Conditions.PLAIN, 3).outcome().digest();
        for (Condition condition : Condition.values()) {
            Conditions fixed = Conditions.PLAIN.with(condition, condition.most(), condition.most());
            assertThat(under(fixed, 3).outcome().digest()).as(condition.key()).isNotEqualTo(plain);
        }
    }

    @Test
    void a_weak_battery_makes_a_slower_lap() {
        assertThat(lapMs(Conditions.PLAIN.with(Condition.BATTERY_SAG, 0.3, 0.3)))
                .isGreaterThan((long) (1.3 * lapMs(Conditions.PLAIN)));
    }

    @Test
    void on_a_slippery_road_the_same_steering_turns_less() {
        Rollout grippy = under(Conditions.PLAIN, 3);
        Rollout slippery = under(Conditions.PLAIN.with(Condition.FRICTION, 0.3, 0.3), 3);
        for (int step = 0; step < 25; step++) {
            grippy.step(30, 3);
            slippery.step(30, 3);
        }
        assertThat(slippery.yawRateRadps()).isLessThan(0.7 * grippy.yawRateRadps());
    }

    @Test
    void trim_pulls_a_car_to_its_side() {
        Rollout trimmed = under(Conditions.PLAIN.with(Condition.STEERING_TRIM, 3, 3), 3);
        Rollout straight = under(Conditions.PLAIN, 3);
        for (int step = 0; step < 20; step++) {
            trimmed.step(0, 1);
            straight.step(0, 1);
        }
        assertThat(trimmed.yawRad()).isGreaterThan(straight.yawRad() + 0.05);
    }

    @Test
    void play_swallows_steering_smaller_than_itself() {
        Rollout loose = under(Conditions.PLAIN.with(Condition.STEERING_PLAY, 4, 4), 3);
        Rollout nudged = under(Conditions.PLAIN.with(Condition.STEERING_PLAY, 4, 4), 3);
        for (int step = 0; step < 20; step++) {
            loose.step(0, 1);
            nudged.step(step % 2 == 0 ? 1.9 : -1.9, 1);
        }
        assertThat(nudged.yawRad()).isEqualTo(loose.yawRad());
    }

    @Test
    void a_late_car_does_the_same_so_many_steps_later() {
        Conditions straightAhead = Conditions.PLAIN.with(Condition.HEADING, 0, 0);
        Rollout prompt = under(straightAhead, 3);
        Rollout late = under(straightAhead.with(Condition.LATENCY, 400.0 / 3, 400.0 / 3), 3);
        late.step(20, 1);
        late.step(20, 1);
        assertThat(late.speedMps()).isLessThan(0.01);
        for (int step = 0; step < 20; step++) {
            late.step(20, 1);
            prompt.step(20, 1);
        }
        assertThat(prompt.yawRad()).isGreaterThan(0.2);
        assertThat(late.yawRad()).isCloseTo(prompt.yawRad(), within(0.01));
        assertThat(late.speedMps()).isCloseTo(prompt.speedMps(), within(0.01));
    }

    @Test
    void a_suite_may_start_cars_anywhere_facing_anywhere() {
        Conditions anywhere = Conditions.PLAIN
                .with(Condition.START, 0, 1)
                .with(Condition.ASIDE, -0.6, 0.6)
                .with(Condition.HEADING, -30, 30);
        double farthest = 0;
        for (int rollout = 0; rollout < 100; rollout++) {
            Rollout drive = new Rollout(challenge(anywhere), new Chance(1, rollout));
            assertThat(drive.progressPercent()).isCloseTo(0, within(1e-6));
            assertThat(drive.allWheelsOnRoad()).isTrue();
            assertThat(Math.abs(drive.projection().offsetM())).isLessThan(0.301);
            farthest = Math.max(farthest, drive.projection().stationM());
            if (rollout < 10) {
                assertThat(CentreLine.drive(drive, 1.5).completedLaps()).isEqualTo(1);
            }
        }
        assertThat(farthest).isGreaterThan(0.9 * ROAD.lengthM());
    }

    @Test
    void on_an_open_road_half_of_it_at_least_remains() {
        Challenge challenge = Challenge.timeTrial(Tracks.straight(20, 1), CarParameters.CLASSIC, RULES)
                .under(Conditions.PLAIN.with(Condition.START, 1, 1));
        assertThat(new Rollout(challenge, 1).projection().stationM()).isCloseTo(10.3, within(1e-6));
    }

    private static long lapMs(Conditions conditions) {
        return CentreLine.drive(under(conditions, 3), 1.5).laps().getFirst().lapMs();
    }

    private static Rollout under(Conditions conditions, long seed) {
        return new Rollout(challenge(conditions), seed);
    }

    private static Challenge challenge(Conditions conditions) {
        return Challenge.timeTrial(ROAD, CarParameters.CLASSIC, RULES).under(conditions);
    }
}
