package hairpin.league.season;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/// Small parts of the events, kept as text in a column: nobody searches for what is in them.
public final class JsonText {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonText() {}

    /// @param part null stays null
    public static String of(Object part) {
        try {
            return part == null ? null : MAPPER.writeValueAsString(part);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static <T> T read(String text, Class<T> type) {
        try {
            return text == null ? null : MAPPER.readValue(text, type);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("the database holds what is no " + type.getSimpleName(), damaged);
        }
    }
}
