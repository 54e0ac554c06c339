package hairpin.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hairpin.events.Suites.DrivingRules;
import hairpin.events.Suites.Suite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// How a race commits to its hidden suite: the digest is public from the opening, suite and salt from the closing on.
///
/// The digest is the lower-case hexadecimal SHA-256 over the suite as [#canonicalJson] writes it, a line feed, and the
/// salt, all in UTF-8. Anyone can make it again from what is revealed.
public final class SuiteCommitment {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private SuiteCommitment() {}

    /// @param rules which the suite is driven under
    public static String digest(Suite suite, DrivingRules rules, String salt) {
        byte[] committed = (canonicalJson(suite, rules) + "\n" + salt).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(sha256().digest(committed));
    }

    /// The suite's JSON without any space: tracks, directions, seeds, and where there are any starts and conditions, in
    /// this order. The rules follow as one more member, unless they are a time trial of continuous laps: such races
    /// have committed to nothing but their suites from the first.
    public static String canonicalJson(Suite suite, DrivingRules rules) {
        ObjectNode json = MAPPER.valueToTree(suite);
        if (!rules.plain()) {
            json.set("rules", MAPPER.valueToTree(rules));
        }
        try {
            return MAPPER.writeValueAsString(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
