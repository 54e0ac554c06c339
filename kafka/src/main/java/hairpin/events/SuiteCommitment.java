package hairpin.events;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/// How a race commits to its hidden suite: the digest is public from the opening, suite and salt from the closing on.
///
/// The digest is the lower-case hexadecimal SHA-256 over the suite as [#canonicalJson] writes it, a line feed, and the
/// salt, all in UTF-8. Anyone can make it again from what is revealed.
public final class SuiteCommitment {

    private SuiteCommitment() {}

    public static String digest(Suites.Suite suite, String salt) {
        byte[] committed = (canonicalJson(suite) + "\n" + salt).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(sha256().digest(committed));
    }

    /// Tracks, directions and seeds in this order, as JSON without any space.
    public static String canonicalJson(Suites.Suite suite) {
        return "{\"tracks\":" + words(suite.tracks()) + ",\"directions\":" + words(suite.directions()) + ",\"seeds\":"
                + suite.seeds().stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]")) + "}";
    }

    private static String words(List<String> words) {
        return words.stream().map(SuiteCommitment::quoted).collect(Collectors.joining(",", "[", "]"));
    }

    private static String quoted(String word) {
        return "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
