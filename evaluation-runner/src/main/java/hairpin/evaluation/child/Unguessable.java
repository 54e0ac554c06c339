package hairpin.evaluation.child;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.SecureRandom;

/// Makes the digest of a recording one that nobody can work out.
///
/// The same model on the same suite drives the same recording, to the bit. Who guesses a hidden suite, drives it at
/// home and asks for what came out by its digest would learn whether the guess is right. So sixteen random bytes go
/// into the header of the gzip, into the field for extras, which whoever unpacks it passes over.
final class Unguessable {

    private static final int HEADER_BYTES = 10;

    private static final int FLAGS = 3;

    private static final byte HAS_EXTRA = 4;

    private static final int RANDOM_BYTES = 16;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Unguessable() {}

    /// @param gzip with a bare header, as the JDK writes it
    static byte[] of(byte[] gzip) {
        if (gzip[FLAGS] != 0) {
            throw new IllegalArgumentException("the header has fields already: flags=" + gzip[FLAGS]);
        }
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        int field = 2 + Short.BYTES + RANDOM_BYTES;
        return ByteBuffer.allocate(gzip.length + Short.BYTES + field)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(gzip, 0, HEADER_BYTES)
                .put(FLAGS, HAS_EXTRA)
                .putShort((short) field)
                .put((byte) 'H')
                .put((byte) 'P')
                .putShort((short) RANDOM_BYTES)
                .put(random)
                .put(gzip, HEADER_BYTES, gzip.length - HEADER_BYTES)
                .array();
    }
}
