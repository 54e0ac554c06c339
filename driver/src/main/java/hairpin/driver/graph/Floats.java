package hairpin.driver.graph;

import static hairpin.driver.Refusal.Code.BAD_WEIGHTS;

import hairpin.driver.bounds.RefusedException;
import java.util.Arrays;

/// Constants: weights, biases, factors. All finite.
public final class Floats implements Value {

    private final int[] shape;
    private final float[] values;

    /// Takes the arrays over.
    public Floats(int[] shape, float[] values) throws RefusedException {
        this.shape = shape;
        this.values = values;
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new RefusedException(BAD_WEIGHTS, "", "holds the value " + value + "; the training went wrong");
            }
        }
    }

    public int rank() {
        return shape.length;
    }

    public int dim(int axis) {
        return shape[axis];
    }

    public int size() {
        return values.length;
    }

    public float at(int i) {
        return values[i];
    }

    /// Axes of length one in front of and behind the longest one don't count: how long is it? 0 when there are two.
    int vector() {
        int longest = 1;
        for (int dim : shape) {
            if (dim != 1 && longest != 1) {
                return 0;
            }
            longest = dim == 1 ? longest : dim;
        }
        return longest;
    }

    /// Which axis, counted from the last (0), is the longest.
    int axisFromLast() {
        for (int axis = 0; axis < shape.length; axis++) {
            if (shape[shape.length - 1 - axis] != 1) {
                return axis;
            }
        }
        return 0;
    }

    float[] copy() {
        return values.clone();
    }

    @Override
    public String describe() {
        return "a constant of " + Arrays.toString(shape);
    }
}
