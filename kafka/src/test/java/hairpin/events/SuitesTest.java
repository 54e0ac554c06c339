package hairpin.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hairpin.events.Suites.DrivingRules;
import hairpin.events.Suites.Suite;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuitesTest {

    private static final Suite SUITE = new Suite(List.of("A", "B"), List.of("CCW", "CW"), List.of(1L, 2L, 3L));

    @Test
    void rollouts_count_seeds_fastest_then_directions_then_tracks() {
        assertThat(SUITE.rollouts()).isEqualTo(12);
        assertThat(rollout(0)).isEqualTo("A CCW 1");
        assertThat(rollout(2)).isEqualTo("A CCW 3");
        assertThat(rollout(3)).isEqualTo("A CW 1");
        assertThat(rollout(6)).isEqualTo("B CCW 1");
        assertThat(rollout(11)).isEqualTo("B CW 3");
    }

    @Test
    void a_suite_is_not_empty() {
        assertThatThrownBy(() -> new Suite(List.of(), List.of("CW"), List.of(1L)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void driving_rules_are_within_reason() {
        assertThatThrownBy(() -> new DrivingRules("classic", 0, 0, 0, 0, 60))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("laps=0");
    }

    @Test
    void the_canonical_form_has_one_spelling() {
        assertThat(SuiteCommitment.canonicalJson(SUITE))
                .isEqualTo("{\"tracks\":[\"A\",\"B\"],\"directions\":[\"CCW\",\"CW\"],\"seeds\":[1,2,3]}");
    }

    /// printf '{"tracks":["A","B"],"directions":["CCW","CW"],"seeds":[1,2,3]}\nsalt' | sha256sum
    @Test
    void a_commitment_can_be_checked_with_a_shell() {
        assertThat(SuiteCommitment.digest(SUITE, "salt"))
                .isEqualTo("6f82e1010e20b1eb2a578211efab044cb554aef612e60611f3148cdecb6334bf");
    }

    @Test
    void another_salt_is_another_commitment() {
        assertThat(SuiteCommitment.digest(SUITE, "salt")).isNotEqualTo(SuiteCommitment.digest(SUITE, "pepper"));
    }

    private static String rollout(int index) {
        return SUITE.trackOf(index) + " " + SUITE.directionOf(index) + " " + SUITE.seedOf(index);
    }
}
