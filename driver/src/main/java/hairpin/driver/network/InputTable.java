package hairpin.driver.network;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Optional;

/// What the network makes of each of the 256 grey levels before its first layer: mostly a division by 255.
public final class InputTable {

    private static final VarHandle FOUR_BYTES =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final float[] values;

    private InputTable(float[] values) {
        this.values = Numbers.finiteCopy(values);
    }

    /// The grey levels themselves, 0 to 255.
    public static InputTable plain() {
        float[] values = new float[256];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        return new InputTable(values);
    }

    /// This table with `function` done to each value.
    ///
    /// @throws IllegalArgumentException when a value is no longer finite
    public InputTable then(Pointwise.Function function, float constant) {
        float[] changed = values.clone();
        for (int i = 0; i < changed.length; i++) {
            changed[i] = function.of(changed[i], constant);
        }
        return new InputTable(changed);
    }

    public float value(int grey) {
        return values[grey];
    }

    /// This table as a division, if it is one to the bit for every grey level.
    Optional<Quotient> asQuotient() {
        float divisor = Math.round(1f / values[1]);
        Quotient quotient = new Quotient(divisor, 1f / divisor);
        for (int grey = 0; grey < values.length; grey++) {
            if (Float.floatToRawIntBits(quotient.of(grey)) != Float.floatToRawIntBits(values[grey])) {
                return Optional.empty();
            }
        }
        return Optional.of(quotient);
    }

    /// A division by multiplication with what is left over put right, because dividing takes ten times as long.
    record Quotient(float divisor, float inverse) {

        float of(float x) {
            float near = x * inverse;
            return Math.fma(Math.fma(near, -divisor, x), inverse, near);
        }
    }

    /// Fills frame after frame by looking up each pixel.
    Kernels.InputStep filling(Volume frame, int block) {
        return (frames, frameAt, out, outAt, _) -> fill(frames, frameAt, frame, block, out, outAt);
    }

    /// Fills `out` with a frame, row by row; with `block` above 1, block by block of so many pixels squared.
    private void fill(byte[] frames, int frameAt, Volume frame, int block, float[] out, int outAt) {
        float[] table = values;
        int width = frame.width() * frame.channels();
        int area = block * block;
        for (int y = 0; y < frame.height(); y++) {
            int from = frameAt + y * width;
            int to = outAt + (y / block) * width * block + y % block * block;
            if (block == 4) {
                fours(frames, from, width, out, to);
                continue;
            }
            for (int x = 0; x < width; x += block) {
                for (int dx = 0; dx < block; dx++) {
                    out[to + dx] = table[frames[from + x + dx] & 255];
                }
                to += area;
            }
        }
    }

    /// A row in blocks of four, as the field's first layers want them; written out, it takes half the time.
    private void fours(byte[] frames, int from, int width, float[] out, int to) {
        float[] table = values;
        for (int x = 0; x < width; x += 4) {
            int grey = (int) FOUR_BYTES.get(frames, from + x);
            int at = to + x * 4;
            out[at] = table[grey & 255];
            out[at + 1] = table[grey >>> 8 & 255];
            out[at + 2] = table[grey >>> 16 & 255];
            out[at + 3] = table[grey >>> 24];
        }
    }
}
