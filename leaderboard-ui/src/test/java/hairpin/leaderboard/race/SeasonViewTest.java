package hairpin.leaderboard.race;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeasonViewTest {

    @Test
    void the_leagues_rule_becomes_part_of_a_sentence_with_one_full_stop() {
        assertThat(SeasonView.clause("More points first; then more wins."))
                .isEqualTo("more points first; then more wins");
        assertThat(SeasonView.clause("most wins")).isEqualTo("most wins");
        assertThat(SeasonView.clause("")).isEmpty();
    }
}
