package hairpin.league.classification;

import static hairpin.league.classification.Field.off;
import static hairpin.league.classification.Field.on;
import static hairpin.league.classification.Field.tries;
import static hairpin.scoring.Ranking.GENERALIZATION;
import static org.assertj.core.api.Assertions.assertThat;

import hairpin.scoring.Classification;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldMedianTest {

    @Test
    void the_field_is_known_by_its_median_on_each_drive() {
        var race = Classification.of(
                GENERALIZATION,
                List.of(
                        tries("ada", 1, on(0, 1.1), off(1, 5)),
                        tries("bo", 2, on(0, 1.3), off(1, 5)),
                        tries("cleo", 3, on(0, 1.9), off(1, 5))));

        assertThat(FieldMedian.lapOverPar(race)).containsExactly(1.3, null);
    }
}
