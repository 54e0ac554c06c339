package hairpin.league.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a lap time rests on when clocks change, hands help out and networks delay.
class MeasuringTest {

    @Test
    void a_lap_across_a_restart_of_the_device_is_an_estimate_and_says_so() {
        var story = RunStory.of("0.0 call\n 0.0 gate\n 10.0 gate\n 15.0 reboot\n 19.5 gate\n 29.0 gate");
        assertThat(story.laps()).isEqualTo("10.000 9.500~ 9.500");
    }

    @Test
    void a_lap_that_a_hand_closed_or_opened_is_manual() {
        var story = RunStory.of("0.0 call\n 0.0 gate\n 10.0 cross\n 20.0 gate\n 30.0 gate");
        assertThat(story.laps()).isEqualTo("10.000h 10.000h 10.000");
    }

    @Test
    void an_event_without_sensors_is_timed_by_hand() {
        var story = RunStory.of("0.0 call\n 1.0 start\n 11.0 cross\n 20.5 cross");
        assertThat(story.laps()).isEqualTo("10.000h 9.500h");
    }

    @Test
    void a_hand_that_was_quicker_than_the_sensor_does_not_spoil_its_measure() {
        var story = RunStory.of("0.0 call\n 0.0 start\n 1.4 gate\n 10.2 cross\n 10.4 gate\n 20.4 gate");
        assertThat(story.laps()).isEqualTo("9.000 10.000");
    }

    @Test
    void a_hand_that_came_after_the_sensor_changes_nothing() {
        var story = RunStory.of("0.0 call\n 0.0 gate\n 0.5 cross\n 10.0 gate\n 10.3 cross");
        assertThat(story.laps()).isEqualTo("10.000");
    }

    @Test
    void two_devices_side_by_side_measure_each_lap_with_one_of_their_clocks() {
        var story = RunStory.of("""
                 0.0   call
                 0.0   gate
                 0.01  spare
                10.0   spare
                10.004 gate
                20.0   gate
                """);
        assertThat(story.laps()).isEqualTo("10.004 9.996");
    }

    @Test
    void a_crossing_that_one_of_two_devices_missed_is_not_lost() {
        var story = RunStory.of("0.0 call\n 0.0 gate\n 0.01 spare\n 10.0 spare\n 20.0 gate\n 20.01 spare");
        assertThat(story.laps()).isEqualTo("9.990 10.010");
    }

    @Test
    void the_network_may_delay_as_it_likes_without_moving_a_lap_time() {
        Instant begin = RunStory.at(0);
        var called = new LogEntry(1, begin, "tim", "", new RunEvent.Called());
        var marks = List.of(mark(1, 1_000, 900), mark(2, 11_000, 40), mark(3, 11_200, 0), mark(4, 21_500, 5_000));
        var run = Run.replay(new RunRules(60_000, 5_000), marks, new RunLog(List.of(called)));
        assertThat(run.laps()).extracting(Lap::lapMs).containsExactly(10_000L, 10_500L);
    }

    @Test
    void the_run_clock_is_the_devices_own_as_long_as_it_can_be() {
        var called = new LogEntry(1, RunStory.at(0), "tim", "", new RunEvent.Called());
        var marks = List.of(mark(1, 1_000, 800), mark(2, 60_999, 1_500), mark(3, 70_000, 0));
        var run = Run.replay(new RunRules(60_000, 5_000), marks, new RunLog(List.of(called)));
        assertThat(run.laps()).as("the second lap began a millisecond in time").hasSize(2);
    }

    @Test
    void lap_times_are_rounded_to_the_nearest_millisecond() {
        assertThat(new Lap(1, "x", 9_000_499_999L, LapSource.SENSOR, true, true, 0).lapMs())
                .isEqualTo(9_000);
        assertThat(new Lap(1, "x", 9_000_500_000L, LapSource.SENSOR, true, true, 0).lapMs())
                .isEqualTo(9_001);
    }

    private static Stamp.BySensor mark(long sequence, long sinceBeginMs, long delayMs) {
        Passing passing = new Passing("gate-1", "boot-1", sequence, sinceBeginMs * 1_000_000, null, "left");
        return new Stamp.BySensor(passing, RunStory.at((sinceBeginMs + delayMs) / 1e3));
    }
}
