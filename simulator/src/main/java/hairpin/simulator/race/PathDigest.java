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

    /// What numbers are multiplied with.
    static final long FIRST = 0x9fb21c651e98df25L;

    static final long NUMBER = 0xd6e8feb86659fd93L;
    static final long SECOND = 0xbf58476d1ce4e5b9L;

    private long a = 0x6a1f3c58d90b27e5L;
    private long b = 0xc3a5c85c97cb3127L;
    private long count;

    /// For whoever stirs many digests at once: the first half of its state.
    long first() {
        return a;
    }

    /// The second half.
    long second() {
        return b;
    }

    /// From that state on, after so many more numbers.
    void goOn(long first, long second, long added) {
        a = first;
        b = second;
        count += added;
    }

    void add(double one, double two) {
        add(one);
        add(two);
    }

    void add(double one, double two, double three, double four) {
        add(one, two);
        add(three, four);
    }

    void add(double value) {
        add(Double.doubleToRawLongBits(value));
    }

    void add(long value) {
        a = Long.rotateLeft(a ^ value, 29) * FIRST + b;
        b = Long.rotateLeft(b + value * NUMBER, 37) * SECOND ^ a;
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
