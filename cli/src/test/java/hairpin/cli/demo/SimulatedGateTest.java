package hairpin.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class SimulatedGateTest {

    private final SimulatedGate gate = new SimulatedGate();

    @Test
    void passings_are_numbered_without_a_hole() {
        assertThat(gate.crossing(0).path("sequence").asLong()).isEqualTo(0);
        assertThat(gate.echo().path("sequence").asLong()).isEqualTo(1);
        assertThat(gate.crossing(9_000).path("sequence").asLong()).isEqualTo(2);
    }

    @Test
    void an_echo_does_not_lengthen_the_lap() {
        JsonNode first = gate.crossing(0);
        gate.echo();
        JsonNode second = gate.crossing(9_000);

        assertThat(second.path("monotonicNs").asLong()
                        - first.path("monotonicNs").asLong())
                .isEqualTo(9_000_000_000L);
    }
}
