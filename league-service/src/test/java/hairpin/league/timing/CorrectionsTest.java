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

    @Test
    void two_laps_become_one_when_the_crossing_between_them_was_none() {
        var story = RunStory.of("""
                 0.0 call
                 0.0 gate
                10.0 gate
                16.0 gate
                20.0 gate
                21.0 merge 3
                """);
        assertThat(story.laps()).isEqualTo("10.000 10.000");
        assertThat(story.flags()).isEqualTo("counts counts DISCOUNTED counts");
    }

    @Test
    void the_true_crossing_counts_that_a_false_one_made_too_soon() {
        var story = RunStory.of("0.0 call\n 0.0 gate\n 10.0 gate\n 17.0 gate\n 20.0 gate\n 30.0 gate\n 31.0 merge 3");
        assertThat(story.laps()).isEqualTo("10.000 10.000 10.000");
        assertThat(story.flags()).isEqualTo("counts counts DISCOUNTED counts counts");
    }

    @Test
    void the_last_crossing_can_be_merged_into_the_lap_under_way() {
        var story = RunStory.of("0.0 call\n 0.0 gate\n 10.0 gate\n 16.0 gate\n 17.0 merge 3\n 20.0 gate");
        assertThat(story.laps()).isEqualTo("10.000 10.000");
    }

    @Test
    void a_lap_is_not_merged_across_a_pause_or_with_nothing() {
        RunStory.of("""
                 0.0 call
                 0.0 gate
                10.0 gate
                12.0 pause
                15.0 resume
                16.0 gate
                26.0 gate
                27.0 merge 1 refused
                27.0 merge 2 refused
                27.0 merge 9 refused
                27.0 merge 3
                """);
    }

    @Test
    void a_missed_crossing_makes_two_laps_of_one() {
        var story = RunStory.of("0.0 call\n 0.0 gate\n 21.0 gate\n 30.0 gate\n 31.0 split 1 9.5\n 32.0 invalidate 2");
        assertThat(story.laps()).isEqualTo("9.500h 11.500h* 9.000");
    }

    @Test
    void where_nobody_knows_when_the_car_crossed_the_halves_are_equal() {
        var story = RunStory.of("0.0 call\n 0.0 gate\n 21.0 gate\n 22.0 split 1");
        assertThat(story.laps()).isEqualTo("10.500h 10.500h");
    }

    @Test
    void a_lap_is_split_within_its_time() {
        RunStory.of("0.0 call\n 0.0 gate\n 21.0 gate\n 22.0 split 1 21.0 refused\n 22.0 split 2 1.0 refused");
    }

    @Test
    void a_passing_that_was_filtered_counts_when_the_timekeeper_says_so() {
        var story = RunStory.of("0.0 call\n 0.0 gate\n 4.8 gate\n 10.0 gate\n 11.0 count 2");
        assertThat(story.laps()).isEqualTo("4.800 5.200");
        assertThat(story.flags()).isEqualTo("counts counts counts");
    }

    @Test
    void a_passing_that_was_judged_to_be_none_can_count_again() {
        var story = RunStory.of("0.0 call\n 0.0 gate\n 10.0 gate\n 20.0 gate\n 21.0 merge 2\n 22.0 count 2");
        assertThat(story.laps()).isEqualTo("10.000 10.000");
    }

    @Test
    void a_passing_while_the_clock_stood_cannot_count() {
        RunStory.of("""
                 0.0 call
                 0.0 gate
                10.0 gate
                11.0 pause
                12.0 gate
                13.0 count 3 refused
                13.0 count 2 refused
                13.0 count 99 refused
                """);
    }

    @Test
    void merging_splitting_and_counting_are_undone_like_everything() {
        var story = RunStory.of("""
                 0.0 call
                 0.0 gate
                 4.8 gate
                10.0 gate
                20.0 gate
                21.0 merge 2
                22.0 split 1 7.0
                23.0 count 2
                24.0 undo
                25.0 undo
                26.0 undo
                """);
        assertThat(story.laps()).isEqualTo("10.000 10.000");
    }
}
