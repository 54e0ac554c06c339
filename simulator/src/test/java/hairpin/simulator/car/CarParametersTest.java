package hairpin.simulator.car;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CarParametersTest {

    @Test
    void presets_are_known_by_name() {
        assertThat(CarParameters.named("classic")).contains(CarParameters.CLASSIC);
        assertThat(CarParameters.named("2026")).contains(CarParameters.TWENTY_SIX);
        assertThat(CarParameters.named("monster")).isEmpty();
    }

    @Test
    void nonsense_is_refused_with_the_value_that_caused_it() {
        assertThatThrownBy(() -> new Drive(0, 1, Double.NaN, 3)).hasMessageContaining("lagS=NaN");
        assertThatThrownBy(() -> new Tyres(-0.5, 70, 60, 1)).hasMessageContaining("friction=-0.5");
        assertThatThrownBy(() -> new Body(0.08, 0.08, 0, 0, 0)).hasMessageContaining("gyration2M2=0.0");
        assertThatThrownBy(() -> new Steering(0.1, 0.4, 0, 0, 1, 1, 0, 0.3)).hasMessageContaining("latencyS=0.1");
    }
}
