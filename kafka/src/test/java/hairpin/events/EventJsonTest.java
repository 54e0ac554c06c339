package hairpin.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hairpin.events.EvaluationNews.EvaluationStarted;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventJsonTest {

    private static final EventJson<EvaluationNews> JSON = EventJson.of(Topics.EVALUATIONS);
    private static final EvaluationStarted STARTED = new EvaluationStarted(
            UUID.fromString("5f1d9a52-7c9e-4b57-9d0e-000000000002"), Instant.EPOCH, "s-1", 2, "runner-1");

    @Test
    void an_event_names_its_type_and_version_first() {
        assertThat(JSON.write(STARTED)).startsWith("{\"type\":\"EvaluationStarted.v1\",");
    }

    @Test
    void an_event_comes_back_as_it_went() {
        assertThat(JSON.read(JSON.write(STARTED))).contains(STARTED);
    }

    @Test
    void a_type_that_is_not_known_yet_is_skipped() {
        assertThat(JSON.read("{\"type\": \"EvaluationPaused.v1\", \"submissionId\": \"s-1\"}"))
                .isEmpty();
        assertThat(JSON.read("{\"type\": \"EvaluationStarted.v2\"}")).isEmpty();
        assertThat(JSON.read("{}")).isEmpty();
    }

    @Test
    void a_field_that_is_not_known_yet_is_ignored() {
        String grown = JSON.write(STARTED).replace("{\"type\"", "{\"mood\": \"good\", \"type\"");

        assertThat(JSON.read(grown)).contains(STARTED);
    }

    @Test
    void what_is_no_event_is_refused_with_the_name_of_the_topic() {
        assertThatThrownBy(() -> JSON.read("driven by hand"))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("topic evaluations");
        assertThatThrownBy(() -> JSON.read("{\"type\": \"EvaluationStarted.v1\", \"attempt\": \"first\"}"))
                .isInstanceOf(UnreadableEventException.class);
        assertThatThrownBy(() -> JSON.read(null))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("without a value");
    }
}
