package hairpin.driver.protobuf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// A stretch of a file's bytes, not copied.
public final class Slice {

    private final byte[] bytes;
    private final int from;
    private final int to;

    Slice(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
    }

    public int length() {
        return to - from;
    }

    /// Little-endian numbers, as all model formats write them.
    public ByteBuffer numbers() {
        return ByteBuffer.wrap(bytes, from, to - from).slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    /// The bytes as a message; each call starts anew.
    public WireReader reader() {
        return new WireReader(bytes, from, to);
    }

    /// A short text, cut off at 200 bytes.
    public String text() {
        return new String(bytes, from, Math.min(length(), 200), StandardCharsets.UTF_8);
    }
}
