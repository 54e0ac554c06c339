package hairpin.trainer.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageRequestTest {

    @Test
    void whole_numbers_within_the_limits_ask_for_a_page() {
        assertThat(PageRequest.of("0", "200")).isEqualTo(new PageRequest.Asked(0, 200));
    }

    @ParameterizedTest
    @CsvSource({"-1,10", "1000001,10", "0,0", "0,201", "x,10", "0,''", "99999999999,1", "1.5,1", "٣,1"})
    void anything_else_is_refused_with_the_parameter_named(String page, String size) {
        assertThat(PageRequest.of(page, size)).isInstanceOfSatisfying(PageRequest.Unusable.class, unusable -> {
            assertThat(unusable.problem().status()).isEqualTo(400);
            assertThat(unusable.problem().detail()).startsWith("query parameter ");
        });
    }
}
