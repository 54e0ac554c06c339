package hairpin.simulator.recording;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Bytes that grow at their end.
final class ByteSink {

    private byte[] bytes = new byte[4096];
    private int size;

    void put(int value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * size);
        }
        bytes[size++] = (byte) value;
    }

    /// Seven bits a byte, the lowest first, all but the last marked.
    void count(int value) {
        int rest = value;
        while ((rest & ~0x7f) != 0) {
            put((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        put(rest);
    }

    /// Small numbers of either sign in few bytes.
    void signed(int value) {
        count((value << 1) ^ (value >> 31));
    }

    void exact(double value) {
        long bits = Double.doubleToLongBits(value);
        for (int shift = 56; shift >= 0; shift -= 8) {
            put((int) (bits >>> shift));
        }
    }

    void word(String word) {
        byte[] letters = word.getBytes(StandardCharsets.US_ASCII);
        count(letters.length);
        for (byte letter : letters) {
            put(letter);
        }
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }
}
