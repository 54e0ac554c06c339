package hairpin.system.secrecy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// What somebody got to read.
///
/// @param where the request, the topic or the log
/// @param about status and headers, where there are any
record Told(String who, String where, String about, String body) {

    /// Where the machines' own figures stand.
    static final String LOG = "log ";

    private static final String OF_MACHINES = "/q/";
    private static final ObjectMapper JSON = new ObjectMapper();

    boolean answered() {
        return about.startsWith("200");
    }

    String text() {
        return about + "\n" + body;
    }

    /// As much of it as may tell figures of things with these names: a list may tell of others as well, whose figures
    /// are no secret and can be the same by chance.
    ///
    /// @param open the name of what may be told in full
    String partOn(Collection<String> names, String open) {
        if (where.startsWith(LOG) || where.contains(OF_MACHINES)) {
            return "";
        }
        if (body.startsWith("[")) {
            return entriesOn(names, open);
        }
        return isOn(where + "\n" + body, names, open) ? body : "";
    }

    private static boolean isOn(String text, Collection<String> names, String open) {
        return names.stream().anyMatch(text::contains) && !text.contains(open);
    }

    private String entriesOn(Collection<String> names, String open) {
        try {
            return StreamSupport.stream(JSON.readTree(body).spliterator(), false)
                    .map(JsonNode::toString)
                    .filter(entry -> isOn(entry, names, open))
                    .collect(Collectors.joining("\n"));
        } catch (JsonProcessingException notJson) {
            return body;
        }
    }
}
