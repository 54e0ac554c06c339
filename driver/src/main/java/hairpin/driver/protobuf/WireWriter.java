package hairpin.driver.protobuf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Writes the fields of one protobuf message, in the order of the calls.
public final class WireWriter {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    public WireWriter varint(int field, long value) {
        raw((long) field << 3);
        raw(value);
        return this;
    }

    public WireWriter float32(int field, float value) {
        raw((long) field << 3 | 5);
        little(Float.floatToIntBits(value), 4);
        return this;
    }

    public WireWriter bytes(int field, byte[] value) {
        raw((long) field << 3 | 2);
        raw(value.length);
        out.writeBytes(value);
        return this;
    }

    public WireWriter string(int field, String value) {
        return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    public WireWriter message(int field, WireWriter value) {
        return bytes(field, value.toBytes());
    }

    /// Repeated integers in packed form.
    public WireWriter varints(int field, long... values) {
        WireWriter packed = new WireWriter();
        for (long value : values) {
            packed.raw(value);
        }
        return message(field, packed);
    }

    /// Floats one after the other as bytes, little-endian.
    public WireWriter floatBytes(int field, float... values) {
        WireWriter packed = new WireWriter();
        for (float value : values) {
            packed.little(Float.floatToIntBits(value), 4);
        }
        return message(field, packed);
    }

    public byte[] toBytes() {
        return out.toByteArray();
    }

    private void raw(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    private void little(long value, int count) {
        for (int i = 0; i < count; i++) {
            out.write((int) (value >>> (8 * i)));
        }
    }
}
