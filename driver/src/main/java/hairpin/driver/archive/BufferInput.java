package hairpin.driver.archive;

import java.io.InputStream;
import java.nio.ByteBuffer;

/// Reads a buffer from its position to its limit.
final class BufferInput extends InputStream {

    private final ByteBuffer bytes;

    /// @param bytes whose position is left alone
    BufferInput(ByteBuffer bytes) {
        this.bytes = bytes.duplicate();
    }

    @Override
    public int read() {
        return bytes.hasRemaining() ? bytes.get() & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        int now = Math.min(length, bytes.remaining());
        if (now == 0) {
            return -1;
        }
        bytes.get(into, offset, now);
        return now;
    }

    @Override
    public int available() {
        return bytes.remaining();
    }
}
