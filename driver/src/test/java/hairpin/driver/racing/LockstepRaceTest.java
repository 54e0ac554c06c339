package hairpin.driver.racing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hairpin.driver.Driver;
import hairpin.driver.Observations;
import hairpin.simulator.car.CarParameters;
import hairpin.simulator.race.RaceRules;
import hairpin.simulator.race.Rollout;
import hairpin.simulator.race.RolloutOutcome;
import hairpin.simulator.track.Track;
import hairpin.simulator.track.TrackCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class LockstepRaceTest {

    private static final int ROLLOUTS = 5;
    private static final RaceRules RULES = new RaceRules(1, 1, 1, 2, 12);
    private static final RaceWatcher NOBODY = (_, _, _) -> {};

    /// Steers to where the lower half of the picture is brighter: worth nothing, but it depends on all it sees.
    private static final Driver TO_THE_LIGHT = (seen, count, out) -> {
        for (int car = 0; car < count; car++) {
            long left = 0;
            long right = 0;
            for (int pixel = Observations.FRAME_BYTES / 2; pixel < Observations.FRAME_BYTES; pixel++) {
                int grey = seen.frames()[seen.offset(car) + pixel] & 0xff;
                if (pixel % Observations.FRAME_WIDTH < Observations.FRAME_WIDTH / 2) {
                    left += grey;
                } else {
                    right += grey;
                }
            }
            out.set(car, 60.0 * (left - right) / (left + right + 1), 1.5);
        }
    };

    @Test
    void the_same_suite_twice_gives_the_same_bits() {
        assertThat(raced(64)).isEqualTo(raced(64));
    }

    @Test
    void the_batch_does_not_show_in_the_outcome() {
        assertThat(raced(1)).isEqualTo(raced(64));
        assertThat(raced(3)).isEqualTo(raced(64));
    }

    @Test
    void threads_do_not_show_in_the_outcome() throws Exception {
        LockstepRace race = new LockstepRace(ROLLOUTS, LockstepRaceTest::rollout, 2, NOBODY);
        try (ExecutorService drivers = Executors.newFixedThreadPool(2)) {
            List<Future<?>> driving = List.of(
                    drivers.submit(() -> race.drive(TO_THE_LIGHT)), drivers.submit(() -> race.drive(TO_THE_LIGHT)));
            for (Future<?> each : driving) {
                each.get();
            }
        }

        assertThat(race.outcomes()).isEqualTo(raced(64));
    }

    @Test
    void one_car_driven_alone_comes_to_the_same() {
        Rollout alone = rollout(3);
        Observations seen = new Observations(1);
        hairpin.driver.Actions actions = new hairpin.driver.Actions(1);
        while (!alone.over()) {
            alone.capture(seen.frames(), 0);
            TO_THE_LIGHT.drive(seen, 1, actions);
            alone.step(actions.steeringDeg(0), actions.speedMps(0));
        }

        assertThat(raced(64).get(3)).isEqualTo(alone.outcome());
    }

    @Test
    void seeds_and_tracks_make_a_difference() {
        assertThat(raced(64)).extracting(RolloutOutcome::digest).doesNotHaveDuplicates();
    }

    @Test
    void the_watcher_sees_it_all_end() {
        List<String> seen = new ArrayList<>();
        LockstepRace race = new LockstepRace(
                ROLLOUTS,
                LockstepRaceTest::rollout,
                64,
                (done, total, laps) -> seen.add(done + "/" + total + " " + laps));

        race.drive(TO_THE_LIGHT);

        long laps = race.outcomes().stream()
                .mapToLong(RolloutOutcome::completedLaps)
                .sum();
        assertThat(seen.getFirst()).isEqualTo("0/5 0");
        assertThat(seen.getLast()).isEqualTo("5/5 " + laps);
    }

    @Test
    void no_outcomes_before_the_end() {
        LockstepRace race = new LockstepRace(ROLLOUTS, LockstepRaceTest::rollout, 64, NOBODY);

        assertThatThrownBy(race::outcomes).hasMessage("0 of 5 are over");
    }

    private static List<RolloutOutcome> raced(int lanes) {
        LockstepRace race = new LockstepRace(ROLLOUTS, LockstepRaceTest::rollout, lanes, NOBODY);
        race.drive(TO_THE_LIGHT);
        return race.outcomes();
    }

    private static Rollout rollout(int index) {
        Track track = TrackCatalogue.find(index % 2 == 0 ? "Switchback" : "generated:5:0.4")
                .orElseThrow();
        return new Rollout(track, CarParameters.CLASSIC, RULES, 100 + index);
    }
}
