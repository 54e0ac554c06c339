package hairpin.driver.model;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Fingerprints of files, lower-case hexadecimal.
final class Digests {

    private Digests() {}

    static String of(ByteBuffer bytes) {
        return digest("SHA-256", bytes.duplicate());
    }

    /// Only because cars show it; nothing here trusts it.
    static String md5(byte[] bytes) {
        return digest("MD5", ByteBuffer.wrap(bytes));
    }

    private static String digest(String algorithm, ByteBuffer bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            digest.update(bytes);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has " + algorithm, e);
        }
    }
}
