package hairpin.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import hairpin.cli.Terminal;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each value of a published result altered alone: what passes then is what `docs/verifying.md` says is not checked.
@Tag("slow")
class AlteredResultTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Words about the result, which no drive can show.
    private static final Set<String> TOLD_ONLY = Set.of(
            "/submissionId",
            "/alias",
            "/modelName",
            "/submittedAt",
            "/provenance/raceSlug",
            "/provenance/suiteVersion",
            "/provenance/engineVersion",
            "/provenance/runner",
            "/provenance/practice");

    /// Checked only by who has the archive.
    private static final String OF_THE_MODEL = "/provenance/modelSha256";

    /// A time trial of continuous laps commits to its suite alone. These have made no difference to how this one was
    /// driven; the others would have.
    private static final Set<String> WITHOUT_EFFECT =
            Set.of("/rules/collisionPenaltyMs", "/rules/laps", "/rules/maxResets", "/rules/maxTimeS");

    private static JsonNode timeTrial;
    private static JsonNode amongRivals;

    @TempDir
    private Path folder;

    @BeforeAll
    static void races_were_published() throws Exception {
        byte[] archive = PublishedRace.archive(1);
        timeTrial = JSON.readTree(PublishedRace.json(archive));
        amongRivals =
                JSON.readTree(PublishedRace.amongRivals(archive, PublishedRace.archive(2), PublishedRace.archive(3)));
        ((ObjectNode) amongRivals.get("provenance")).put("practice", true);
    }

    @Test
    void whatever_was_altered_in_a_race_against_models_is_found_or_said_not_to_be_checked() throws IOException {
        Set<String> expected = new TreeSet<>(TOLD_ONLY);
        expected.add(OF_THE_MODEL);

        assertThat(passing(amongRivals, "")).isEqualTo(expected);
    }

    @Test
    void altered_rules_of_a_time_trial_are_found_where_they_make_a_difference() throws IOException {
        assertThat(passing(timeTrial, "/rules/")).isEqualTo(new TreeSet<>(WITHOUT_EFFECT));
    }

    /// Those values that can be altered without being found.
    private Set<String> passing(JsonNode result, String under) throws IOException {
        Set<String> passing = new TreeSet<>();
        for (Map.Entry<String, JsonNode> altered : alterations(result).entrySet()) {
            if (altered.getKey().startsWith(under) && verify(altered.getValue()) == 0) {
                passing.add(altered.getKey());
            }
        }
        return passing;
    }

    private int verify(JsonNode result) throws IOException {
        Path file = Files.writeString(folder.resolve("altered.result.json"), JSON.writeValueAsString(result));
        return Terminal.run(new StringWriter(), new StringWriter(), "verify", file.toString());
    }

    private static Map<String, JsonNode> alterations(JsonNode result) {
        Map<String, JsonNode> all = new TreeMap<>();
        for (JsonPointer place : places(JsonPointer.empty(), result, new ArrayList<>())) {
            JsonNode altered = result.deepCopy();
            JsonNode parent = altered.at(place.head());
            JsonNode other = other(altered.at(place));
            if (parent instanceof ArrayNode array) {
                array.set(place.last().getMatchingIndex(), other);
            } else {
                ((ObjectNode) parent).set(place.last().getMatchingProperty(), other);
            }
            all.put(place.toString(), altered);
        }
        return all;
    }

    /// All values, and all lists, which become one shorter.
    private static List<JsonPointer> places(JsonPointer at, JsonNode node, List<JsonPointer> found) {
        node.properties().forEach(it -> places(at.appendProperty(it.getKey()), it.getValue(), found));
        for (int i = 0; i < node.size() && node.isArray(); i++) {
            places(at.appendIndex(i), node.get(i), found);
        }
        if (node.isArray() ? !node.isEmpty() : node.isValueNode() && !node.isNull()) {
            found.add(at);
        }
        return found;
    }

    private static JsonNode other(JsonNode value) {
        return switch (value) {
            case ArrayNode list -> {
                ArrayNode shorter = list.deepCopy();
                shorter.remove(list.size() - 1);
                yield shorter;
            }
            case BooleanNode truth -> BooleanNode.valueOf(!truth.booleanValue());
            case TextNode words -> TextNode.valueOf(otherwise(words.textValue()));
            case DoubleNode number -> DoubleNode.valueOf(Math.nextDown(number.doubleValue()));
            default -> LongNode.valueOf(value.longValue() + 1);
        };
    }

    /// In its last digit, so that a digest stays a digest and a date a date; words without one get another end.
    private static String otherwise(String words) {
        int at = words.length() - 1;
        while (at > 0 && !Character.isDigit(words.charAt(at))) {
            at--;
        }
        int changed = at == 0 ? words.length() - 1 : at;
        return words.substring(0, changed) + (words.charAt(changed) == '0' ? '1' : '0') + words.substring(changed + 1);
    }
}
