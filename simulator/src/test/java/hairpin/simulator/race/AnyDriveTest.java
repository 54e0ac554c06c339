package hairpin.simulator.race;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.simulator.car.CarParameters;
import hairpin.simulator.conditions.Condition;
import hairpin.simulator.conditions.Conditions;
import hairpin.simulator.random.Chance;
import hairpin.simulator.track.Track;
import hairpin.simulator.track.TrackCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Whatever is driven, on whatever road and among whatever, some things hold in every step.
class AnyDriveTest {

    private static final int DRIVES = 60;

    @Test
    void laps_resets_and_time_add_up() {
        for (int drive = 0; drive < DRIVES; drive++) {
            Rollout rollout = new Rollout(challenge(drive), drive);
            List<StepRecord> trace = new ArrayList<>();
            rollout.listen(trace::add);
            race(rollout, drive);
            RolloutOutcome outcome = rollout.outcome();
            String which = "drive " + drive;
            long totalMs = outcome.laps().stream().mapToLong(Lap::lapMs).sum();
            assertThat(totalMs / 1000.0)
                    .as(which)
                    // Lap by lap the clock starts anew at the end of a step.
                    .isBetween(outcome.simulatedS() - 3 * 0.067, outcome.simulatedS() + 0.002);
            assertThat(outcome.laps().stream().mapToInt(Lap::resetCount).sum())
                    .as(which)
                    .isBetween(rollout.resets(), rollout.resets() + 3);
            assertThat(outcome.laps().stream().mapToInt(Lap::crashCount).sum())
                    .as(which)
                    .isEqualTo(rollout.crashes());
            for (int i = 0; i < outcome.laps().size(); i++) {
                assertThat(outcome.laps().get(i).trial()).isEqualTo(i + 1);
            }
            assertThat(trace).filteredOn(StepRecord::done).hasSizeBetween(1, 3);
            assertThat(trace).allMatch(row -> row.progressPercent() >= 0 && row.progressPercent() <= 100);
            assertThat(trace).allMatch(row -> Double.isFinite(row.x()) && Double.isFinite(row.yawDeg()));
        }
    }

    @Test
    void who_is_put_back_stands_on_the_road_clear_of_all_boxes() {
        int putBack = 0;
        for (int drive = 0; drive < DRIVES; drive++) {
            Rollout rollout = new Rollout(challenge(drive), drive);
            SplittableRandom random = new SplittableRandom(drive);
            Footprint footprint = new Footprint();
            boolean waited = false;
            while (!rollout.over()) {
                step(rollout, random);
                boolean back = waited && !rollout.waiting() && rollout.status() == EpisodeStatus.PAUSE;
                waited = rollout.waiting();
                if (back) {
                    putBack++;
                    assertThat(rollout.allWheelsOnRoad()).as("drive " + drive).isTrue();
                    footprint.moveTo(rollout.baseX(), rollout.baseY(), rollout.yawRad());
                    for (int i = 0; i < rollout.objects().size(); i++) {
                        boolean box = rollout.objects().kind(i) == RoadObjects.Kind.BOX;
                        assertThat(box && footprint.touches(rollout.objects().boxes(), i))
                                .as("drive " + drive + " object " + i)
                                .isFalse();
                    }
                }
            }
        }
        assertThat(putBack).isGreaterThan(100);
    }

    @Test
    void every_drive_can_be_made_again_bit_by_bit_whatever_else_is_driven_meanwhile() {
        for (int drive = 0; drive < DRIVES; drive += 4) {
            Rollout once = new Rollout(challenge(drive), drive);
            race(once, drive);
            Rollout again = new Rollout(challenge(drive), drive);
            Rollout other = new Rollout(challenge(drive + 1), drive + 1);
            SplittableRandom random = new SplittableRandom(drive);
            SplittableRandom otherRandom = new SplittableRandom(99);
            while (!again.over()) {
                step(again, random);
                if (!other.over()) {
                    step(other, otherRandom);
                }
            }
            assertThat(again.outcome()).isEqualTo(once.outcome());
        }
    }

    @Test
    void in_a_heat_at_most_one_of_two_is_to_blame_in_a_step() {
        int crashes = 0;
        for (int drive = 0; drive < 20; drive++) {
            Heat heat = new Heat(
                    Challenge.timeTrial(
                            TrackCatalogue.find("First-Light").orElseThrow(),
                            CarParameters.CLASSIC,
                            new RaceRules(2, 0.5, 0.5, 1000, 60)),
                    new Chance(drive, 0),
                    2,
                    drive % 2);
            SplittableRandom random = new SplittableRandom(drive);
            while (!heat.over()) {
                int before = heat.car(0).crashes() + heat.car(1).crashes();
                double[] steeringDeg = new double[2];
                double[] speedMps = new double[2];
                for (int i = 0; i < 2; i++) {
                    steeringDeg[i] = CentreLine.steeringDeg(heat.car(i), random.nextDouble(-0.2, 0.2));
                    speedMps[i] = random.nextDouble(0.5, 2.5);
                }
                heat.step(steeringDeg, speedMps);
                int more = heat.car(0).crashes() + heat.car(1).crashes() - before;
                assertThat(more).isLessThanOrEqualTo(1);
                crashes += more;
            }
        }
        assertThat(crashes).isGreaterThan(10);
    }

    private static void race(Rollout rollout, int drive) {
        SplittableRandom random = new SplittableRandom(drive);
        while (!rollout.over()) {
            step(rollout, random);
        }
    }

    /// Follows the road more or less, now on this side and now on that, sometimes much too fast.
    private static void step(Rollout rollout, SplittableRandom random) {
        double side = (rollout.steps() / 20 + random.nextInt(2)) % 2 == 0 ? 0.2 : -0.2;
        double speed = rollout.steps() / 45 % 3 == 2 ? 3.5 : 1.2;
        rollout.step(CentreLine.steeringDeg(rollout, side) + random.nextDouble(-8, 8), speed);
    }

    private static Challenge challenge(int drive) {
        Track track =
                TrackCatalogue.find("generated:" + drive + ":0." + drive % 10).orElseThrow();
        RaceRules rules = new RaceRules(3, 0.4, 0.6, drive % 5 == 0 ? 2 : 1000, 70);
        rules = drive % 3 == 0 ? rules.lapByLap() : rules;
        rules = drive % 2 == 0 ? rules.withMercy() : rules;
        CarParameters car = CarParameters.presets().get(drive % 2);
        return Challenge.timeTrial(track, car, rules)
                .with(new Obstacles.Scattered(drive % 8, 2))
                .with(Bots.usual(drive % 4).at(0.5).changing(Bots.LaneChanges.USUAL))
                .under(Conditions.PLAIN
                        .with(Condition.START, 0, 1)
                        .with(Condition.ASIDE, -0.5, 0.5)
                        .with(Condition.FRICTION, 0.7, 1.1)
                        .with(Condition.LATENCY, 0, 120)
                        .with(Condition.STEERING_PLAY, 0, 3));
    }
}
