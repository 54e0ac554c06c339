package hairpin.simulator.car;

import hairpin.simulator.maths.RepeatableMath;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Cars, each with parameters of its own, moving: a dynamic bicycle with saturating tyres and a slow steering actuator.
///
/// The state is one array for each quantity: poses in double precision, speeds and angles of one step in single, which
/// is far finer than what twice as many substeps would change. The same commands give the same bits everywhere, however
/// many cars there are, and a mirrored command the mirrored path where left and right are alike.
///
/// Positions are of the centre of gravity. Nothing is allocated by a step; not for use by two threads.
public final class Cars {

    /// Control steps in a second.
    public static final int CONTROL_HZ = 15;

    /// Simulated time from one command to the next.
    public static final double CONTROL_STEP_S = 1.0 / CONTROL_HZ;

    final Constants[] constants;
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

    private final int count;
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
        constants = new Constants[count];
        xM = new double[count];
        yM = new double[count];
        yawRad = new double[count];
        cosYaw = new double[count];
        sinYaw = new double[count];
        forwardMps = new float[count];
        sidewaysMps = new float[count];
        yawRateRadps = new float[count];
        actuatorRad = new float[count];
        commandRad = new float[count];
        commandMps = new float[count];
        for (int i = 0; i < count; i++) {
            become(i, cars.get(i));
            place(i, 0, 0, 0);
        }
    }

    /// How many there are.
    public int count() {
        return count;
    }

    /// Makes car `i` one of that kind from its next step on; where it is and how it moves stay.
    public void become(int i, CarParameters car) {
        constants[i] = known.computeIfAbsent(car, kind -> new Constants(kind, cuts, CONTROL_STEP_S));
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
        constants[to] = constants[from];
        shift(to, xM[from], yM[from], yawRad[from]);
        forwardMps[to] = forwardMps[from];
        sidewaysMps[to] = sidewaysMps[from];
        yawRateRadps[to] = yawRateRadps[from];
        actuatorRad[to] = actuatorRad[from];
        commandRad[to] = commandRad[from];
        commandMps[to] = commandMps[from];
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

    /// One control step of car `i` under one command.
    public void step(int i, double steeringRad, double speedMps) {
        PlainMotion.step(this, i, constants[i], (float) steeringRad, (float) speedMps);
    }

    /// One control step that lasts as long as is said, to follow the logs of simulators that keep no steady beat. Slow,
    /// and allocates.
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
        double wrapped = RepeatableMath.wrap(yaw);
        double sin = RepeatableMath.quarterSin(wrapped);
        double cos = RepeatableMath.quarterCos(wrapped);
        double doubleSin = 2 * sin * cos;
        double doubleCos = 1 - 2 * sin * sin;
        yawRad[i] = wrapped;
        sinYaw[i] = 2 * doubleSin * doubleCos;
        cosYaw[i] = 1 - 2 * doubleSin * doubleSin;
    }
}
