package hairpin.driver.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Fingerprints of files, lower-case hexadecimal.
final class Digests {

    private Digests() {}

    static String of(byte[] bytes) {
        return digest("SHA-256", bytes);
    }

    /// Only because cars show it; nothing here trusts it.
    static String md5(byte[] bytes) {
        return digest("MD5", bytes);
    }

    private static String digest(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has " + algorithm, e);
        }
    }
}
