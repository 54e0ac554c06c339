package hairpin.driver.graph;

import static hairpin.driver.Refusal.Code.BAD_WEIGHTS;
import static hairpin.driver.Refusal.Code.TOO_LARGE;

import hairpin.driver.bounds.Budget;
import hairpin.driver.bounds.RefusedException;
import hairpin.driver.protobuf.Slice;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Gathers what a file says about one constant, in whichever of several spellings, and makes a value of it. What the
/// shape asks for is checked against the budget before it is set aside.
public final class TensorParts {

    /// Kinds of numbers that constants may hold.
    public enum Kind {
        FLOAT32,
        FLOAT64,
        INT32,
        INT64
    }

    private static final int MOST_INTEGERS = 64;
    private static final int MOST_AXES = 8;

    /// A training leaves biases that are all the same, but never a whole matrix of weights.
    private static final int MOST_REPEATED = 1 << 16;

    private final List<Long> shape = new ArrayList<>();
    private final List<Long> integers = new ArrayList<>();
    private float[] floats = new float[4];
    private int count;
    private Slice content;

    public void dim(long size) throws RefusedException {
        if (shape.size() == MOST_AXES) {
            throw new RefusedException(TOO_LARGE, "", "has more than " + MOST_AXES + " axes");
        }
        shape.add(size);
    }

    public void content(Slice bytes) {
        content = bytes;
    }

    public void add(float value) {
        if (count == floats.length) {
            floats = Arrays.copyOf(floats, count * 2);
        }
        floats[count++] = value;
    }

    public void add(long value) throws RefusedException {
        if (integers.size() == MOST_INTEGERS) {
            throw new RefusedException(TOO_LARGE, "", "holds more than " + MOST_INTEGERS + " whole numbers");
        }
        integers.add(value);
    }

    /// @param repeats whether the last value stands for all that are missing
    public Value value(Kind kind, boolean repeats, Budget budget) throws RefusedException {
        int[] dims = new int[shape.size()];
        for (int axis = 0; axis < dims.length; axis++) {
            long dim = shape.get(axis);
            if (dim < 0 || dim > Integer.MAX_VALUE) {
                throw new RefusedException(TOO_LARGE, "", "is of shape " + shape);
            }
            dims[axis] = (int) dim;
        }
        int size = budget.spend(dims);
        boolean mayRepeat = repeats && size <= MOST_REPEATED;
        return switch (kind) {
            case FLOAT32, FLOAT64 -> new Floats(dims, floats(kind, size, mayRepeat));
            case INT32, INT64 -> new Integers(integers(kind, size, mayRepeat));
        };
    }

    private ByteBuffer content(int size, int width) throws RefusedException {
        if (content.length() != (long) size * width) {
            throw new RefusedException(
                    BAD_WEIGHTS, "", "holds " + content.length() + " bytes for " + size + " numbers of shape " + shape);
        }
        return content.numbers();
    }

    private void check(int have, int size, boolean repeats) throws RefusedException {
        if (have > size || (have < size && (!repeats || have == 0))) {
            throw new RefusedException(
                    BAD_WEIGHTS, "", "holds " + have + " values for " + size + " numbers of shape " + shape);
        }
    }

    private float[] floats(Kind kind, int size, boolean repeats) throws RefusedException {
        if (content == null) {
            check(count, size, repeats);
            float[] values = Arrays.copyOf(floats, size);
            if (count < size) {
                Arrays.fill(values, count, size, floats[count - 1]);
            }
            return values;
        }
        ByteBuffer bytes = content(size, kind == Kind.FLOAT32 ? Float.BYTES : Double.BYTES);
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = kind == Kind.FLOAT32 ? bytes.getFloat() : (float) bytes.getDouble();
        }
        return values;
    }

    private long[] integers(Kind kind, int size, boolean repeats) throws RefusedException {
        if (size > MOST_INTEGERS) {
            throw new RefusedException(TOO_LARGE, "", "holds " + size + " whole numbers");
        }
        long[] values = new long[size];
        if (content == null) {
            check(integers.size(), size, repeats);
            Arrays.setAll(values, i -> integers.get(Math.min(i, integers.size() - 1)));
            return values;
        }
        ByteBuffer bytes = content(size, kind == Kind.INT32 ? Integer.BYTES : Long.BYTES);
        for (int i = 0; i < size; i++) {
            values[i] = kind == Kind.INT32 ? bytes.getInt() : bytes.getLong();
        }
        return values;
    }
}
