package hairpin.league.submission;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.league.submission.SubmissionState.Broken;
import hairpin.league.submission.SubmissionState.Canceled;
import hairpin.league.submission.SubmissionState.Failed;
import hairpin.league.submission.SubmissionState.Finished;
import hairpin.league.submission.SubmissionState.Queued;
import hairpin.league.submission.SubmissionState.Running;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SubmissionStateTest {

    private static final RunnerNews NEWS = new RunnerNews("7d4bd3ad-95a3-4a77-8a54-a3a1cbd8f7a5");

    @Test
    void a_submission_waits_runs_and_finishes() {
        SubmissionState state = SubmissionState.submitted();
        assertThat(state).isEqualTo(new Queued(1));

        state = state.hear(NEWS.started(1));
        assertThat(state).isEqualTo(new Running(1, 0, 0));

        state = state.hear(NEWS.progressed(1, 5, 20));
        assertThat(state).isEqualTo(new Running(1, 25, 10));

        assertThat(state.hear(NEWS.failed(1, "no action space")))
                .isEqualTo(new Failed(1, new Reason("no action space", null)));
        assertThat(state.hear(NEWS.finished(1))).isEqualTo(new Finished(1));
    }

    @Test
    void a_result_may_come_before_the_news_that_it_started() {
        assertThat(new Queued(1).hear(NEWS.finished(1))).isEqualTo(new Finished(1));
        assertThat(new Queued(1).hear(NEWS.progressed(1, 10, 20))).isEqualTo(new Running(1, 50, 20));
    }

    @Test
    void progress_never_goes_backwards() {
        assertThat(new Running(1, 60, 24).hear(NEWS.progressed(1, 2, 20))).isEqualTo(new Running(1, 60, 24));
        assertThat(new Running(1, 60, 24).hear(NEWS.started(1))).isEqualTo(new Running(1, 60, 24));
    }

    @Test
    void what_broke_is_tried_again_with_the_next_attempt() {
        assertThat(new Running(1, 60, 24).hear(NEWS.broke(1))).isEqualTo(new Queued(2));
        assertThat(new Queued(2).hear(NEWS.broke(2))).isEqualTo(new Queued(3));
    }

    @Test
    void after_the_third_attempt_the_platform_gives_up() {
        assertThat(new Running(3, 0, 0).hear(NEWS.broke(3))).isEqualTo(new Broken(3));
    }

    @Test
    void news_of_another_attempt_is_fenced_off() {
        assertThat(new Queued(2).hear(NEWS.finished(1))).isEqualTo(new Queued(2));
        assertThat(new Queued(2).hear(NEWS.broke(1))).isEqualTo(new Queued(2));
        assertThat(new Running(1, 5, 1).hear(NEWS.finished(2))).isEqualTo(new Running(1, 5, 1));
    }

    @ParameterizedTest
    @MethodSource
    void what_is_over_stays_over(SubmissionState over) {
        assertThat(NEWS.everything(over.attempt()))
                .allSatisfy(news -> assertThat(over.hear(news)).isSameAs(over));
    }

    static Stream<SubmissionState> what_is_over_stays_over() {
        return Stream.of(new Finished(1), new Failed(2, new Reason("why", null)), new Broken(3), new Canceled(1, true));
    }

    @Test
    void taking_back_what_never_ran_costs_nothing() {
        assertThat(new Queued(1).canceled()).isEqualTo(new Canceled(1, false));
        assertThat(new Running(1, 0, 0).canceled()).isEqualTo(new Canceled(1, true));
        assertThat(new Queued(2).canceled()).isEqualTo(new Canceled(2, true));
    }
}
