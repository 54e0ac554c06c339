package hairpin.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The JSON form of one topic's events: the record's components plus `type`, its name and version.
///
/// Reading skips what it does not know: another type is an empty answer, another field is ignored. What is not JSON,
/// or lacks what its type promises, is an [UnreadableEventException] that names the topic.
public final class EventJson<E extends Event> {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final String VERSION = ".v1";

    private final Topic<E> topic;
    private final Map<String, Class<?>> records;

    private EventJson(Topic<E> topic) {
        this.topic = topic;
        this.records = Arrays.stream(topic.contract().getPermittedSubclasses())
                .collect(Collectors.toUnmodifiableMap(EventJson::typeOf, Function.identity()));
    }

    public static <E extends Event> EventJson<E> of(Topic<E> topic) {
        return new EventJson<>(topic);
    }

    public String write(E event) {
        ObjectNode json = MAPPER.valueToTree(event);
        json.remove("key");
        return MAPPER.createObjectNode()
                .put("type", typeOf(event.getClass()))
                .setAll(json)
                .toString();
    }

    /// @param json null where a record has no value, which is not an event
    /// @return the event, or empty when its type is not one of this contract's
    public Optional<E> read(String json) {
        if (json == null) {
            throw new UnreadableEventException(topic.name());
        }
        try {
            JsonNode node = MAPPER.readTree(json);
            Class<?> type = records.get(node.path("type").asText());
            return type == null
                    ? Optional.empty()
                    : Optional.of(topic.contract().cast(MAPPER.treeToValue(node, type)));
        } catch (JsonProcessingException unreadable) {
            throw new UnreadableEventException(topic.name(), unreadable);
        }
    }

    private static String typeOf(Class<?> event) {
        return event.getSimpleName() + VERSION;
    }
}
