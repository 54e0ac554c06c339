package hairpin.simulator.recording;

import java.nio.charset.StandardCharsets;

/// Bytes read from their beginning, from memory or as they come; every read is checked against what is there.
final class ByteSource {

    private static final int MOST_VARINT_BYTES = 5;
    private static final int CHUNK = 64 * 1024;

    private final byte[] bytes;
    private final Bytes more;
    private long before;
    private int at;
    private int end;
    private ByteSink copy;

    ByteSource(byte[] bytes) {
        this.bytes = bytes;
        this.more = _ -> -1;
        this.end = bytes.length;
    }

    /// @param bytes of which a chunk at a time is held
    ByteSource(Bytes bytes) {
        this.bytes = new byte[CHUNK];
        this.more = bytes;
    }

    /// Of those in memory.
    boolean atEnd() {
        return at == end;
    }

    /// Of those in memory.
    int left() {
        return end - at;
    }

    /// From now on, keeps what is read.
    void keep() {
        copy = new ByteSink();
    }

    /// What was read since [#keep], which is at an end.
    byte[] kept() {
        byte[] kept = copy.bytes();
        copy = null;
        return kept;
    }

    int next() throws NotRecordingException {
        if (at == end) {
            refill();
        }
        int next = bytes[at++] & 0xff;
        if (copy != null) {
            copy.put(next);
        }
        return next;
    }

    void skip(int number) throws NotRecordingException {
        for (int i = 0; i < number; i++) {
            next();
        }
    }

    private void refill() throws NotRecordingException {
        int read = more.read(bytes);
        if (read <= 0) {
            throw new NotRecordingException("it ends after " + (before + at) + " bytes, in the middle of something");
        }
        before += end;
        at = 0;
        end = read;
    }

    /// @param most the largest that makes sense
    int count(String what, int most) throws NotRecordingException {
        int value = varint();
        if (value < 0 || value > most) {
            throw new NotRecordingException("it claims " + Integer.toUnsignedString(value) + " " + what + " at byte "
                    + (before + at) + "; at most " + most + " make sense");
        }
        return value;
    }

    int signed() throws NotRecordingException {
        int value = varint();
        return (value >>> 1) ^ -(value & 1);
    }

    double exact() throws NotRecordingException {
        long bits = 0;
        for (int i = 0; i < Double.BYTES; i++) {
            bits = (bits << 8) | next();
        }
        double value = Double.longBitsToDouble(bits);
        if (!Double.isFinite(value)) {
            throw new NotRecordingException("an action that is no number at byte " + (before + at));
        }
        return value;
    }

    String word(int mostLetters) throws NotRecordingException {
        byte[] letters = new byte[count("letters of a word", mostLetters)];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = (byte) next();
        }
        return new String(letters, StandardCharsets.US_ASCII);
    }

    int varint() throws NotRecordingException {
        int value = 0;
        for (int i = 0; i < MOST_VARINT_BYTES; i++) {
            int read = next();
            value |= (read & 0x7f) << (7 * i);
            if (read < 0x80) {
                return value;
            }
        }
        throw new NotRecordingException(
                "a number of more than " + MOST_VARINT_BYTES + " bytes at byte " + (before + at));
    }
}
