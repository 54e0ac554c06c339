package hairpin.league.season;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.league.season.RaceSteps.Reason;
import hairpin.league.season.RaceSteps.Step;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RaceStepsTest {

    private static final Instant OPENS = Instant.parse("2026-05-01T10:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-05-01T12:00:00Z");

    @Test
    void a_scheduled_race_may_be_opened_before_its_time() {
        assertThat(RaceSteps.open(RaceState.SCHEDULED, CLOSES, OPENS.minusSeconds(60)))
                .isEqualTo(new Step.Taken(RaceState.OPEN));
    }

    @Test
    void a_race_does_not_open_after_its_closing_time() {
        assertThat(RaceSteps.open(RaceState.SCHEDULED, CLOSES, CLOSES))
                .isEqualTo(new Step.Refused(Reason.CLOSING_TIME_PASSED));
    }

    @Test
    void a_closed_race_does_not_open_again() {
        assertThat(RaceSteps.open(RaceState.CLOSED, CLOSES, OPENS)).isEqualTo(new Step.Refused(Reason.ALREADY_CLOSED));
    }

    @Test
    void asking_twice_is_harmless() {
        assertThat(RaceSteps.open(RaceState.OPEN, CLOSES, OPENS)).isEqualTo(new Step.Already());
        assertThat(RaceSteps.close(RaceState.CLOSED)).isEqualTo(new Step.Already());
        assertThat(RaceSteps.finish(RaceState.FINAL, 3)).isEqualTo(new Step.Already());
    }

    @Test
    void only_an_open_race_closes() {
        assertThat(RaceSteps.close(RaceState.OPEN)).isEqualTo(new Step.Taken(RaceState.CLOSED));
        assertThat(RaceSteps.close(RaceState.SCHEDULED)).isEqualTo(new Step.Refused(Reason.NOT_OPEN_YET));
    }

    @Test
    void a_race_becomes_final_when_it_is_closed_and_every_result_is_in() {
        assertThat(RaceSteps.finish(RaceState.CLOSED, 0)).isEqualTo(new Step.Taken(RaceState.FINAL));
        assertThat(RaceSteps.finish(RaceState.CLOSED, 1)).isEqualTo(new Step.Refused(Reason.STILL_UNDER_WAY));
        assertThat(RaceSteps.finish(RaceState.OPEN, 0)).isEqualTo(new Step.Refused(Reason.NOT_CLOSED_YET));
    }

    @Test
    void the_clock_opens_and_closes() {
        assertThat(RaceSteps.byTheClock(RaceState.SCHEDULED, OPENS, CLOSES, OPENS.minusMillis(1)))
                .isEqualTo(RaceState.SCHEDULED);
        assertThat(RaceSteps.byTheClock(RaceState.SCHEDULED, OPENS, CLOSES, OPENS))
                .isEqualTo(RaceState.OPEN);
        assertThat(RaceSteps.byTheClock(RaceState.OPEN, OPENS, CLOSES, CLOSES)).isEqualTo(RaceState.CLOSED);
    }

    @Test
    void a_race_that_nobody_was_up_to_open_is_closed() {
        assertThat(RaceSteps.byTheClock(RaceState.SCHEDULED, OPENS, CLOSES, CLOSES.plusSeconds(9)))
                .isEqualTo(RaceState.CLOSED);
    }
}
