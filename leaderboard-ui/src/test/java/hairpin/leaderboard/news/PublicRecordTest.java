package hairpin.leaderboard.news;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.leaderboard.SampleSeason;
import hairpin.leaderboard.news.Subject.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublicRecordTest {

    private static final Instant EVENING = Instant.parse("2026-10-03T18:00:00Z");

    private final SampleSeason sample = new SampleSeason(EVENING);
    private final PublicRecord known = new PublicRecord();
    private final List<Subject> heard = new ArrayList<>();

    @BeforeEach
    void listen() {
        known.onChange(heard::add);
    }

    @Test
    void the_newest_board_of_a_race_replaces_the_one_before() {
        known.fold(sample.qualifierBoard(1, null));
        known.fold(sample.qualifierBoard(2, "Bo-Bends"));
        assertThat(known.board(SampleSeason.QUALIFIER).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void an_older_board_that_comes_late_is_left_aside() {
        known.fold(sample.qualifierBoard(2, null));
        known.fold(new SampleSeason(EVENING.minusSeconds(60)).qualifierBoard(1, null));
        assertThat(known.board(SampleSeason.QUALIFIER).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void a_league_that_starts_over_with_low_versions_is_believed() {
        known.fold(sample.qualifierBoard(40, null));
        known.fold(new SampleSeason(EVENING.plusSeconds(60)).qualifierBoard(1, null));
        assertThat(known.board(SampleSeason.QUALIFIER).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void the_same_event_twice_is_heard_once() {
        var season = sample.season();
        known.fold(season);
        known.fold(season);
        assertThat(heard).containsExactly(new Subject(Kind.SEASON, SampleSeason.SEASON));
    }

    @Test
    void a_deleted_subject_is_forgotten() {
        known.fold(sample.season());
        known.forget(new Subject(Kind.SEASON, SampleSeason.SEASON));
        assertThat(known.seasons()).isEmpty();
        assertThat(known.race(SampleSeason.EVENT)).isEmpty();
    }

    @Test
    void a_race_is_found_with_its_round_and_season() {
        known.fold(sample.season());
        ScheduledRace found = known.race(SampleSeason.EVENT).orElseThrow();
        assertThat(found.round().number()).isEqualTo(2);
        assertThat(found.season().name()).isEqualTo("Autumn Cup");
    }

    @Test
    void open_races_come_before_those_that_are_to_come() {
        known.fold(sample.season());
        assertThat(Calendar.current(known.seasons()))
                .extracting(scheduled -> scheduled.race().slug())
                .containsExactly(SampleSeason.EVENT, SampleSeason.QUALIFIER, SampleSeason.FINAL);
    }
}
