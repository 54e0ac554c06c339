package hairpin.league.timing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The rules of a run on the track: clock, laps and ending.
class RunTest {

    @Test
    void the_first_crossing_starts_the_clock_and_each_further_one_finishes_a_lap() {
        var story = RunStory.of("""
                 0.0 call
                 3.0 gate
                12.5 gate
                21.75 gate
                """);
        assertThat(story.laps()).isEqualTo("9.500 9.250");
        assertThat(story.state()).isEqualTo("RUNNING");
        assertThat(story.run().remainingMs(RunStory.at(23))).isEqualTo(40_000);
    }

    @Test
    void a_racer_who_is_called_is_ready_and_the_clock_stands_still() {
        var story = RunStory.of("0.0 call");
        assertThat(story.state()).isEqualTo("READY");
        assertThat(story.run().remainingMs(RunStory.at(500))).isEqualTo(60_000);
    }

    @Test
    void both_sensors_of_a_gate_are_one_gate() {
        var story = RunStory.of("""
                 0.0  call
                 1.0  gate
                 1.02 gate-right
                10.0  gate-right
                10.03 gate
                """);
        assertThat(story.laps()).isEqualTo("9.000");
        assertThat(story.flags()).isEqualTo("counts TOO_SOON counts TOO_SOON");
    }

    @Test
    void a_crossing_sooner_than_a_lap_can_take_is_kept_but_does_not_count() {
        var story = RunStory.of("""
                 0.0 call
                 1.0 gate
                 5.9 gate
                 9.0 gate
                """);
        assertThat(story.laps()).isEqualTo("8.000");
        assertThat(story.flags()).isEqualTo("counts TOO_SOON counts");
    }

    @Test
    void a_crossing_exactly_at_the_minimum_lap_time_counts() {
        assertThat(RunStory.of("0.0 call\n 1.0 gate\n 6.0 gate").laps()).isEqualTo("5.000");
    }

    @Test
    void the_lap_under_way_when_time_runs_out_may_be_finished_and_is_the_last() {
        var story = RunStory.of("""
                 0.0 call
                 1.0 gate
                31.0 gate
                60.9 gate
                72.0 gate
                80.0 gate
                """);
        assertThat(story.laps()).isEqualTo("30.000 29.900 11.100");
        assertThat(story.state()).isEqualTo("OVER");
        assertThat(story.flags()).isEqualTo("counts counts counts counts RUN_OVER");
        assertThat(story.run().remainingMs(RunStory.at(90))).isZero();
    }

    @Test
    void the_clock_stands_still_in_a_pause_and_the_lap_under_way_is_lost() {
        var story = RunStory.of("""
                 0.0 call
                 0.0 gate
                10.0 gate
                15.0 pause
                20.0 gate
                45.0 resume
                50.0 gate
                58.0 gate
                """);
        assertThat(story.laps()).isEqualTo("10.000 8.000");
        assertThat(story.flags()).isEqualTo("counts counts PAUSED counts counts");
        assertThat(story.run().remainingMs(RunStory.at(58))).isEqualTo(32_000);
    }

    @Test
    void a_run_that_was_paused_ends_when_its_own_time_is_up() {
        var story = RunStory.of("""
                  0.0 call
                  0.0 gate
                 30.0 pause
                100.0 resume
                101.0 gate
                129.0 gate
                140.0 gate
                """);
        assertThat(story.laps()).isEqualTo("28.000 11.000");
        assertThat(story.state()).isEqualTo("OVER");
    }

    @Test
    void a_lap_cannot_be_begun_when_time_is_up() {
        var story = RunStory.of("""
                 0.0 call
                 0.0 gate
                50.0 pause
                60.0 resume
                75.0 gate
                """);
        assertThat(story.laps()).isEmpty();
        assertThat(story.state()).isEqualTo("OVER");
    }

    @Test
    void did_not_finish_writes_the_lap_down_without_letting_it_count_and_pauses() {
        var story = RunStory.of("""
                 0.0 call
                 0.0 gate
                10.0 gate
                17.5 dnf
                25.0 resume
                26.0 gate
                35.0 gate
                """);
        assertThat(story.laps()).isEqualTo("10.000 7.500h* 9.000");
    }

    @Test
    void did_not_finish_after_time_is_up_ends_the_run() {
        var story = RunStory.of("0.0 call\n 0.0 gate\n 61.0 dnf");
        assertThat(story.laps()).isEqualTo("61.000h*");
        assertThat(story.state()).isEqualTo("OVER");
    }

    @Test
    void a_run_that_is_ended_keeps_its_laps_and_drops_the_one_under_way() {
        var story = RunStory.of("0.0 call\n 0.0 gate\n 10.0 gate\n 15.0 end\n 20.0 gate");
        assertThat(story.laps()).isEqualTo("10.000");
        assertThat(story.state()).isEqualTo("OVER");
    }

    @Test
    void a_racer_who_does_not_show_up_is_taken_off_the_queue() {
        assertThat(RunStory.of("0.0 end").state()).isEqualTo("OVER");
    }

    @Test
    void crossings_before_the_call_do_not_count() {
        var story = RunStory.of("0.0 gate\n 1.0 call\n 2.0 gate\n 10.0 gate");
        assertThat(story.laps()).isEqualTo("8.000");
        assertThat(story.flags()).isEqualTo("NOT_CALLED counts counts");
    }

    @Test
    void a_run_needs_its_state_for_every_act() {
        RunStory.of("""
                0.0 start refused
                0.0 cross refused
                0.0 pause refused
                0.0 resume refused
                0.0 dnf refused
                0.0 undo refused
                0.0 call
                0.1 call refused
                0.1 pause refused
                0.1 resume refused
                0.1 dnf refused
                0.2 start
                0.3 start refused
                0.3 resume refused
                0.4 pause
                0.5 pause refused
                0.5 cross refused
                0.5 dnf refused
                0.6 end
                0.7 end refused
                0.7 pause refused
                0.7 cross refused
                """);
    }
}
