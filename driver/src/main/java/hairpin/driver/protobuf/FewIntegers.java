package hairpin.driver.protobuf;

import static hairpin.driver.Refusal.Code.UNSUPPORTED_GRAPH;

import hairpin.driver.bounds.RefusedException;
import java.util.Arrays;

/// A short list of whole numbers that fit an int: strides, axes, a shape.
public final class FewIntegers {

    private static final int MOST = 16;

    private final String name;
    private final int[] values = new int[MOST];
    private int count;

    /// @param name for messages
    public FewIntegers(String name) {
        this.name = name;
    }

    /// Adds what stands in the reader's present field.
    public void add(WireReader reader) throws RefusedException {
        reader.varints(value -> {
            if (count == MOST || value != (int) value) {
                throw new RefusedException(UNSUPPORTED_GRAPH, "", "has an unusable list '" + name + "'");
            }
            values[count++] = (int) value;
        });
    }

    public int[] toArray() {
        return Arrays.copyOf(values, count);
    }
}
