package hairpin.driver.graph;

import static hairpin.driver.Refusal.Code.UNSUPPORTED_GRAPH;

import hairpin.driver.bounds.RefusedException;
import hairpin.driver.network.Pointwise.Function;

/// Addition, subtraction, multiplication, division, minimum and maximum of whatever two values.
public final class Arithmetic {

    /// Constants are combined where a training left factors behind, and those are short.
    private static final int MOST_FOLDED = 4096;

    private Arithmetic() {}

    public static Value of(Function function, Value left, Value right) throws RefusedException {
        if (left instanceof Flow flow && right instanceof Floats constant) {
            return flow.arithmetic(function, constant);
        }
        if (left instanceof Floats constant && right instanceof Flow flow) {
            return flow.arithmetic(swapped(function), constant);
        }
        if (left instanceof Flow one && right instanceof Flow other && function == Function.ADD) {
            return one.plus(other);
        }
        if (left instanceof Floats one && right instanceof Floats other) {
            return folded(function, one, other);
        }
        throw new RefusedException(UNSUPPORTED_GRAPH, "", "combines " + left.describe() + " with " + right.describe());
    }

    private static Function swapped(Function function) throws RefusedException {
        return switch (function) {
            case ADD, MULTIPLY, MINIMUM, MAXIMUM -> function;
            case SUBTRACT -> Function.SUBTRACT_FROM;
            default -> throw new RefusedException(UNSUPPORTED_GRAPH, "", "divides by what comes from the picture");
        };
    }

    private static Floats folded(Function function, Floats one, Floats other) throws RefusedException {
        Floats shape = one.size() >= other.size() ? one : other;
        if (shape.size() > MOST_FOLDED || (one.size() != other.size() && Math.min(one.size(), other.size()) != 1)) {
            throw new RefusedException(
                    UNSUPPORTED_GRAPH, "", "combines " + one.describe() + " with " + other.describe());
        }
        float[] result = new float[shape.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = function.of(one.at(i % one.size()), other.at(i % other.size()));
        }
        int[] dims = new int[shape.rank()];
        for (int axis = 0; axis < dims.length; axis++) {
            dims[axis] = shape.dim(axis);
        }
        return new Floats(dims, result);
    }
}
