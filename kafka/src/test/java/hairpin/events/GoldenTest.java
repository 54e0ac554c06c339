package hairpin.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What was once written stays readable for ever. A new version gets a file of its own; none of these ever changes.
class GoldenTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /// Optional parts that events gained, each with a golden file that has it.
    private static final Map<Class<?>, List<String>> ADDITIONS = Map.of(
            EvaluationNews.EvaluationFinished.class,
            List.of("recording", "practice", "costs", "rivals", "heats"),
            EvaluationNews.EvaluationFailed.class,
            List.of("why"),
            EvaluationJob.EvaluationRequested.class,
            List.of("practice", "not-by"),
            Submissions.SubmissionChanged.class,
            List.of("practice", "robustness", "hidden-robustness", "seen-score", "heats", "hidden-heats", "why"),
            Boards.BoardChanged.class,
            List.of("seen-score", "heats"),
            Runs.RunChanged.class,
            List.of("lap-resets"),
            Seasons.SeasonChanged.class,
            List.of("driving", "practice", "rivals"),
            Suites.SuiteSealed.class,
            List.of("road", "rivals"));

    @ParameterizedTest
    @MethodSource("events")
    void every_event_reads_its_golden_file_and_writes_it_again(Sample sample) throws IOException {
        String golden = golden(sample.file());

        Event event = EventJson.of(sample.topic()).read(golden).orElseThrow();

        assertThat(event).isInstanceOf(sample.type());
        assertThat(event.eventId()).isNotNull();
        assertThat(event.at()).isNotNull();
        assertThat(event.key()).isNotBlank();
        assertThat(normal(written(sample.topic(), event))).isEqualTo(normal(golden));
    }

    @Test
    void every_golden_file_belongs_to_an_event() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/golden"))) {
            assertThat(files.map(file -> file.getFileName().toString()).toList())
                    .containsExactlyInAnyOrderElementsOf(
                            events().map(Sample::file).toList());
        }
    }

    static Stream<Sample> events() {
        return Topics.all().stream()
                .flatMap(topic -> Arrays.stream(topic.contract().getPermittedSubclasses())
                        .flatMap(type -> forms(type).map(form -> new Sample(topic, type, form))));
    }

    /// As first written, and with what was added since, which the first readers skip.
    private static Stream<String> forms(Class<?> type) {
        return Stream.concat(
                Stream.of("v1"),
                ADDITIONS.getOrDefault(type, List.of()).stream().map(addition -> "v1+" + addition));
    }

    record Sample(Topic<?> topic, Class<?> type, String form) {

        String file() {
            return type.getSimpleName() + "." + form + ".json";
        }

        @Override
        public String toString() {
            return topic.name() + ": " + type.getSimpleName() + " " + form;
        }
    }

    private static <E extends Event> String written(Topic<E> topic, Event event) {
        return EventJson.of(topic).write(topic.contract().cast(event));
    }

    /// As a tree; instants and numbers may be written in more than one way.
    private static JsonNode normal(String json) throws IOException {
        return MAPPER.readTree(
                json.replaceAll("(:\\d{2})\\.(\\d*?)0+Z", "$1.$2Z").replace(".Z", "Z"));
    }

    private static String golden(String file) throws IOException {
        try (InputStream in = GoldenTest.class.getResourceAsStream("/golden/" + file)) {
            assertThat(in).as("golden file " + file).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
