package hairpin.league.submission;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.league.season.RaceKind;
import hairpin.league.season.RaceState;
import hairpin.league.submission.Acceptance.Reason;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AcceptanceTest {

    private static final Instant OPENS = Instant.parse("2026-05-01T10:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-05-01T12:00:00Z");

    @Test
    void an_open_race_takes_submissions_up_to_its_limit() {
        assertThat(race(RaceState.OPEN).objection(2, OPENS)).isEmpty();
        assertThat(race(RaceState.OPEN).objection(3, OPENS)).contains(Reason.TOO_MANY_SUBMISSIONS);
    }

    @Test
    void a_race_takes_nothing_before_it_opens_or_after_it_closed() {
        assertThat(race(RaceState.SCHEDULED).objection(0, OPENS)).contains(Reason.NOT_OPEN_YET);
        assertThat(race(RaceState.CLOSED).objection(0, OPENS)).contains(Reason.ALREADY_CLOSED);
        assertThat(race(RaceState.FINAL).objection(0, OPENS)).contains(Reason.ALREADY_CLOSED);
    }

    @Test
    void closing_time_counts_even_when_nobody_has_closed_the_race_yet() {
        assertThat(race(RaceState.OPEN).objection(0, CLOSES.minusMillis(1))).isEmpty();
        assertThat(race(RaceState.OPEN).objection(0, CLOSES)).contains(Reason.ALREADY_CLOSED);
    }

    @Test
    void an_event_takes_runs_and_no_submissions() {
        assertThat(new Acceptance(RaceKind.PHYSICAL_EVENT, RaceState.OPEN, OPENS, CLOSES, 0).objection(0, OPENS))
                .contains(Reason.TAKES_RUNS_ONLY);
    }

    private static Acceptance race(RaceState state) {
        return new Acceptance(RaceKind.VIRTUAL_QUALIFIER, state, OPENS, CLOSES, 3);
    }
}
