package hairpin.driver.onnx;

import static hairpin.driver.Refusal.Code.UNSUPPORTED_GRAPH;

import hairpin.driver.bounds.RefusedException;
import hairpin.driver.protobuf.WireReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One attribute of a node, read on demand. Each instance is good for one question.
final class OnnxAttribute {

    private static final int FLOAT = 2;
    private static final int INTEGER = 3;
    private static final int STRING = 4;
    private static final int TENSOR = 5;
    private static final int INTEGERS = 8;
    private static final int MOST_INTEGERS = 16;

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
        List<Integer> values = new ArrayList<>();
        boolean any = false;
        while (find(INTEGERS)) {
            any = true;
            reader.varints(value -> {
                if (values.size() == MOST_INTEGERS || value != (int) value) {
                    throw new RefusedException(UNSUPPORTED_GRAPH, "", "has an unusable list '" + key + "'");
                }
                values.add((int) value);
            });
        }
        return any ? values.stream().mapToInt(Integer::intValue).toArray() : otherwise;
    }

    private boolean find(int field) throws RefusedException {
        while (reader != null && reader.next()) {
            if (reader.field() == field) {
                return true;
            }
            reader.skip();
        }
        return false;
    }
}
