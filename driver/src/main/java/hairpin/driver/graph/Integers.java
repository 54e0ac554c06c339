package hairpin.driver.graph;

import java.util.Arrays;

/// A few whole numbers: shapes, axes, indices. One of them may be the unknown size of the batch.
public final class Integers implements Value {

    /// Stands for the number of frames, which is not known until the network runs.
    public static final long BATCH = Long.MIN_VALUE;

    private final long[] values;

    public Integers(long... values) {
        this.values = values.clone();
    }

    public int size() {
        return values.length;
    }

    public long at(int i) {
        return values[i];
    }

    public long[] toArray() {
        return values.clone();
    }

    @Override
    public String describe() {
        return "the numbers " + Arrays.toString(values).replace(Long.toString(BATCH), "batch");
    }
}
