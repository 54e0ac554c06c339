package hairpin.driver.tensorflow;

import hairpin.driver.bounds.RefusedException;
import hairpin.driver.protobuf.FewIntegers;
import hairpin.driver.protobuf.WireReader;
import java.util.List;
import java.util.Optional;

/// One attribute of a node, read on demand. Each instance is good for one question.
final class Attribute {

    private static final int STRING = 2;
    private static final int INTEGER = 3;
    private static final int BOOLEAN = 5;
    private static final int TYPE = 6;
    private static final int SHAPE = 7;
    private static final int TENSOR = 8;
    private static final int LIST = 1;
    private static final int LISTED_INTEGERS = 3;

    private final String key;
    private final WireReader reader;

    /// @param reader null when the node has no such attribute
    Attribute(String key, WireReader reader) {
        this.key = key;
        this.reader = reader;
    }

    String text(String otherwise) throws RefusedException {
        return find(STRING) ? reader.string() : otherwise;
    }

    long integer(long otherwise) throws RefusedException {
        return find(INTEGER) ? reader.varint() : otherwise;
    }

    boolean isTrue() throws RefusedException {
        return find(BOOLEAN) && reader.varint() != 0;
    }

    /// TensorFlow's number of a type: 1 float, 2 double, 3 int32, 9 int64.
    int type(int otherwise) throws RefusedException {
        return find(TYPE) ? (int) reader.varint() : otherwise;
    }

    /// Whole numbers that fit an int; empty when missing.
    int[] integers() throws RefusedException {
        if (!find(LIST)) {
            return new int[0];
        }
        FewIntegers values = new FewIntegers(key);
        WireReader list = reader.message();
        while (list.seek(LISTED_INTEGERS)) {
            values.add(list);
        }
        return values.toArray();
    }

    /// Sizes of the axes, -1 for an unknown one; empty when the shape itself is unknown.
    Optional<List<Long>> shape() throws RefusedException {
        return find(SHAPE) ? Tensors.shape(reader.message()) : Optional.empty();
    }

    Optional<WireReader> tensor() throws RefusedException {
        return find(TENSOR) ? Optional.of(reader.message()) : Optional.empty();
    }

    private boolean find(int field) throws RefusedException {
        return reader != null && reader.seek(field);
    }
}
