package hairpin.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/// What a service answered.
///
/// @param request what was asked, for messages
/// @param json the body when it was JSON, otherwise a missing node
record Answer(String request, int status, JsonNode json, String text) {

    static final JsonNode NO_JSON = MissingNode.getInstance();

    /// The body of a success; any other answer ends the demo with the problem that the service told.
    JsonNode success() {
        if (status < 200 || status > 299) {
            throw new DemoFailure(request + " was answered " + summary());
        }
        return json;
    }

    /// True when it was refused with this status and this word.
    boolean refusedAs(int expected, String code) {
        return status == expected && json.path("code").asText().equals(code);
    }

    String summary() {
        return json.has("code")
                ? status + " " + json.path("code").asText() + ": "
                        + json.path("detail").asText()
                : status
                        + (text.isBlank()
                                ? ""
                                : " " + text.strip().lines().findFirst().orElse(""));
    }
}
