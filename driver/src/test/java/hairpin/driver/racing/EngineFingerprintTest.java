package hairpin.driver.racing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EngineFingerprintTest {

    /// A change that moves this ends the comparability of results: races that are open must be finished or judged
    /// again. Say so in the changelog, then put the new one here.
    private static final String OF_THIS_ENGINE = "3712ee023571";

    @Test
    void every_machine_has_the_same_engine() {
        assertThat(EngineFingerprint.take()).isEqualTo(OF_THIS_ENGINE);
    }
}
