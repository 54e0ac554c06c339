package hairpin.simulator.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import hairpin.simulator.car.CarParameters;
import hairpin.simulator.track.Track;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LapByLapTest {

    private static final Track STADIUM = Tracks.stadium(4, 1.5, 0.8);

    @Test
    void each_lap_begins_at_the_start_and_at_rest() {
        Rollout rollout = on(new RaceRules(3, 3, 5, 100, 180).lapByLap());
        double x = rollout.x();
        double y = rollout.y();
        for (int lap = 1; lap <= 2; lap++) {
            while (rollout.completedLaps() < lap) {
                rollout.step(CentreLine.steeringDeg(rollout), 1.5);
            }
            assertThat(rollout.x()).isEqualTo(x);
            assertThat(rollout.y()).isEqualTo(y);
            assertThat(rollout.speedMps()).isZero();
            assertThat(rollout.progressPercent()).isCloseTo(0, within(1e-9));
        }
        List<Lap> laps = CentreLine.drive(rollout, 1.5).laps();
        assertThat(laps).extracting(Lap::trial).containsExactly(1, 2, 3);
        assertThat(laps).allMatch(lap -> Math.abs(lap.lapMs() - laps.getFirst().lapMs()) <= 1);
    }

    @Test
    void each_lap_begins_when_the_step_is_over_in_which_the_line_was_crossed() {
        List<Lap> laps = CentreLine.drive(on(new RaceRules(3, 3, 5, 100, 180).lapByLap()), 1.5)
                .laps();
        assertThat(laps.getFirst().beganMs()).isZero();
        for (int i = 1; i < laps.size(); i++) {
            long lineMs = laps.get(i - 1).beganMs() + laps.get(i - 1).lapMs();
            assertThat(laps.get(i).beganMs() - lineMs).isBetween(1L, 67L);
            assertThat(laps.get(i).beganMs() * 15 / 1000.0)
                    .isCloseTo(Math.rint(laps.get(i).beganMs() * 15 / 1000.0), within(0.01));
        }
        List<Lap> continuous =
                CentreLine.drive(on(new RaceRules(3, 3, 5, 100, 180)), 1.5).laps();
        assertThat(continuous.get(1).beganMs()).isEqualTo(continuous.getFirst().lapMs());
    }

    @Test
    void what_ends_one_lap_does_not_end_the_next() {
        Rollout rollout = on(new RaceRules(3, 3, 5, 0, 180).lapByLap());
        while (rollout.outcome().laps().size() == 1) {
            rollout.step(0, 2);
        }
        List<Lap> laps = CentreLine.drive(rollout, 1.5).laps();
        assertThat(laps)
                .extracting(Lap::trial, Lap::status, Lap::offTrackCount)
                .containsExactly(
                        tuple(1, EpisodeStatus.OFF_TRACK, 1),
                        tuple(2, EpisodeStatus.LAP_COMPLETE, 0),
                        tuple(3, EpisodeStatus.LAP_COMPLETE, 0));
        assertThat(rollout.completedLaps()).isEqualTo(2);
    }

    @Test
    void when_the_last_one_fails_the_rollout_is_over() {
        Rollout rollout = on(new RaceRules(2, 3, 5, 0, 180).lapByLap());
        while (!rollout.over()) {
            rollout.step(0, 2);
        }
        assertThat(rollout.outcome().laps())
                .extracting(Lap::status)
                .containsExactly(EpisodeStatus.OFF_TRACK, EpisodeStatus.OFF_TRACK);
        assertThat(rollout.status()).isEqualTo(EpisodeStatus.OFF_TRACK);
    }

    @Test
    void each_lap_has_all_the_resets() {
        Rollout rollout = on(new RaceRules(2, 0.1, 5, 2, 180).lapByLap());
        while (!rollout.over()) {
            rollout.step(0, 2);
        }
        assertThat(rollout.outcome().laps()).extracting(Lap::offTrackCount).containsExactly(3, 3);
        assertThat(rollout.resets()).isEqualTo(4);
    }

    @Test
    void the_time_limit_is_for_all_of_them() {
        Rollout rollout = on(new RaceRules(3, 3, 5, 0, 15).lapByLap());
        RolloutOutcome outcome = CentreLine.drive(rollout, 1.5);
        assertThat(rollout.status()).isEqualTo(EpisodeStatus.TIME_UP);
        assertThat(outcome.completedLaps()).isEqualTo(1);
        assertThat(outcome.laps().getLast().status()).isEqualTo(EpisodeStatus.TIME_UP);
    }

    @Test
    void no_lap_is_under_way_when_time_is_up_in_the_step_that_ends_one() {
        RaceRules rules = new RaceRules(3, 3, 5, 0, 180).lapByLap();
        Rollout first = on(rules);
        while (first.completedLaps() == 0) {
            first.step(CentreLine.steeringDeg(first), 1.5);
        }
        List<StepRecord> trace = new ArrayList<>();
        Rollout rollout = on(new RaceRules(3, 3, 5, 0, first.timeS()).lapByLap());
        rollout.listen(trace::add);
        assertThat(CentreLine.drive(rollout, 1.5).laps())
                .isEqualTo(List.of(first.outcome().laps().getFirst()));
        assertThat(rollout.steps()).isEqualTo(first.steps());
        assertThat(rollout.progressPercent()).isEqualTo(100);
        assertThat(trace.getLast().done()).isTrue();
        assertThat(trace.getLast().status()).isEqualTo(EpisodeStatus.LAP_COMPLETE);
    }

    @Test
    void a_lap_that_failed_in_the_last_step_is_the_last_one() {
        RaceRules rules = new RaceRules(3, 3, 5, 0, 180).lapByLap();
        Rollout first = on(rules);
        while (first.outcome().laps().size() == 1) {
            first.step(0, 2);
        }
        Rollout rollout = on(new RaceRules(3, 3, 5, 0, first.timeS()).lapByLap());
        while (!rollout.over()) {
            rollout.step(0, 2);
        }
        assertThat(rollout.outcome().laps())
                .isEqualTo(List.of(first.outcome().laps().getFirst()));
        assertThat(rollout.status()).isEqualTo(EpisodeStatus.OFF_TRACK);
    }

    @Test
    void an_open_road_may_be_driven_several_times() {
        Rollout rollout = new Rollout(
                Tracks.straight(10, 1), CarParameters.CLASSIC, new RaceRules(3, 3, 5, 0, 180).lapByLap(), 7);
        while (!rollout.over()) {
            rollout.step(CentreLine.steeringDeg(rollout), 2);
        }
        assertThat(rollout.completedLaps()).isEqualTo(3);
    }

    @Test
    void a_trace_begins_each_episode_with_prepare_and_ends_it_with_done() {
        List<StepRecord> trace = new ArrayList<>();
        Rollout rollout = on(new RaceRules(2, 3, 5, 0, 180).lapByLap());
        rollout.listen(trace::add);
        CentreLine.drive(rollout, 1.5);
        assertThat(trace)
                .filteredOn(row -> row.status() == EpisodeStatus.PREPARE)
                .extracting(StepRecord::episode, StepRecord::step, StepRecord::done)
                .containsExactly(tuple(0, 1, false), tuple(1, 1, false));
        assertThat(trace)
                .filteredOn(StepRecord::done)
                .extracting(StepRecord::episode, StepRecord::status, StepRecord::progressPercent)
                .containsExactly(
                        tuple(0, EpisodeStatus.LAP_COMPLETE, 100.0), tuple(1, EpisodeStatus.LAP_COMPLETE, 100.0));
        for (int i = 1; i < trace.size(); i++) {
            boolean sameEpisode = trace.get(i).episode() == trace.get(i - 1).episode();
            assertThat(trace.get(i).step())
                    .isEqualTo(sameEpisode ? trace.get(i - 1).step() + 1 : 1);
        }
    }

    @Test
    void a_crash_that_ended_one_lap_earns_no_mercy_in_the_next() {
        RaceRules rules = new RaceRules(2, 3, 1, 2, 180).lapByLap().withMercy();
        Rollout rollout = among(new Obstacles.Fixed(List.of(Spot.of("0.3,1"))), rules);
        while (rollout.outcome().laps().size() == 1) {
            rollout.step(CentreLine.steeringDeg(rollout, 0.2), 1.5);
        }
        assertThat(rollout.crashes()).isEqualTo(PuttingBack.MERCIFUL_CRASH);
        while (!rollout.waiting()) {
            rollout.step(-30, 2);
        }
        assertThat(rollout.status()).isEqualTo(EpisodeStatus.OFF_TRACK);
        double leftRoadAtM = rollout.projection().stationM();
        while (rollout.waiting()) {
            rollout.step(0, 1);
        }
        assertThat(rollout.projection().stationM()).isCloseTo(leftRoadAtM, within(0.2));
    }

    private static Rollout among(Obstacles boxes, RaceRules rules) {
        return new Rollout(
                Challenge.timeTrial(STADIUM, CarParameters.CLASSIC, rules).with(boxes), 7);
    }

    private static Rollout on(RaceRules rules) {
        return new Rollout(STADIUM, CarParameters.CLASSIC, rules, 7);
    }
}
