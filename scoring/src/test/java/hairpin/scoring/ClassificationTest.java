package hairpin.scoring;

import static hairpin.scoring.Field.laps;
import static hairpin.scoring.Field.off;
import static hairpin.scoring.Field.on;
import static hairpin.scoring.Field.order;
import static hairpin.scoring.Field.run;
import static hairpin.scoring.Field.stopped;
import static hairpin.scoring.Field.tries;
import static hairpin.scoring.Ranking.AVG_LAP_TIME;
import static hairpin.scoring.Ranking.BEST_LAP_TIME;
import static hairpin.scoring.Ranking.GENERALIZATION;
import static hairpin.scoring.Ranking.TOTAL_TIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClassificationTest {

    @Test
    void who_nearly_finished_has_not_finished() {
        Drive[] suite = IntStream.range(0, 10)
                .mapToObj(track -> track == 0 ? off(track, 99.6) : on(track, 1.1))
                .toArray(Drive[]::new);
        Drive[] slower =
                IntStream.range(0, 10).mapToObj(track -> on(track, 1.9)).toArray(Drive[]::new);

        Attempt nearly = tries("ada", 1, suite);

        assertThat(nearly.completionTenths()).isEqualTo(999);
        assertThat(order(Classification.of(GENERALIZATION, List.of(nearly, tries("bo", 2, slower)))))
                .containsExactly("bo-2", "ada-1");
    }

    @Test
    void nobody_is_classified_in_an_empty_race() {
        assertThat(Classification.of(TOTAL_TIME, List.of()).places()).isEmpty();
    }

    @Test
    void the_best_attempt_of_a_racer_counts() {
        var race = Classification.of(
                BEST_LAP_TIME,
                List.of(tries("ada", 1, run(9.0)), tries("ada", 2, run(12.0)), tries("bo", 3, run(10.0))));

        assertThat(order(race)).containsExactly("ada-1", "bo-3");
        assertThat(race.places().getFirst().attempts()).hasSize(2);
    }

    @Test
    void of_equal_results_the_earlier_one_is_ahead() {
        var race = Classification.of(
                BEST_LAP_TIME,
                List.of(tries("ada", 5, run(9.0)), tries("bo", 3, run(9.0)), tries("cleo", 4, run(9.0))));

        assertThat(order(race)).containsExactly("bo-3", "cleo-4", "ada-5");
    }

    @Test
    void total_time_adds_the_laps_up() {
        var race = Classification.of(
                TOTAL_TIME, List.of(tries("ada", 1, laps(9.0, 12.0)), tries("bo", 2, laps(10.0, 10.5))));

        assertThat(order(race)).containsExactly("bo-2", "ada-1");
        assertThat(race.places().getFirst().score().value()).isEqualTo(20_500);
    }

    @Test
    void total_time_puts_the_whole_distance_before_the_fast_half() {
        var race = Classification.of(
                TOTAL_TIME, List.of(tries("ada", 1, stopped(2, 90, 8.0)), tries("bo", 2, laps(20.0, 20.0))));

        assertThat(order(race)).containsExactly("bo-2", "ada-1");
    }

    @Test
    void against_the_clock_total_time_asks_for_more_laps_first() {
        var race = Classification.of(
                TOTAL_TIME, List.of(tries("ada", 1, run(10.0, 10.0)), tries("bo", 2, run(11.0, 11.0, 11.0))));

        assertThat(order(race)).containsExactly("bo-2", "ada-1");
    }

    @Test
    void best_lap_forgives_all_other_laps() {
        var race = Classification.of(
                BEST_LAP_TIME, List.of(tries("ada", 1, stopped(3, 20, 8.0)), tries("bo", 2, laps(9.0, 9.0, 9.0))));

        assertThat(order(race)).containsExactly("ada-1", "bo-2");
    }

    @Test
    void who_finished_no_lap_comes_last_and_is_not_classified() {
        var race = Classification.of(
                BEST_LAP_TIME,
                List.of(tries("ada", 1, stopped(1, 40)), tries("bo", 2, stopped(1, 70)), tries("cleo", 3, laps(99.0))));

        assertThat(order(race)).containsExactly("cleo-3", "bo-2", "ada-1");
        assertThat(race.places()).extracting(Place::isClassified).containsExactly(true, false, false);
    }

    @Test
    void a_lap_that_was_ruled_out_is_no_lap() {
        var race = Classification.of(
                BEST_LAP_TIME,
                List.of(tries("ada", 1, run(-7.0, 10.0)), tries("bo", 2, run(9.0)), tries("cleo", 3, run())));

        assertThat(order(race)).containsExactly("bo-2", "ada-1", "cleo-3");
    }

    @Test
    void average_lap_takes_the_mean_of_the_finished_laps() {
        var race = Classification.of(
                AVG_LAP_TIME,
                List.of(
                        tries("ada", 1, laps(8.0, 12.0, 12.0)),
                        tries("bo", 2, laps(10.0, 10.0, 10.0)),
                        tries("cleo", 3, stopped(3, 50, 7.0, 7.0))));

        assertThat(order(race)).containsExactly("bo-2", "ada-1", "cleo-3");
        assertThat(race.places().get(1).score().value()).isEqualTo(10_667);
    }

    @Test
    void generalization_asks_for_completion_first() {
        var race = Classification.of(
                GENERALIZATION,
                List.of(tries("ada", 1, on(0, 1.0), off(1, 99)), tries("bo", 2, on(0, 1.9), on(1, 1.9))));

        assertThat(order(race)).containsExactly("bo-2", "ada-1");
    }

    @Test
    void generalization_takes_the_mean_of_the_middle_half_over_par() {
        var race = Classification.of(
                GENERALIZATION, List.of(tries("ada", 1, on(0, 1.0), on(1, 1.1), on(2, 1.3), on(3, 2.9))));

        assertThat(race.places().getFirst().score().value()).isEqualTo(1.2);
    }

    @Test
    void an_unfinished_drive_stands_at_the_cap() {
        var race = Classification.of(
                GENERALIZATION, List.of(tries("ada", 1, on(0, 1.0), on(1, 1.0), off(2, 10), off(3, 10))));

        assertThat(race.places().getFirst().score().value()).isEqualTo(2.0);
    }

    @Test
    void one_lucky_drive_moves_no_generalization_score() {
        Attempt steady = tries("ada", 1, on(0, 1.2), on(1, 1.2), on(2, 1.2), on(3, 1.2), on(4, 1.2));
        Attempt lucky = tries("bo", 2, on(0, 0.5), on(1, 1.2), on(2, 1.2), on(3, 1.2), on(4, 1.2));

        var race = Classification.of(GENERALIZATION, List.of(steady, lucky));

        assertThat(race.places())
                .allSatisfy(place -> assertThat(place.score().value()).isCloseTo(1.2, within(1e-9)));
    }

    @Test
    void the_same_model_twice_ties_and_the_band_says_so() {
        var race = Classification.of(
                GENERALIZATION,
                List.of(
                        tries("ada", 1, suite(1.2, 0.1)),
                        tries("bo", 2, suite(1.2, 0.1)),
                        tries("cleo", 3, suite(2, 0.1))));

        assertThat(order(race)).containsExactly("ada-1", "bo-2", "cleo-3");
        assertThat(race.places()).extracting(Place::bandLow).containsExactly(1, 1, 3);
        assertThat(race.places()).extracting(Place::bandHigh).containsExactly(2, 2, 3);
    }

    @Test
    void a_small_gap_that_holds_on_every_track_is_certain() {
        var race = Classification.of(
                GENERALIZATION, List.of(tries("ada", 1, suite(1.20, 0.3)), tries("bo", 2, suite(1.21, 0.3))));

        assertThat(race.places())
                .allSatisfy(place -> assertThat(place.bandLow()).isEqualTo(place.bandHigh()));
    }

    @Test
    void the_interval_holds_the_score_and_is_the_same_every_time() {
        Attempt ada = tries("ada", 1, suite(1.3, 0.2));

        var once = Classification.of(GENERALIZATION, List.of(ada)).places().getFirst();
        var again = Classification.of(GENERALIZATION, List.of(ada)).places().getFirst();

        assertThat(once.told().interval().low())
                .isLessThan(once.score().value())
                .isEqualTo(again.told().interval().low());
        assertThat(once.told().interval().high())
                .isGreaterThan(once.score().value())
                .isEqualTo(again.told().interval().high());
    }

    @Test
    void two_tracks_give_no_interval() {
        var race = Classification.of(GENERALIZATION, List.of(tries("ada", 1, on(0, 1.1), on(1, 1.2))));

        assertThat(race.places().getFirst().told().interval()).isNull();
    }

    /// Twelve tracks, some easier and some harder than the middle one.
    private static Drive[] suite(double middle, double spread) {
        return IntStream.range(0, 12)
                .mapToObj(track -> on(track, middle + spread * (track - 5.5) / 5.5))
                .toArray(Drive[]::new);
    }
}
