package hairpin.driver.model;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Fingerprints of files, lower-case hexadecimal.
public final class Digests {

    private Digests() {}

    /// SHA-256 of what is left in the buffer, which stays as it is.
    public static String of(ByteBuffer bytes) {
        return hex(sha256(), bytes.duplicate());
    }

    public static String of(byte[] bytes) {
        return of(ByteBuffer.wrap(bytes));
    }

    /// Begun, for what comes piece by piece.
    public static MessageDigest sha256() {
        return begun("SHA-256");
    }

    /// Only because cars show it; nothing here trusts it.
    static String md5(byte[] bytes) {
        return hex(begun("MD5"), ByteBuffer.wrap(bytes));
    }

    private static String hex(MessageDigest digest, ByteBuffer bytes) {
        digest.update(bytes);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest begun(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has " + algorithm, e);
        }
    }
}
