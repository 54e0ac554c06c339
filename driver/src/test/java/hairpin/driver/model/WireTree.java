package hairpin.driver.model;

import hairpin.driver.protobuf.WireWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A protobuf message as a tree that can be changed without breaking the lengths around the change.
final class WireTree {

    private static final long[] EXTREMES = {
        0,
        1,
        -1,
        2,
        7,
        63,
        64,
        255,
        1 << 16,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE,
        1L << 40,
        Long.MAX_VALUE,
        Long.MIN_VALUE
    };
    private static final int DEEPEST = 8;

    private final List<Field> fields;

    /// A field: a number, or bytes, or a message of fields.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Field(int number, int wire, long value, byte[] bytes, WireTree message) {}

    private WireTree(List<Field> fields) {
        this.fields = fields;
    }

    /// Null when the bytes are no message.
    static WireTree parse(byte[] bytes, int depth) {
        List<Field> fields = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (in.hasRemaining()) {
            long tag = varint(in);
            int wire = (int) tag & 7;
            if (tag < 8 || tag > 30 * 8) {
                return null;
            }
            int number = (int) (tag >>> 3);
            switch (wire) {
                case 0 -> fields.add(new Field(number, wire, varint(in), null, null));
                case 5 -> {
                    if (in.remaining() < 4) {
                        return null;
                    }
                    fields.add(new Field(number, wire, in.getInt(), null, null));
                }
                case 2 -> {
                    long length = varint(in);
                    if (length < 0 || length > in.remaining()) {
                        return null;
                    }
                    byte[] content = new byte[(int) length];
                    in.get(content);
                    WireTree inner = depth < DEEPEST && length > 1 ? parse(content, depth + 1) : null;
                    fields.add(new Field(number, wire, 0, content, inner));
                }
                default -> {
                    return null;
                }
            }
        }
        return new WireTree(fields);
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; shift < 64 && in.hasRemaining(); shift += 7) {
            byte next = in.get();
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        return -1;
    }

    /// The same with one thing changed somewhere below.
    WireTree changed(Random random) {
        List<Field> changed = new ArrayList<>(fields);
        if (changed.isEmpty()) {
            return this;
        }
        int at = random.nextInt(changed.size());
        Field field = changed.get(at);
        if (field.message != null && random.nextInt(5) != 0) {
            changed.set(at, new Field(field.number, 2, 0, null, field.message.changed(random)));
            return new WireTree(changed);
        }
        switch (random.nextInt(6)) {
            case 0 -> changed.remove(at);
            case 1 -> changed.add(random.nextInt(changed.size() + 1), field);
            case 2 -> changed.set(at, changed.get(random.nextInt(changed.size())));
            case 3 ->
                changed.set(at, new Field(1 + random.nextInt(30), field.wire, field.value, field.bytes, field.message));
            default -> changed.set(at, other(field, random));
        }
        return new WireTree(changed);
    }

    private static Field other(Field field, Random random) {
        if (field.wire != 2) {
            return new Field(field.number, field.wire, EXTREMES[random.nextInt(EXTREMES.length)], null, null);
        }
        byte[] bytes = field.bytes == null ? field.message.toBytes() : field.bytes.clone();
        if (bytes.length == 0 || random.nextInt(4) == 0) {
            bytes = new byte[random.nextInt(9)];
            random.nextBytes(bytes);
        } else {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return new Field(field.number, 2, 0, bytes, null);
    }

    byte[] toBytes() {
        WireWriter out = new WireWriter();
        for (Field field : fields) {
            switch (field.wire) {
                case 0 -> out.varint(field.number, field.value);
                case 5 -> out.float32(field.number, Float.intBitsToFloat((int) field.value));
                default -> out.bytes(field.number, field.message == null ? field.bytes : field.message.toBytes());
            }
        }
        return out.toBytes();
    }
}
