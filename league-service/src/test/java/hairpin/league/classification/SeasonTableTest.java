package hairpin.league.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import hairpin.league.classification.SeasonTable.Line;
import hairpin.league.classification.SeasonTable.RaceResults;
import hairpin.league.classification.SeasonTable.Result;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeasonTableTest {

    private static final List<Integer> POINTS = List.of(10, 6, 3);
    private static final List<String> FIELD = List.of("ada", "bo", "cleo", "dax");

    @Test
    void points_of_all_races_add_up() {
        assertThat(table(0, race(1, "ada", "bo"), race(2, "bo", "cleo", "ada")).lines(FIELD))
                .extracting(Line::alias, Line::points)
                .containsExactly(tuple("bo", 16), tuple("ada", 13), tuple("cleo", 6));
    }

    @Test
    void who_never_raced_has_no_line() {
        assertThat(table(0, race(1, "ada")).lines(FIELD))
                .extracting(Line::alias)
                .containsExactly("ada");
    }

    @Test
    void the_worst_round_does_not_count() {
        var lines = table(1, race(1, "ada", "bo", "cleo"), race(2, "bo", "cleo", "ada"), race(3, "ada", "bo", "cleo"))
                .lines(FIELD);

        assertThat(lines.getFirst().alias()).isEqualTo("ada");
        assertThat(lines.getFirst().points()).isEqualTo(20);
        assertThat(lines.getFirst().droppedRounds()).containsExactly(2);
    }

    @Test
    void a_missed_round_is_dropped_first() {
        var lines =
                table(1, race(1, "bo", "cleo", "ada"), race(2, "bo", "cleo")).lines(List.of("ada"));

        assertThat(lines.getFirst().points()).isEqualTo(3);
        assertThat(lines.getFirst().droppedRounds()).containsExactly(2);
    }

    @Test
    void a_dropped_round_is_dropped_with_all_its_races() {
        var lines = table(1, race(1, "ada"), race(1, "ada"), race(2, "bo", "ada"), race(3, "bo", "ada"))
                .lines(List.of("ada"));

        assertThat(lines.getFirst().points()).isEqualTo(26);
    }

    @Test
    void at_least_one_round_always_counts() {
        assertThat(table(3, race(1, "ada")).lines(FIELD).getFirst().points()).isEqualTo(10);
    }

    @Test
    void equal_points_go_to_who_won_more_often() {
        var lines = new SeasonTable(
                        List.of(
                                results(1, Map.of("ada", new Result(2, 6), "bo", new Result(1, 10))),
                                results(2, Map.of("ada", new Result(2, 6), "bo", new Result(4, 2)))),
                        0)
                .lines(FIELD);

        assertThat(lines).extracting(Line::alias).containsExactly("bo", "ada");
        assertThat(lines).extracting(Line::points).containsExactly(12, 12);
    }

    @Test
    void then_to_who_was_ahead_in_the_latest_race() {
        assertThat(table(0, race(1, "ada", "bo"), race(2, "bo", "ada")).lines(FIELD))
                .extracting(Line::alias)
                .containsExactly("bo", "ada");
    }

    @Test
    void then_to_who_registered_earlier() {
        var tied = new SeasonTable(List.of(results(1, Map.of("ada", new Result(1, 5), "bo", new Result(1, 5)))), 0);

        assertThat(tied.lines(List.of("bo", "ada"))).extracting(Line::alias).containsExactly("bo", "ada");
    }

    private static SeasonTable table(int dropWorst, RaceResults... races) {
        return new SeasonTable(List.of(races), dropWorst);
    }

    private static RaceResults race(int round, String... bestFirst) {
        Map<String, Result> results = new HashMap<>();
        for (int i = 0; i < bestFirst.length; i++) {
            results.put(bestFirst[i], new Result(i + 1, i < POINTS.size() ? POINTS.get(i) : 0));
        }
        return results(round, results);
    }

    private static RaceResults results(int round, Map<String, Result> results) {
        return new RaceResults("race-of-round-" + round, round, true, results);
    }
}
