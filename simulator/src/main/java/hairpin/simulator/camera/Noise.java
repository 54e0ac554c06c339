package hairpin.simulator.camera;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Noise on each pixel: the sum of four even numbers from 0 to 15, a normal deviate near enough, times what makes the
/// deviation that is wanted.
///
/// Eight pixels at once, every other one of them in lanes of 16 bits, in loops so
/// short that the compiler turns each of them into vectors.
final class Noise {

    private static final long STRIDE = 0x9e3779b97f4a7c15L;
    private static final long OTHER = 0x632be59bd9b4e019L;

    private static final int EIGHTS = Camera.FRAME_BYTES / 8;
    private static final int LEAST_BITS = 7;

    /// Of the sum of four numbers from 0 to 15, the mean and the standard deviation.
    private static final int MEAN = 30;

    private static final double DEVIATION = Math.sqrt(4 * (16 * 16 - 1) / 12.0);

    /// Added before, so that nothing is negative.
    private static final int OFFSET = 256;

    private static final long EACH = 0x0001000100010001L;
    private static final long NIBBLES = 0x000f000f000f000fL;
    private static final long BYTES = 0x00ff00ff00ff00ffL;
    private static final long NINE_BITS = 0x01ff01ff01ff01ffL;

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /// What a sum is multiplied with, in 1/128 grey.
    private final long scale;

    private final long start;

    /// A table, since the compiler makes no vectors of what it counts itself; nor of bytes that it reads and writes.
    private final long[] counted = new long[EIGHTS];

    private final long[] one = new long[EIGHTS];
    private final long[] two = new long[EIGHTS];
    private final long[] even = new long[EIGHTS];
    private final long[] odd = new long[EIGHTS];
    private final long[] greys = new long[EIGHTS];

    /// @param grey its standard deviation, at most 64
    Noise(double grey) {
        scale = (long) Math.rint(grey / DEVIATION * (1 << LEAST_BITS));
        start = ((OFFSET << LEAST_BITS) + (1 << LEAST_BITS) / 2 - MEAN * scale) * EACH;
        for (int i = 0; i < EIGHTS; i++) {
            counted[i] = i * STRIDE;
        }
    }

    /// @param key another one gives other noise
    void add(long key, byte[] frame, int offset) {
        mix(key, counted, one);
        mix(key ^ OTHER, counted, two);
        for (int i = 0; i < EIGHTS; i++) {
            greys[i] = (long) EIGHT_BYTES.get(frame, offset + 8 * i);
        }
        draw(one, two, 0, even);
        brighten(greys, 0, even);
        draw(one, two, 8, odd);
        brighten(greys, 8, odd);
        for (int i = 0; i < EIGHTS; i++) {
            EIGHT_BYTES.set(frame, offset + 8 * i, even[i] | (odd[i] << 8));
        }
    }

    private static void mix(long key, long[] counted, long[] bits) {
        for (int i = 0; i < EIGHTS; i++) {
            long z = key + counted[i];
            long h = (z ^ (z >>> 32)) * 0xd6e8feb86659fd93L;
            bits[i] = h ^ (h >>> 32);
        }
    }

    /// Noise for every other pixel, of as many bits.
    private void draw(long[] bits, long[] otherBits, int shift, long[] noise) {
        long times = scale;
        long from = start;
        for (int i = 0; i < EIGHTS; i++) {
            long a = bits[i] >>> shift;
            long b = otherBits[i] >>> shift;
            long sums = (a & NIBBLES) + ((a >>> 4) & NIBBLES) + (b & NIBBLES) + ((b >>> 4) & NIBBLES);
            noise[i] = ((sums * times + from) >>> LEAST_BITS) & NINE_BITS;
        }
    }

    /// Adds every other pixel to its noise. Black where the sum is below the offset, white where it is beyond white.
    private static void brighten(long[] greys, int shift, long[] noise) {
        for (int i = 0; i < EIGHTS; i++) {
            long sum = ((greys[i] >>> shift) & BYTES) + noise[i];
            long beyondWhite = (sum >>> 9) & EACH;
            long beyondBlack = ((sum >>> 8) & EACH) | beyondWhite;
            long white = (beyondWhite << 8) - beyondWhite;
            noise[i] = ((sum & BYTES) | white) & ((beyondBlack << 8) - beyondBlack);
        }
    }
}
