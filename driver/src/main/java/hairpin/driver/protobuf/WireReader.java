package hairpin.driver.protobuf;

import hairpin.driver.Refusal;
import hairpin.driver.bounds.RefusedException;
import java.nio.charset.StandardCharsets;

/// A cursor over the fields of one protobuf message. It never allocates more than the bytes that are there, and each
/// step moves forward, so reading is linear in the message whatever it says.
///
/// Usage: `while (reader.next()) switch (reader.field()) { case 1 -> reader.string(); default -> reader.skip(); }`
public final class WireReader {

    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED32 = 5;

    private final byte[] bytes;
    private final int end;
    private int at;
    private int field;
    private int wire;

    public WireReader(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    WireReader(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    /// Moves to the next field; its value must be taken, or skipped, before the next call.
    public boolean next() throws RefusedException {
        if (at == end) {
            return false;
        }
        long tag = raw();
        field = (int) (tag >>> 3);
        wire = (int) tag & 7;
        if (tag >>> 3 < 1 || tag >>> 3 > 0x1FFF_FFFF || wire == 3 || wire == 4 || wire > FIXED32) {
            throw broken("is not a protocol buffer at byte " + at);
        }
        return true;
    }

    public int field() {
        return field;
    }

    /// A whole number, of any of the plain integer types.
    public long varint() throws RefusedException {
        expect(VARINT);
        return raw();
    }

    public float float32() throws RefusedException {
        expect(FIXED32);
        return Float.intBitsToFloat((int) little(4));
    }

    /// A message inside this one, as a reader of its own.
    public WireReader message() throws RefusedException {
        int from = length();
        return new WireReader(bytes, from, at);
    }

    public String string() throws RefusedException {
        int from = length();
        if (at - from > 4096) {
            throw broken("has a name of " + (at - from) + " bytes at byte " + from);
        }
        return new String(bytes, from, at - from, StandardCharsets.UTF_8);
    }

    /// The next bytes as they stand, without a copy.
    public Slice slice() throws RefusedException {
        int from = length();
        return new Slice(bytes, from, at);
    }

    /// Goes on to the next field of that number, past all others.
    public boolean seek(int wanted) throws RefusedException {
        while (next()) {
            if (field() == wanted) {
                return true;
            }
            skip();
        }
        return false;
    }

    /// Repeated integers, packed or one by one: hands each to `sink`.
    public void varints(LongSink sink) throws RefusedException {
        if (wire == VARINT) {
            sink.accept(raw());
            return;
        }
        WireReader packed = message();
        while (packed.at < packed.end) {
            sink.accept(packed.raw());
        }
    }

    /// Repeated floats, packed or one by one: hands each to `sink`.
    public void floats(FloatSink sink) throws RefusedException {
        if (wire == FIXED32) {
            sink.accept(Float.intBitsToFloat((int) little(4)));
            return;
        }
        WireReader packed = message();
        while (packed.at < packed.end) {
            sink.accept(Float.intBitsToFloat((int) packed.little(4)));
        }
    }

    /// Repeated doubles, packed or one by one: hands each, as a float, to `sink`.
    public void doubles(FloatSink sink) throws RefusedException {
        if (wire == FIXED64) {
            sink.accept((float) Double.longBitsToDouble(little(8)));
            return;
        }
        WireReader packed = message();
        while (packed.at < packed.end) {
            sink.accept((float) Double.longBitsToDouble(packed.little(8)));
        }
    }

    public void skip() throws RefusedException {
        switch (wire) {
            case VARINT -> raw();
            case FIXED64 -> little(8);
            case BYTES -> length();
            default -> little(4);
        }
    }

    /// Takes each integer; may refuse it.
    @FunctionalInterface
    public interface LongSink {
        void accept(long value) throws RefusedException;
    }

    /// Takes each float; may refuse it.
    @FunctionalInterface
    public interface FloatSink {
        void accept(float value) throws RefusedException;
    }

    private void expect(int expected) throws RefusedException {
        if (wire != expected) {
            throw broken("has field " + field + " in the wrong form at byte " + at);
        }
    }

    /// Steps over a length and as many bytes; answers where they start.
    private int length() throws RefusedException {
        expect(BYTES);
        long length = raw();
        if (length < 0 || length > end - at) {
            throw broken("ends in the middle: " + length + " bytes are announced at byte " + at + ", " + (end - at)
                    + " are there");
        }
        int from = at;
        at += (int) length;
        return from;
    }

    private long raw() throws RefusedException {
        long value = 0;
        for (int shift = 0; shift < 70; shift += 7) {
            if (at == end) {
                throw broken("ends in the middle of a number at byte " + at);
            }
            byte next = bytes[at++];
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw broken("has a number of more than ten bytes at byte " + at);
    }

    private long little(int count) throws RefusedException {
        if (end - at < count) {
            throw broken("ends in the middle of a number at byte " + at);
        }
        long value = 0;
        for (int i = 0; i < count; i++) {
            value |= (bytes[at + i] & 0xFFL) << (8 * i);
        }
        at += count;
        return value;
    }

    private static RefusedException broken(String what) {
        return new RefusedException(Refusal.Code.UNREADABLE_GRAPH, "", what);
    }
}
