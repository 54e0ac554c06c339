package hairpin.simulator.car;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Cars, each with parameters of its own, moving: a dynamic bicycle with saturating tyres and a slow steering
/// actuator.
///
/// The state is one array for each quantity: poses in double precision, speeds and angles of one step in single, which
/// is far finer than what twice as many substeps would change. The same commands give the same bits everywhere,
/// however many cars there are, and a mirrored command the mirrored path where left and right are alike.
///
/// Positions are of the centre of gravity. Nothing is allocated by a step; not for use by two threads.
public final class Cars {

    /// Control steps in a second.
    public static final int CONTROL_HZ = 15;

    /// Simulated time from one command to the next.
    public static final double CONTROL_STEP_S = 1.0 / CONTROL_HZ;

    /// Arrays are this much longer than they need be, or less, so that vectors may write past the last car.
    static final int PADDING = 16;

    final Constants[] constants;
    final Table table;
    final double[] xM;
    final double[] yM;
    final double[] yawRad;
    final double[] cosYaw;
    final double[] sinYaw;
    final float[] forwardMps;
    final float[] sidewaysMps;
    final float[] yawRateRadps;
    final float[] actuatorRad;
    final float[] commandRad;
    final float[] commandMps;

    /// What the next step is given, who crawls, and room to write on: for [Motion].
    final float[] nextRad;

    final float[] nextMps;
    final boolean[] crawls;
    float[] scratch;

    /// The constants of those that are being moved, for [VectorMotion].
    float[] kinds;

    int kindsWidth;
    int kindsMask;

    private final int count;
    private final int padded;
    private final int cuts;
    private final Map<CarParameters, Constants> known = new HashMap<>();

    /// As many alike, all at rest at the origin, facing along x.
    public Cars(CarParameters car, int count) {
        this(car, count, 1);
    }

    /// One for each of the parameters, all at rest at the origin, facing along x.
    public Cars(List<CarParameters> cars) {
        this(cars, 1);
    }

    /// @param cuts into how many equal parts each substep is cut
    Cars(CarParameters car, int count, int cuts) {
        this(Collections.nCopies(count, car), cuts);
    }

    private Cars(List<CarParameters> cars, int cuts) {
        count = cars.size();
        if (count < 1 || cuts < 1) {
            throw new IllegalArgumentException("at least one car and one part of a substep: " + count + ", " + cuts);
        }
        this.cuts = cuts;
        padded = (count + PADDING - 1) / PADDING * PADDING;
        constants = new Constants[count];
        table = new Table(padded);
        xM = new double[padded];
        yM = new double[padded];
        yawRad = new double[padded];
        cosYaw = new double[padded];
        sinYaw = new double[padded];
        forwardMps = new float[padded];
        sidewaysMps = new float[padded];
        yawRateRadps = new float[padded];
        actuatorRad = new float[padded];
        commandRad = new float[padded];
        commandMps = new float[padded];
        nextRad = new float[padded];
        nextMps = new float[padded];
        crawls = new boolean[padded];
        for (int i = 0; i < count; i++) {
            become(i, cars.get(i));
            place(i, 0, 0, 0);
        }
        for (int i = count; i < padded; i++) {
            table.set(i, constants[count - 1]);
        }
    }

    /// How many there are.
    public int count() {
        return count;
    }

    /// Makes car `i` one of that kind from its next step on; where it is and how it moves stay.
    public void become(int i, CarParameters car) {
        constants[i] = known.computeIfAbsent(car, kind -> Constants.of(kind, cuts));
        table.set(i, constants[i]);
    }

    /// Puts car `i` somewhere, at rest, its steering straight and no command under way.
    public void place(int i, double x, double y, double yaw) {
        xM[i] = x;
        yM[i] = y;
        face(i, yaw);
        forwardMps[i] = 0;
        sidewaysMps[i] = 0;
        yawRateRadps[i] = 0;
        actuatorRad[i] = 0;
        commandRad[i] = 0;
        commandMps[i] = 0;
    }

    /// Moves car `i` there as it is: its speed, its steering and the command under way stay.
    public void shift(int i, double x, double y, double yaw) {
        xM[i] = x;
        yM[i] = y;
        face(i, yaw);
    }

    /// Makes car `to` what car `from` is, in every respect.
    public void copy(int from, int to) {
        take(to, this, from);
    }

    /// Makes car `to` what one of some other cars is, in every respect.
    public void take(int to, Cars others, int from) {
        if (constants[to] != others.constants[from]) {
            constants[to] = others.constants[from];
            table.set(to, constants[to]);
        }
        shift(to, others.xM[from], others.yM[from], others.yawRad[from]);
        forwardMps[to] = others.forwardMps[from];
        sidewaysMps[to] = others.sidewaysMps[from];
        yawRateRadps[to] = others.yawRateRadps[from];
        actuatorRad[to] = others.actuatorRad[from];
        commandRad[to] = others.commandRad[from];
        commandMps[to] = others.commandMps[from];
    }

