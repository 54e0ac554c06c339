package hairpin.simulator.scene;

import hairpin.simulator.maths.RepeatableMath;
import java.util.Arrays;

/// Upright boxes on the ground: obstacles, bot cars, the cars of other racers.
///
/// One array for each quantity; whoever moves the boxes writes it, whoever looks at them reads it. Nothing is
/// allocated after construction.
public final class Boxes {

    private final int capacity;
    private final BoxShape[] shape;
    private final double[] x;
    private final double[] y;
    private final double[] cos;
    private final double[] sin;
    private final boolean[] shown;
    private int size;

    /// @param capacity how many there can be
    public Boxes(int capacity) {
        if (capacity < 0) {
            throw new IllegalArgumentException("a scene cannot hold " + capacity + " boxes");
        }
        this.capacity = capacity;
        shape = new BoxShape[capacity];
        x = new double[capacity];
        y = new double[capacity];
        cos = new double[capacity];
        sin = new double[capacity];
        shown = new boolean[capacity];
        Arrays.fill(cos, 1);
    }

    /// Adds a box at the origin, to be seen.
    ///
    /// @return its index
    public int add(BoxShape added) {
        if (size == capacity) {
            throw new IllegalStateException("the scene is full: " + capacity + " boxes");
        }
        shape[size] = added;
        shown[size] = true;
        return size++;
    }

    public int size() {
        return size;
    }

    /// Puts the middle of a box somewhere, its length along `yawRad`.
    public void place(int i, double newX, double newY, double yawRad) {
        x[i] = newX;
        y[i] = newY;
        cos[i] = RepeatableMath.cos(yawRad);
        sin[i] = RepeatableMath.sin(yawRad);
    }

    /// Takes a box out of the scene for a while, or puts it back: a car that blinks can be neither seen nor hit.
    public void show(int i, boolean now) {
        shown[i] = now;
    }

    public boolean shown(int i) {
        return shown[i];
    }

    public BoxShape shape(int i) {
        return shape[i];
    }

    public double x(int i) {
        return x[i];
    }

    public double y(int i) {
        return y[i];
    }

    /// Of the angle from x to where the box's length points.
    public double cos(int i) {
        return cos[i];
    }

    /// Of the angle from x to where the box's length points.
    public double sin(int i) {
        return sin[i];
    }
}
