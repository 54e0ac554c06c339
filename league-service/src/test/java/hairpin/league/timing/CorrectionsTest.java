package hairpin.league.timing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What the timekeeper may put right afterwards.
class CorrectionsTest {

    @Test
    void an_invalidated_lap_stays_on_the_sheet_and_does_not_count() {
        var story = RunStory.of("0.0 call\n 0.0 gate\n 10.0 gate\n 19.0 gate\n 20.0 invalidate 2");
        assertThat(story.laps()).isEqualTo("10.000 9.000*");
        assertThat(story.run().bestLapNs()).hasValue(10_000_000_000L);
    }

    @Test
    void the_last_word_on_a_lap_counts() {
        var story = RunStory.of("0.0 call\n 0.0 gate\n 10.0 gate\n 11.0 invalidate 1\n 12.0 validate 1");
        assertThat(story.laps()).isEqualTo("10.000");
    }

    @Test
    void a_lap_that_was_given_up_cannot_be_made_valid() {
        RunStory.of("0.0 call\n 0.0 gate\n 10.0 dnf\n 11.0 validate 1 refused");
    }

    @Test
    void a_lap_that_is_not_there_cannot_be_corrected() {
        RunStory.of("0.0 call\n 0.0 gate\n 10.0 gate\n 11.0 invalidate 3 refused\n 11.0 resets 0 1 refused");
    }

    @Test
    void resets_are_counted_on_the_lap_under_way_and_stay_with_it() {
        var story = RunStory.of("""
                 0.0 call
                 0.0 gate
                 4.0 resets 1 1
                 6.0 resets 1 2
                10.0 gate
                20.0 gate
                """);
        assertThat(story.laps()).isEqualTo("10.000+2 10.000");
    }

    @Test
    void undo_takes_back_the_last_act_and_then_the_one_before() {
        var story = RunStory.of("""
                 0.0 call
                 0.0 gate
                10.0 gate
                11.0 invalidate 1
                12.0 resets 1 3
                13.0 undo
                14.0 undo
                """);
        assertThat(story.laps()).isEqualTo("10.000");
        assertThat(story.log()).as("nothing is ever erased").hasSize(5);
    }

    @Test
    void an_undone_pause_gives_the_lap_back() {
        var story = RunStory.of("""
                 0.0 call
                 0.0 gate
                 4.0 pause
                10.0 gate
                11.0 undo
                """);
        assertThat(story.laps()).isEqualTo("10.000");
        assertThat(story.state()).isEqualTo("RUNNING");
    }

    @Test
    void an_undone_call_puts_the_racer_back_into_the_queue() {
        assertThat(RunStory.of("0.0 call\n 1.0 undo").state()).isEqualTo("QUEUED");
    }

    @Test
    void a_call_cannot_be_undone_once_the_car_drives() {
        RunStory.of("0.0 call\n 1.0 gate\n 2.0 undo refused");
    }

    @Test
    void resuming_an_ended_run_is_as_if_it_had_not_been_ended() {
        var story = RunStory.of("""
                 0.0 call
                 0.0 gate
                10.0 gate
                15.0 end
                19.0 gate
                22.0 resume
                29.0 gate
                """);
        assertThat(story.laps()).isEqualTo("10.000 9.000 10.000");
        assertThat(story.state()).isEqualTo("RUNNING");
    }

    @Test
    void undoing_the_resuming_ends_the_run_again() {
        var story = RunStory.of("0.0 call\n 0.0 gate\n 10.0 gate\n 15.0 end\n 16.0 resume\n 17.0 undo");
        assertThat(story.state()).isEqualTo("OVER");
        assertThat(story.laps()).isEqualTo("10.000");
    }

    @Test
    void resuming_after_time_ran_out_makes_the_last_crossing_a_false_one_and_the_lap_goes_on() {
        var story = RunStory.of("""
                 0.0 call
                 0.0 gate
                55.0 gate
                63.0 gate
                63.1 gate-right
                65.0 resume
                71.0 gate
                """);
        assertThat(story.laps()).isEqualTo("55.000 16.000");
        assertThat(story.state()).isEqualTo("OVER");
        assertThat(story.flags()).isEqualTo("counts counts DISCOUNTED DISCOUNTED counts");
    }

    @Test
    void a_correction_stays_with_its_lap_when_a_late_passing_renumbers_the_laps() {
        var story = RunStory.of("0.0 call\n 0.0 gate\n 20.0 gate\n 30.0 gate\n 31.0 invalidate 2\n 10.0 spare");
        assertThat(story.laps()).isEqualTo("10.000~ 10.000~ 10.000*");
    }
}
