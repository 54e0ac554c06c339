package hairpin.evaluation.child;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class WarmingUpTest {

    @Test
    void it_drives_what_it_has_made_up() {
        assertThatCode(new WarmingUp()::drive).doesNotThrowAnyException();
    }
}
