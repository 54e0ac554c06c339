package hairpin.driver.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import hairpin.driver.Refusal;
import hairpin.driver.bounds.Limits;
import hairpin.driver.bounds.RefusedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A small JSON text as maps, lists, strings, doubles and booleans. Bounded in length, depth and digits.
public final class SmallJson {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(Limits.TEXT_BYTES)
                    .maxNestingDepth(16)
                    .maxNumberLength(64)
                    .maxStringLength(4096)
                    .maxNameLength(256)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /// What the parser adds for programmers.
    private static final Pattern MARKER = Pattern.compile("(?s) \\(start marker.*");

    /// A null in an object is as good as nothing; in a list this stands for it.
    private static final Optional<Object> NULL = Optional.empty();

    private SmallJson() {}

    /// @param code what is wrong with a text that is no such JSON
    public static Object read(byte[] text, Refusal.Code code) throws RefusedException {
        try {
            return read(text);
        } catch (BrokenException e) {
            throw new RefusedException(code, "", e.getMessage());
        }
    }

    /// Says what is wrong.
    private static final class BrokenException extends Exception {

        private static final long serialVersionUID = 1L;

        BrokenException(String what) {
            super(what, null, false, false);
        }
    }

    private static Object read(byte[] text) throws BrokenException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            parser.nextToken();
            Object value = value(parser);
            if (parser.nextToken() != null) {
                throw new BrokenException("goes on behind the end of the JSON object");
            }
            return value;
        } catch (StreamConstraintsException e) {
            throw new BrokenException("is deeper, longer or larger than such a file may be");
        } catch (JsonProcessingException e) {
            JsonLocation place = e.getLocation();
            throw new BrokenException("is no JSON at line " + place.getLineNr() + ", column " + place.getColumnNr()
                    + ": " + MARKER.matcher(e.getOriginalMessage()).replaceFirst(""));
        } catch (IOException e) {
            throw new BrokenException("is no text in UTF-8");
        }
    }

    /// The value at the parser's token; the parser itself limits how deep this calls itself.
    private static Object value(JsonParser parser) throws IOException, BrokenException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new BrokenException("ends where a value is missing");
        }
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> NULL;
            default -> throw new BrokenException("has " + token + " where a value should be");
        };
    }

    private static Map<String, Object> object(JsonParser parser) throws IOException, BrokenException {
        Map<String, Object> object = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            Object value = value(parser);
            if (!value.equals(NULL)) {
                object.put(name, value);
            }
        }
        return object;
    }

    private static List<Object> array(JsonParser parser) throws IOException, BrokenException {
        List<Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser));
        }
        return array;
    }
}
