package hairpin.leaderboard.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DrawnSuiteTest {

    private static final BigDecimal EASY = new BigDecimal("0.2");
    private static final BigDecimal HARD = new BigDecimal("0.7");

    @Test
    void difficulties_are_spread_evenly_from_the_easiest_to_the_hardest() {
        assertThat(tracks(new DrawnSuite(3, EASY, HARD, true, 17)))
                .extracting(track -> track.substring(track.lastIndexOf(':') + 1))
                .containsExactly("0.200", "0.450", "0.700");
        assertThat(tracks(new DrawnSuite(1, EASY, HARD, true, 17)))
                .singleElement()
                .asString()
                .endsWith(":0.700");
    }

    @Test
    void every_track_has_a_seed_of_its_own() {
        assertThat(tracks(new DrawnSuite(200, EASY, HARD, false, 17))).doesNotHaveDuplicates();
    }

    @Test
    void the_same_number_draws_the_same_suite_and_another_one_another() {
        Map<String, ?> suite = new DrawnSuite(5, EASY, HARD, true, 17).wish();
        assertThat(new DrawnSuite(5, EASY, HARD, true, 17).wish()).isEqualTo(suite);
        assertThat(new DrawnSuite(5, EASY, HARD, true, 18).wish()).isNotEqualTo(suite);
    }

    @Test
    void the_league_can_read_every_track() {
        assertThat(tracks(new DrawnSuite(50, BigDecimal.ZERO, BigDecimal.ONE, true, 1)))
                .allMatch(track -> track.matches("generated:-?[0-9]{1,19}:(0|1|0?\\.[0-9]{1,9}|1\\.0{1,9})"));
    }

    private static List<?> tracksOf(DrawnSuite suite) {
        return (List<?>) suite.wish().get("tracks");
    }

    private static List<String> tracks(DrawnSuite suite) {
        return tracksOf(suite).stream().map(String::valueOf).toList();
    }
}
