package hairpin.league.registration;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.league.registration.Entry.Reason;
import hairpin.league.season.SeasonState;
import org.junit.jupiter.api.Test;

class EntryTest {

    @Test
    void anyone_may_enter_a_season_that_is_planned_or_running() {
        assertThat(new Entry(SeasonState.PLANNED, true, false, false).objection())
                .isEmpty();
        assertThat(new Entry(SeasonState.RUNNING, true, false, false).objection())
                .isEmpty();
    }

    @Test
    void a_finished_season_takes_nobody() {
        assertThat(new Entry(SeasonState.FINISHED, true, false, false).objection())
                .contains(Reason.SEASON_OVER);
    }

    @Test
    void without_consent_nothing_of_a_racer_becomes_public() {
        assertThat(new Entry(SeasonState.RUNNING, false, false, false).objection())
                .contains(Reason.CONSENT_MISSING);
    }

    @Test
    void a_person_enters_once() {
        assertThat(new Entry(SeasonState.RUNNING, true, true, true).objection()).contains(Reason.ALREADY_REGISTERED);
    }

    @Test
    void an_alias_belongs_to_one_racer_of_a_season() {
        assertThat(new Entry(SeasonState.RUNNING, true, false, true).objection())
                .contains(Reason.ALIAS_TAKEN);
    }

    @Test
    void countries_are_those_of_iso_3166() {
        assertThat(Countries.find("de")).contains("DE");
        assertThat(Countries.find("XX")).isEmpty();
        assertThat(Countries.find("")).isEmpty();
    }
}
