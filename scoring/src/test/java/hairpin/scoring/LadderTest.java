package hairpin.scoring;

import static hairpin.scoring.Field.laps;
import static hairpin.scoring.Field.off;
import static hairpin.scoring.Field.on;
import static hairpin.scoring.Field.order;
import static hairpin.scoring.Field.tries;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is told while a suite is hidden.
class LadderTest {

    @Test
    void a_result_that_is_hardly_better_is_not_shown() {
        var race = hidden(Ranking.GENERALIZATION, tries("ada", 1, suite(1.30)), tries("ada", 2, suite(1.29)));

        assertThat(order(race)).containsExactly("ada-1");
    }

    @Test
    void a_result_that_is_better_by_more_than_its_interval_is_wide_is_shown() {
        var race = hidden(Ranking.GENERALIZATION, tries("ada", 1, suite(1.30)), tries("ada", 2, suite(1.05)));

        assertThat(order(race)).containsExactly("ada-2");
        assertThat(race.places().getFirst().attempts()).hasSize(2);
    }

    @Test
    void a_worse_result_is_not_shown() {
        var race = hidden(Ranking.GENERALIZATION, tries("ada", 1, suite(1.30)), tries("ada", 2, suite(1.60)));

        assertThat(order(race)).containsExactly("ada-1");
    }

    @Test
    void two_that_are_told_the_same_stand_in_the_order_in_which_they_came() {
        var hidden = hidden(Ranking.GENERALIZATION, tries("ada", 1, suite(1.303)), tries("bo", 2, suite(1.299)));
        var revealed = Classification.of(
                Ranking.GENERALIZATION, List.of(tries("ada", 1, suite(1.303)), tries("bo", 2, suite(1.299))));

        assertThat(order(hidden)).containsExactly("ada-1", "bo-2");
        assertThat(order(revealed)).containsExactly("bo-2", "ada-1");
    }

    @Test
    void figures_are_told_in_steps() {
        var told = hidden(Ranking.GENERALIZATION, tries("ada", 1, suite(1.3037)))
                .places()
                .getFirst()
                .told();

        assertThat(told.score().value()).isEqualTo(1.3);
        assertThat(told.interval()).isEqualTo(new Interval(1.2, 1.4));
        assertThat(told.bestLapMs() % 200).isZero();
        assertThat(told.averageLapMs() % 200).isZero();
    }

    @Test
    void completion_is_told_in_percents_and_never_as_more_than_it_is() {
        var told = hidden(Ranking.GENERALIZATION, tries("ada", 1, on(0, 1.1), off(1, 99.7)))
                .places()
                .getFirst()
                .told();

        assertThat(told.completionTenths()).isEqualTo(990);
        assertThat(told.score().merit()).isEqualTo(990);
    }

    @Test
    void who_completes_more_is_shown_though_slower() {
        var race = hidden(
                Ranking.GENERALIZATION,
                tries("ada", 1, on(0, 1.1), off(1, 20)),
                tries("ada", 2, on(0, 1.9), on(1, 1.9)));

        assertThat(order(race)).containsExactly("ada-2");
    }

    @Test
    void times_are_told_to_a_fiftieth() {
        var race = hidden(Ranking.TOTAL_TIME, tries("ada", 1, laps(11.234, 12.345)));

        assertThat(race.places().getFirst().told().score().value()).isEqualTo(23_600);
        assertThat(race.places().getFirst().told().bestLapMs()).isEqualTo(11_200);
    }

    @Test
    void a_penalty_is_told_to_the_millisecond() {
        Attempt attempt = tries("ada", 1, laps(11.234, 12.345));
        var race = Classification.whileHidden(
                Ranking.TOTAL_TIME,
                List.of(attempt),
                new Judgement(Set.of(), Map.of(attempt.registrationId(), 2_511L)));

        assertThat(race.places().getFirst().score().value()).isEqualTo(26_111);
    }

    @Test
    void the_first_finished_lap_of_all_is_shown() {
        var race = hidden(Ranking.BEST_LAP_TIME, tries("ada", 1, off(0, 99)), tries("ada", 2, on(0, 1.1)));

        assertThat(order(race)).containsExactly("ada-2");
    }

    @ParameterizedTest(name = "{0} in steps of {1}")
    @CsvSource({"0.013, 0.01", "0.02, 0.02", "0.049, 0.02", "0.05, 0.05", "0.1, 0.1", "10, 10", "19.9, 10", "224, 200"})
    void steps_are_such_as_people_read_easily(double resolution, double step) {
        assertThat(Resolution.step(resolution)).isEqualTo(step);
    }

    private static Classification hidden(Ranking ranking, Attempt... attempts) {
        return Classification.whileHidden(ranking, List.of(attempts), Judgement.NONE);
    }

    /// Twelve tracks, some easier and some harder than the middle one.
    private static Drive[] suite(double middle) {
        return IntStream.range(0, 12)
                .mapToObj(track -> on(track, middle + 0.1 * (track - 5.5) / 5.5))
                .toArray(Drive[]::new);
    }
}
