package hairpin.league.classification;

import static hairpin.league.classification.Field.off;
import static hairpin.league.classification.Field.on;
import static hairpin.league.classification.Field.registration;
import static hairpin.league.classification.Field.run;
import static hairpin.league.classification.Field.tries;
import static org.assertj.core.api.Assertions.assertThat;

import hairpin.events.Boards.BoardRow;
import hairpin.league.registration.RegistrationEntity;
import hairpin.league.season.RaceState;
import hairpin.scoring.Attempt;
import hairpin.scoring.Classification;
import hairpin.scoring.Judgement;
import hairpin.scoring.Ranking;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BoardRowsTest {

    @Test
    void gaps_are_to_the_leader_and_to_the_next() {
        var rows = event(tries("ada", 1, run(9.0)), tries("bo", 2, run(9.5)), tries("cleo", 3, run(10.25)));

        assertThat(rows).extracting(BoardRow::gapToLeader).containsExactly(null, 500.0, 1250.0);
        assertThat(rows).extracting(BoardRow::gapToNext).containsExactly(null, 500.0, 750.0);
    }

    @Test
    void an_event_shows_the_laps_of_all_runs() {
        var row = event(tries("ada", 1, run(9.0, -8.0)), tries("ada", 2, run(9.5, 10.0)))
                .getFirst();

        assertThat(row.recentLapMs()).containsExactly(9000L, 9500L, 10_000L);
        assertThat(row.lastLapMs()).isEqualTo(10_000);
        assertThat(row.laps()).isEqualTo(3);
        assertThat(row.attempts()).isEqualTo(2);
        assertThat(row.completionPercent()).isEqualTo(75);
    }

    @Test
    void a_hidden_suite_shows_no_single_lap() {
        var row = rows(Ranking.GENERALIZATION, Sight.HIDDEN, tries("ada", 1, on(0, 1.0), on(1, 2.0)))
                .getFirst();

        assertThat(row.recentLapMs()).containsExactly(15_000L);
        assertThat(row.lastLapMs()).isNull();
    }

    @Test
    void who_finished_no_lap_has_neither_score_nor_gap_nor_points() {
        var row = event(tries("ada", 1, run(9.0)), tries("bo", 2, run())).getLast();

        assertThat(row.score()).isZero();
        assertThat(row.bestLapMs()).isNull();
        assertThat(row.gapToLeader()).isNull();
        assertThat(row.points()).isZero();
    }

    @Test
    void who_finished_no_lap_on_a_suite_stands_at_the_cap_and_has_no_gap() {
        for (Sight sight : List.of(Sight.HIDDEN, Sight.REVEALED)) {
            var rows = rows(
                    Ranking.GENERALIZATION,
                    sight,
                    tries("ada", 1, on(0, 1.1), on(1, 1.2)),
                    tries("bo", 2, off(0, 40), off(1, 30)),
                    tries("cleo", 3, off(0, 20), off(1, 30)));

            assertThat(rows).extracting(BoardRow::gapToLeader).containsExactly(null, null, null);
            assertThat(rows).extracting(BoardRow::gapToNext).containsExactly(null, null, null);
        }
    }

    @Test
    void what_the_counting_model_came_to_on_practice_tracks_stands_beside_it() {
        var rows = rows(
                Ranking.GENERALIZATION,
                Sight.REVEALED,
                tries("ada", 1, on(0, 1.1), on(1, 1.2)),
                tries("bo", 2, on(0, 1.3), on(1, 1.3)));

        assertThat(rows).extracting(BoardRow::seenScore).containsExactly(1.05, null);
    }

    @Test
    void movement_counts_the_ranks_gained() {
        var race =
                Classification.of(Ranking.BEST_LAP_TIME, List.of(tries("bo", 1, run(8.0)), tries("ada", 2, run(9.0))));

        var rows = new BoardRows(
                        racers(),
                        Map.of("ada", 1, "bo", 2),
                        Map.of(),
                        new PointsTable(List.of(10, 6)),
                        Sight.EVENT,
                        true)
                .of(race);

        assertThat(rows).extracting(BoardRow::movement).containsExactly(1, -1);
        assertThat(rows).extracting(BoardRow::points).containsExactly(10, 6);
        assertThat(rows).noneMatch(BoardRow::provisional);
    }

    @Test
    void the_news_says_who_takes_which_place() {
        var before = event(tries("ada", 1, run(9.0)));
        var after = event(tries("ada", 1, run(9.0)), tries("bo", 2, run(9.214)));

        assertThat(news(before, after).about("bo")).contains("bo takes second, 0.214 s behind");
        assertThat(news(List.of(), before).about("ada")).contains("ada takes the lead with 00:09.000");
    }

    @Test
    void the_news_says_when_a_racer_improves_without_gaining_a_place() {
        var before = event(tries("ada", 1, run(9.0)), tries("bo", 2, run(11.0)));
        var after = event(tries("ada", 1, run(9.0)), tries("bo", 3, run(10.5)));

        assertThat(news(before, after).about("bo")).contains("bo improves to 00:10.500 and stays second");
        assertThat(news(after, after).about("bo")).contains("bo stays second");
    }

    @Test
    void the_news_of_a_final_race_names_the_winner() {
        assertThat(BoardNews.ofRace("Night Sprint", RaceState.FINAL, event(tries("ada", 1, run(9.0)))))
                .contains("Night Sprint is final: ada wins");
    }

    private static BoardNews news(List<BoardRow> before, List<BoardRow> after) {
        return new BoardNews(
                Ranking.BEST_LAP_TIME,
                before.stream().collect(Collectors.toMap(BoardRow::alias, Function.identity())),
                after);
    }

    private static List<BoardRow> event(Attempt... attempts) {
        return rows(Ranking.BEST_LAP_TIME, Sight.EVENT, attempts);
    }

    private static List<BoardRow> rows(Ranking ranking, Sight sight, Attempt... attempts) {
        var race = sight == Sight.HIDDEN
                ? Classification.whileHidden(ranking, List.of(attempts), Judgement.NONE)
                : Classification.of(ranking, List.of(attempts));
        return new BoardRows(racers(), Map.of(), Map.of("ada-1", 1.05), new PointsTable(List.of(10, 6)), sight, false)
                .of(race);
    }

    private static Map<UUID, RegistrationEntity> racers() {
        return Stream.of("ada", "bo", "cleo").collect(Collectors.toMap(Field::registration, alias -> {
            RegistrationEntity racer = new RegistrationEntity();
            racer.id = registration(alias);
            racer.alias = alias;
            racer.country = "DE";
            racer.team = "";
            racer.division = "OPEN";
            return racer;
        }));
    }
}