    /// Turns the steering actuator of car `i` by so much, to the left.
    public void turnActuator(int i, double byRad) {
        actuatorRad[i] += (float) byRad;
    }

    /// Sets how car `i` moves: forward, to its left, and turning to the left.
    public void push(int i, double forward, double sideways, double yawRate) {
        forwardMps[i] = (float) forward;
        sidewaysMps[i] = (float) sideways;
        yawRateRadps[i] = (float) yawRate;
    }

    public double xM(int i) {
        return xM[i];
    }

    public double yM(int i) {
        return yM[i];
    }

    /// In −π…π, 0 along x, growing to the left.
    public double yawRad(int i) {
        return yawRad[i];
    }

    /// Of [#yawRad]: how much of straight ahead is along x.
    public double cosYaw(int i) {
        return cosYaw[i];
    }

    /// Of [#yawRad]: how much of straight ahead is along y.
    public double sinYaw(int i) {
        return sinYaw[i];
    }

    public double forwardMps(int i) {
        return forwardMps[i];
    }

    public double sidewaysMps(int i) {
        return sidewaysMps[i];
    }

    public double yawRateRadps(int i) {
        return yawRateRadps[i];
    }

    /// How fast it moves, in whatever direction.
    public double speedMps(int i) {
        double forward = forwardMps[i];
        double sideways = sidewaysMps[i];
        return Math.sqrt(forward * forward + sideways * sideways);
    }

    /// How long arrays are that [#points], [#headings] and [#speeds] write to: a few longer than there are cars.
    public int room() {
        return padded;
    }

    /// Writes where a point of every car is, so far ahead of its centre of gravity.
    public void points(double aheadM, double[] x, double[] y) {
        for (int i = 0; i < padded; i++) {
            x[i] = xM[i] + aheadM * cosYaw[i];
        }
        for (int i = 0; i < padded; i++) {
            y[i] = yM[i] + aheadM * sinYaw[i];
        }
    }

    /// Writes which way every car faces, as [#yawRad], [#cosYaw] and [#sinYaw] tell it.
    public void headings(double[] yaw, double[] cos, double[] sin) {
        System.arraycopy(yawRad, 0, yaw, 0, padded);
        System.arraycopy(cosYaw, 0, cos, 0, padded);
        System.arraycopy(sinYaw, 0, sin, 0, padded);
    }

    /// Writes how fast every car moves, as [#speedMps] tells it.
    public void speeds(double[] mps) {
        Motion.best().speeds(this, mps);
    }

    /// One control step of car `i` under one command.
    public void step(int i, double steeringRad, double speedMps) {
        PlainMotion.step(this, i, constants[i], (float) steeringRad, (float) speedMps);
    }

    /// One control step of every car, each under its own command. Gives the bits that stepping one by one gives, and
    /// is several times as fast where the JVM has `jdk.incubator.vector`.
    public void stepAll(double[] steeringRad, double[] speedMps) {
        if (scratch == null) {
            scratch = new float[Motion.best().scratch()];
        }
        Motion.best().stepAll(this, steeringRad, speedMps);
    }

    /// One control step that lasts as long as is said, to follow the logs of simulators that keep no steady beat.
    /// Slow, and allocates.
    public void step(int i, double steeringRad, double speedMps, double stepS) {
        int longer = (int) Math.ceil(stepS / CONTROL_STEP_S - 1e-6);
        Constants stretched = new Constants(constants[i].car, cuts * Math.max(1, longer), stepS);
        PlainMotion.step(this, i, stretched, (float) steeringRad, (float) speedMps);
    }

    /// Moves and turns car `i`, given in the frame of the car.
    void move(int i, double ahead, double aside, double turned) {
        xM[i] += ahead * cosYaw[i] - aside * sinYaw[i];
        yM[i] += ahead * sinYaw[i] + aside * cosYaw[i];
        face(i, yawRad[i] + turned);
    }

    private void face(int i, double yaw) {
        double wrapped = Heading.wrapped(yaw);
        double sin = Heading.quarterSin(wrapped);
        double cos = Heading.quarterCos(wrapped);
        double doubleSin = 2 * sin * cos;
        double doubleCos = 1 - 2 * sin * sin;
        yawRad[i] = wrapped;
        sinYaw[i] = 2 * doubleSin * doubleCos;
        cosYaw[i] = 1 - 2 * doubleSin * doubleSin;
    }
}
