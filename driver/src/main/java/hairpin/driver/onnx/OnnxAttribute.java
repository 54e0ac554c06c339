package hairpin.driver.onnx;

import hairpin.driver.bounds.RefusedException;
import hairpin.driver.protobuf.FewIntegers;
import hairpin.driver.protobuf.WireReader;
import java.util.Optional;

/// One attribute of a node, read on demand. Each instance is good for one question.
final class OnnxAttribute {

    private static final int FLOAT = 2;
    private static final int INTEGER = 3;
    private static final int STRING = 4;
    private static final int TENSOR = 5;
    private static final int INTEGERS = 8;

    private final String key;
    private final WireReader reader;

    /// @param reader null when the node has no such attribute
    OnnxAttribute(String key, WireReader reader) {
        this.key = key;
        this.reader = reader;
    }

    long integer(long otherwise) throws RefusedException {
        return find(INTEGER) ? reader.varint() : otherwise;
    }

    float number(float otherwise) throws RefusedException {
        return find(FLOAT) ? reader.float32() : otherwise;
    }

    String text(String otherwise) throws RefusedException {
        return find(STRING) ? reader.slice().text() : otherwise;
    }

    Optional<WireReader> tensor() throws RefusedException {
        return find(TENSOR) ? Optional.of(reader.message()) : Optional.empty();
    }

    /// Whole numbers that fit an int; `otherwise` when missing.
    int[] integers(int... otherwise) throws RefusedException {
        FewIntegers values = new FewIntegers(key);
        boolean any = false;
        while (find(INTEGERS)) {
            any = true;
            values.add(reader);
        }
        return any ? values.toArray() : otherwise;
    }

    private boolean find(int field) throws RefusedException {
        return reader != null && reader.seek(field);
    }
}
