package hairpin.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void every_topic_has_a_name_of_its_own() {
        assertThat(Topics.all())
                .extracting(Topic::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z-]+"));
    }

    @Test
    void every_topic_has_a_contract_of_its_own_made_of_records() {
        assertThat(Topics.all()).extracting(topic -> topic.contract().getName()).doesNotHaveDuplicates();
        assertThat(Topics.all()).allSatisfy(topic -> assertThat(topic.contract().getPermittedSubclasses())
                .isNotEmpty()
                .allMatch(Class::isRecord));
    }

    @Test
    void no_two_events_share_a_name() {
        assertThat(Topics.all().stream()
                        .flatMap(topic -> Arrays.stream(topic.contract().getPermittedSubclasses()))
                        .map(Class::getSimpleName))
                .doesNotHaveDuplicates();
    }

    @Test
    void nobody_reads_what_it_writes_itself() {
        assertThat(Topics.all()).allSatisfy(topic -> assertThat(topic.readers()).doesNotContain(topic.writer()));
    }

    @Test
    void hidden_tracks_are_named_to_the_runners_only() {
        assertThat(Topics.SUITES.readers()).containsExactly(Service.RUNNER);
    }

    @Test
    void a_topic_is_kept_by_key_or_by_time_and_never_both() {
        assertThatThrownBy(() -> new Topic<>(
                        "muddle",
                        Boards.class,
                        "race",
                        1,
                        true,
                        Optional.of(Duration.ofDays(1)),
                        Service.LEAGUE,
                        Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("muddle");
    }

    @Test
    void what_is_queued_outlives_a_long_weekend() {
        assertThat(Topics.EVALUATION_JOBS.retention())
                .hasValueSatisfying(kept -> assertThat(kept).isGreaterThanOrEqualTo(Duration.ofDays(4)));
    }
}
