package hairpin.simulator.race;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A digest over everything a car did: 128 bits that every number stirs, sealed with SHA-256 at the end.
///
/// Adding allocates nothing. A changed bit of any number changes the digest; it is not meant to withstand someone who
/// builds a path to a given digest, since whoever checks a result drives it again.
final class PathDigest {

    private long a = 0x6a1f3c58d90b27e5L;
    private long b = 0xc3a5c85c97cb3127L;
    private long count;

    void add(double value) {
        add(Double.doubleToRawLongBits(value));
    }

    void add(long value) {
        a = Long.rotateLeft(a ^ value, 29) * 0x9fb21c651e98df25L + b;
        b = Long.rotateLeft(b + value * 0xd6e8feb86659fd93L, 37) * 0xbf58476d1ce4e5b9L ^ a;
        count++;
    }

    String hex() {
        byte[] bytes =
                ByteBuffer.allocate(24).putLong(a).putLong(b).putLong(count).array();
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
