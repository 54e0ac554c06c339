package hairpin.trainer.layers;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/// Copies between Deeplearning4j's memory and Java's, as fast as memory is.
public final class Floats {

    private Floats() {}

    /// @param order in which the numbers are wanted, `c` or `f`; where the array has another, it is copied twice
    public static void read(INDArray from, char order, float[] to) {
        INDArray straight = isStraight(from, order) ? from : from.dup(order);
        int length = Math.toIntExact(straight.length());
        MemorySegment.copy(memory(straight), ValueLayout.JAVA_FLOAT, 0, to, 0, length);
    }

    /// @param to an array whose numbers lie together; they are written in the order in which they lie
    public static void write(float[] from, INDArray to) {
        if (!isStraight(to, to.ordering())) {
            throw new IllegalArgumentException("not a straight array: " + to.shapeInfoToString());
        }
        MemorySegment.copy(from, 0, memory(to), ValueLayout.JAVA_FLOAT, 0, Math.toIntExact(to.length()));
    }

    /// Whether the numbers lie together in that order, axes of length one aside.
    private static boolean isStraight(INDArray array, char order) {
        if (array.dataType() != DataType.FLOAT) {
            throw new IllegalArgumentException("floats, not " + array.dataType());
        }
        long expected = 1;
        int rank = array.rank();
        for (int i = 0; i < rank; i++) {
            int axis = order == 'c' ? rank - 1 - i : i;
            if (array.size(axis) != 1) {
                if (array.stride(axis) != expected) {
                    return false;
                }
                expected *= array.size(axis);
            }
        }
        return true;
    }

    @SuppressWarnings("restricted")
    private static MemorySegment memory(INDArray array) {
        long first = array.data().pointer().address() + array.offset() * Float.BYTES; // views share their buffer
        return MemorySegment.ofAddress(first).reinterpret(array.length() * Float.BYTES);
    }
}
