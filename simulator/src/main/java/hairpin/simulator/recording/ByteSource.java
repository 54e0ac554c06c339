package hairpin.simulator.recording;

import java.nio.charset.StandardCharsets;

/// Bytes read from their beginning; every read is checked against what is there.
final class ByteSource {

    private static final int MOST_VARINT_BYTES = 5;

    private final byte[] bytes;
    private int at;

    ByteSource(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean atEnd() {
        return at == bytes.length;
    }

    int left() {
        return bytes.length - at;
    }

    int next() throws NotRecordingException {
        if (at == bytes.length) {
            throw new NotRecordingException("it ends after " + at + " bytes, in the middle of something");
        }
        return bytes[at++] & 0xff;
    }

    /// @param most the largest that makes sense
    int count(String what, int most) throws NotRecordingException {
        int value = varint();
        if (value < 0 || value > most) {
            throw new NotRecordingException("it claims " + Integer.toUnsignedString(value) + " " + what + " at byte "
                    + at + "; at most " + most + " make sense");
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
            throw new NotRecordingException("an action that is no number at byte " + at);
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

    private int varint() throws NotRecordingException {
        int value = 0;
        for (int i = 0; i < MOST_VARINT_BYTES; i++) {
            int read = next();
            value |= (read & 0x7f) << (7 * i);
            if (read < 0x80) {
                return value;
            }
        }
        throw new NotRecordingException("a number of more than " + MOST_VARINT_BYTES + " bytes at byte " + at);
    }
}
