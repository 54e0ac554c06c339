package hairpin.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hairpin.events.Conditions.Range;
import hairpin.events.Suites.DrivingRules;
import hairpin.events.Suites.Suite;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SuitesTest {

    private static final Suite SUITE = new Suite(List.of("A", "B"), List.of("CCW", "CW"), List.of(1L, 2L, 3L));
    private static final Conditions CALM = new Conditions("calm", Map.of());
    private static final Conditions DUSTY =
            new Conditions("dusty", Map.of("light", new Range(0.5, 0.5), "friction", new Range(0.8, 1.1)));
    private static final DrivingRules PLAIN = new DrivingRules("classic", 1, 0, 0, 0, 60);
    private static final DrivingRules BOXES = new DrivingRules(
            "classic",
            1,
            0,
            0,
            0,
            60,
            false,
            false,
            new Obstacles(2, Obstacles.FIXED, 0, List.of("0.25,-1", "0.5,1")),
            null);

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
        assertThat(SuiteCommitment.canonicalJson(SUITE, PLAIN))
                .isEqualTo("{\"tracks\":[\"A\",\"B\"],\"directions\":[\"CCW\",\"CW\"],\"seeds\":[1,2,3]}");
    }

    /// printf '{"tracks":["A","B"],"directions":["CCW","CW"],"seeds":[1,2,3]}\nsalt' | sha256sum
    @Test
    void a_commitment_can_be_checked_with_a_shell() {
        assertThat(SuiteCommitment.digest(SUITE, PLAIN, "salt"))
                .isEqualTo("6f82e1010e20b1eb2a578211efab044cb554aef612e60611f3148cdecb6334bf");
    }

    @Test
    void another_salt_is_another_commitment() {
        assertThat(SuiteCommitment.digest(SUITE, PLAIN, "salt"))
                .isNotEqualTo(SuiteCommitment.digest(SUITE, PLAIN, "pepper"));
    }

    @Test
    void between_directions_and_seeds_come_starts_and_then_conditions() {
        Suite varied =
                new Suite(List.of("A", "B"), List.of("CCW"), List.of(1L, 2L), List.of(0.0, 0.5), List.of(CALM, DUSTY));

        assertThat(varied.rollouts()).isEqualTo(16);
        assertThat(IntStream.range(0, 8).mapToObj(i -> varied.conditionsOf(i) + " " + varied.seedOf(i)))
                .containsExactly("calm 1", "calm 2", "dusty 1", "dusty 2", "calm 1", "calm 2", "dusty 1", "dusty 2");
        assertThat(varied.trackOf(7)).isEqualTo("A");
        assertThat(varied.trackOf(8)).isEqualTo("B");
        assertThat(SUITE.conditionsOf(3)).isNull();
    }

    @Test
    void a_rollout_has_a_name_in_words() {
        Suite varied =
                new Suite(List.of("A", "B"), List.of("CCW"), List.of(1L, 2L), List.of(0.0, 0.5), List.of(CALM, DUSTY));

        assertThat(SUITE.course(3)).isEqualTo("A, CW, seed 1");
        assertThat(varied.course(7)).isEqualTo("A, CCW, from 50 %, dusty, seed 2");
        assertThat(varied.course(8)).isEqualTo("B, CCW, from 0 %, calm, seed 1");
    }

    @Test
    void a_start_is_a_share_of_the_lap() {
        assertThatThrownBy(() -> new Suite(List.of("A"), List.of("CW"), List.of(1L), List.of(1.0), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[1.0]");
    }

    @Test
    void the_canonical_form_has_starts_conditions_and_rules_where_there_are_any() {
        Suite varied = new Suite(List.of("A"), List.of("CW"), List.of(1L), List.of(0.0, 0.25), List.of(CALM, DUSTY));

        assertThat(SuiteCommitment.canonicalJson(varied, BOXES))
                .isEqualTo(
                        "{\"tracks\":[\"A\"],\"directions\":[\"CW\"],\"seeds\":[1],\"starts\":[0.0,0.25],"
                                + "\"conditions\":[{\"name\":\"calm\",\"ranges\":{}},"
                                + "{\"name\":\"dusty\",\"ranges\":{\"friction\":[0.8,1.1],\"light\":[0.5,0.5]}}],"
                                + "\"rules\":{\"car\":\"classic\",\"laps\":1,\"offTrackPenaltyMs\":0,\"collisionPenaltyMs\":0,"
                                + "\"maxResets\":0,\"maxTimeS\":60,"
                                + "\"obstacles\":{\"number\":2,\"placement\":\"FIXED\",\"positions\":[\"0.25,-1\",\"0.5,1\"]}}}");
    }

    @Test
    void whatever_is_altered_is_another_commitment() {
        Suite calm = new Suite(List.of("A"), List.of("CW"), List.of(1L), List.of(), List.of(CALM));
        Suite dusty = new Suite(List.of("A"), List.of("CW"), List.of(1L), List.of(), List.of(DUSTY));
        Suite elsewhere = new Suite(List.of("A"), List.of("CW"), List.of(1L), List.of(0.5), List.of(CALM));

        assertThat(List.of(digest(calm, PLAIN), digest(dusty, PLAIN), digest(elsewhere, PLAIN), digest(calm, BOXES)))
                .doesNotHaveDuplicates();
    }

    @Test
    void conditions_are_what_the_table_allows() {
        assertThat(DUSTY.complaint()).isEmpty();
        assertThat(new Conditions("icy", Map.of("friction", new Range(0.1, 1))).complaint())
                .hasValue("friction is [low, high] from 0.3 to 2.0");
        assertThat(new Conditions("mad", Map.of("friction", new Range(1, 0.5))).complaint())
                .isPresent();
        assertThat(new Conditions("odd", Map.of("gravity", new Range(1, 1))).complaint())
                .hasValueSatisfying(it -> assertThat(it).startsWith("no condition is called gravity; there are"));
    }

    @Test
    void what_is_on_the_road_says_what_type_of_race_it_is() {
        assertThat(PLAIN.raceType()).isEqualTo("TIME_TRIAL");
        assertThat(BOXES.raceType()).isEqualTo("OBJECT_AVOIDANCE");
        assertThat(new DrivingRules("classic", 1, 0, 0, 0, 60, false, false, null, new Bots(3, 0.2, 2, null))
                        .raceType())
                .isEqualTo("HEAD_TO_BOT");
    }

    private static String digest(Suite suite, DrivingRules rules) {
        return SuiteCommitment.digest(suite, rules, "salt");
    }

    private static String rollout(int index) {
        return SUITE.trackOf(index) + " " + SUITE.directionOf(index) + " " + SUITE.seedOf(index);
    }
}
