package hairpin.leaderboard.race;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.leaderboard.SampleSeason;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoardLineTest {

    private static final Instant EVENING = Instant.parse("2026-10-03T18:00:00Z");
    private final SampleSeason sample = new SampleSeason(EVENING);

    @Test
    void a_hidden_suite_is_scored_over_par_and_shows_its_uncertainty() {
        BoardLine third = lines(EVENING).get(2);
        assertThat(third.score()).isEqualTo("1.10");
        assertThat(third.gapToLeader()).isEqualTo("+0.06");
        assertThat(third.band()).isEqualTo("2–3");
        assertThat(third.whisker()).startsWith("<svg");
        assertThat(third.completion()).isEqualTo("100");
    }

    @Test
    void beside_a_score_stands_the_gap_between_seen_and_hidden_tracks() {
        assertThat(lines(EVENING)).extracting(BoardLine::seenGap).startsWith("+0.06", null, "+0.06", null);
    }

    @Test
    void an_event_is_scored_in_time() {
        List<BoardLine> lines = BoardLine.of(sample.eventBoard(1, null), EVENING);
        assertThat(lines.getFirst().score()).isEqualTo("00:08.431");
        assertThat(lines.getFirst().gapToLeader()).isEqualTo("–");
        assertThat(lines.get(1).gapToNext()).isEqualTo("+0.231");
        assertThat(lines.getFirst().band()).isNull();
    }

    @Test
    void one_line_has_the_fastest_lap_and_a_last_lap_can_be_the_personal_best() {
        List<BoardLine> lines = lines(EVENING);
        assertThat(lines)
                .filteredOn(BoardLine::fastest)
                .extracting(BoardLine::alias)
                .containsExactly("Ada-7");
        assertThat(lines.get(3).personalBest()).isTrue();
        assertThat(lines.get(1).personalBest()).isFalse();
    }

    @Test
    void a_result_is_fresh_for_twelve_seconds() {
        assertThat(lines(EVENING.plusSeconds(11)))
                .filteredOn(BoardLine::fresh)
                .extracting(BoardLine::alias)
                .containsExactly("Cleo-Clips");
        assertThat(lines(EVENING.plusSeconds(12))).noneMatch(BoardLine::fresh);
    }

    @Test
    void an_alias_of_any_letters_makes_an_id_of_harmless_ones() {
        assertThat(BoardLine.elementId("Ada-7")).isEqualTo("row-Ada-7");
        assertThat(BoardLine.elementId("\"><b>")).matches("row_[0-9a-f]+");
    }

    private List<BoardLine> lines(Instant now) {
        return BoardLine.of(sample.qualifierBoard(2, "Cleo-Clips"), now);
    }
}
