package hairpin.simulator.car;

import static hairpin.simulator.maths.RepeatableMath.atan;
import static hairpin.simulator.maths.RepeatableMath.cos;
import static hairpin.simulator.maths.RepeatableMath.expMinusOne;
import static hairpin.simulator.maths.RepeatableMath.sin;
import static hairpin.simulator.maths.RepeatableMath.tanh;
import static hairpin.simulator.maths.RepeatableMath.wrap;

import java.util.Collections;
import java.util.List;

/// Cars, each with parameters of its own, moving: a dynamic bicycle with saturating tyres and a slow steering actuator.
///
/// The state is one array for each quantity. A control step is 1/15 s and a whole number of substeps. In each of them
/// the speeds move by the linearly implicit midpoint rule (second order, stable however stiff the tyres are at a
/// crawl), the steering actuator by its exact solution, and the pose along the mean of old and new speeds. The same
/// commands give the same bits everywhere, and a mirrored command the mirrored path.
///
/// Positions are of the centre of gravity. Nothing is allocated after construction; not for use by two threads.
public final class Cars {

    /// Control steps in a second.
    public static final int CONTROL_HZ = 15;

    /// Simulated time from one command to the next.
    public static final double CONTROL_STEP_S = 1.0 / CONTROL_HZ;

    /// So many that twice as many would move a driven lap by less than a centimetre.
    public static final int SUBSTEPS = 8;

    private static final double GRAVITY_MPS2 = 9.81;

    /// Below this speed slip angles are reckoned as if the car went so fast.
    private static final double CRAWL_MPS = 0.15;

    private final CarParameters[] kinds;
    private final int substeps;

    private final double[] xM;
    private final double[] yM;
    private final double[] yawRad;
    private final double[] forwardMps;
    private final double[] sidewaysMps;
    private final double[] yawRateRadps;
    private final double[] actuatorRad;
    private final double[] commandRad;
    private final double[] commandMps;

    /// As many alike, all at rest at the origin, facing along x.
    public Cars(CarParameters car, int count) {
        this(car, count, SUBSTEPS);
    }

    /// One for each of the parameters, all at rest at the origin, facing along x.
    public Cars(List<CarParameters> cars) {
        this(cars, SUBSTEPS);
    }

    /// @param substeps how finely each control step is integrated
    Cars(CarParameters car, int count, int substeps) {
        this(Collections.nCopies(count, car), substeps);
    }

    private Cars(List<CarParameters> cars, int substeps) {
        int count = cars.size();
        if (count < 1 || substeps < 1) {
            throw new IllegalArgumentException("at least one car and substep: " + count + ", " + substeps);
        }
        kinds = cars.toArray(CarParameters[]::new);
        this.substeps = substeps;
        xM = new double[count];
        yM = new double[count];
        yawRad = new double[count];
        forwardMps = new double[count];
        sidewaysMps = new double[count];
        yawRateRadps = new double[count];
        actuatorRad = new double[count];
        commandRad = new double[count];
        commandMps = new double[count];
    }

    /// How many there are.
    public int count() {
        return kinds.length;
    }

    /// Makes car `i` one of that kind from its next step on; where it is and how it moves stay.
    public void become(int i, CarParameters car) {
        kinds[i] = car;
    }

    /// Puts car `i` somewhere, at rest, its steering straight and no command under way.
    public void place(int i, double x, double y, double yaw) {
        xM[i] = x;
        yM[i] = y;
        yawRad[i] = wrap(yaw);
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
        yawRad[i] = wrap(yaw);
    }

    /// Makes car `to` what car `from` is, in every respect.
    public void copy(int from, int to) {
        xM[to] = xM[from];
        yM[to] = yM[from];
        yawRad[to] = yawRad[from];
        forwardMps[to] = forwardMps[from];
        sidewaysMps[to] = sidewaysMps[from];
        yawRateRadps[to] = yawRateRadps[from];
        actuatorRad[to] = actuatorRad[from];
        commandRad[to] = commandRad[from];
        commandMps[to] = commandMps[from];
    }

    /// Turns the steering actuator of car `i` by so much, to the left.
    public void turnActuator(int i, double byRad) {
        actuatorRad[i] += byRad;
    }

    /// Sets how car `i` moves: forward, to its left, and turning to the left.
    public void push(int i, double forward, double sideways, double yawRate) {
        forwardMps[i] = forward;
        sidewaysMps[i] = sideways;
        yawRateRadps[i] = yawRate;
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
        return Math.sqrt(forwardMps[i] * forwardMps[i] + sidewaysMps[i] * sidewaysMps[i]);
    }

    /// One control step of car `i` under one command.
    public void step(int i, double steeringRad, double speedMps) {
        step(i, steeringRad, speedMps, CONTROL_STEP_S);
    }

    /// One control step that lasts as long as is said, to follow the logs of simulators that keep no steady beat.
    public void step(int i, double steeringRad, double speedMps, double stepS) {
        CarParameters car = kinds[i];
        Steering steering = car.steering();
        Drive drive = car.drive();
        Tyres tyres = car.tyres();
        Body body = car.body();
        double xf = body.frontAxleM();
        double xr = body.rearAxleM();
        double perInertia = 1 / body.gyration2M2();
        double cf = tyres.frontStiffness();
        double cr = tyres.rearStiffness();
        double gripF = tyres.friction() * GRAVITY_MPS2 * xr / (xf + xr);
        double gripR = tyres.friction() * GRAVITY_MPS2 * xf / (xf + xr);
        double drag = tyres.frontDrag();

        double h = stepS / substeps;
        double decayHalf = -expMinusOne(-0.5 * h / steering.lagS());
        double decay = -expMinusOne(-h / steering.lagS());

        double oldRad = commandRad[i];
        double oldMps = commandMps[i];
        double x = xM[i];
        double y = yM[i];
        double yaw = yawRad[i];
        double vx = forwardMps[i];
        double vy = sidewaysMps[i];
        double r = yawRateRadps[i];
        double actuator = actuatorRad[i];

        int arrival = Math.min((int) (steering.latencyS() / h), substeps - 1);

        for (int k = 0; k < substeps; k++) {
            // While a command is under way the earlier one holds; the substep in which it arrives blends the two.
            double lateRad = Math.clamp(steering.latencyS() / h - k, 0.0, 1.0);
            double lateMps = Math.clamp(drive.latencyS() / h - k, 0.0, 1.0);
            double command = steeringRad + lateRad * (oldRad - steeringRad);
            if (k == arrival) {
                double change = steeringRad - oldRad;
                actuator += Math.clamp(change, -steering.kickRad(), steering.kickRad());
            }
            double half = actuator + decayHalf * (command - actuator);
            actuator += decay * (command - actuator);

            double d = steering.gain() * (steering.direct() * command + (1 - steering.direct()) * half)
                    + steering.biasRad();
            if (d < 0) {
                d *= steering.rightGain();
            }
            d = steering.limitRad() * tanh(d / steering.limitRad());
            double sd = sin(d);
            double cd = cos(d);

            double u = Math.max(vx, CRAWL_MPS);
            double moving = vx > CRAWL_MPS ? 1 : 0;
            double slopeF = (vy + xf * r) / u;
            double slopeR = (vy - xr * r) / u;
            double satF = tanh(cf * (d - atan(slopeF)) / gripF);
            double satR = tanh(-cr * atan(slopeR) / gripR);
            double forceF = gripF * satF;
            double forceR = gripR * satR;
            double wantedOld = (drive.gain() * oldMps - vx) / drive.lagS();
            double wantedNew = (drive.gain() * speedMps - vx) / drive.lagS();
            double pushOld = Math.clamp(wantedOld, -drive.limitMps2(), drive.limitMps2());
            double pushNew = Math.clamp(wantedNew, -drive.limitMps2(), drive.limitMps2());
            double push = pushNew + lateMps * (pushOld - pushNew);
            double yielding = (pushNew == wantedNew ? 1 - lateMps : 0) + (pushOld == wantedOld ? lateMps : 0);

            double f1 = push + r * vy - drag * forceF * sd;
            double f2 = forceF * cd + forceR - r * vx;
            double f3 = (xf * forceF * cd - xr * forceR) * perInertia
                    - (body.turnDampingPerS() + body.turnDragPerRad() * Math.abs(r)) * r;

            // The Jacobian of (f1, f2, f3) by (vx, vy, r): g is how fast each axle's force falls as slip grows.
            double gF = cf * (1 - satF * satF) / (u * (1 + slopeF * slopeF));
            double gR = cr * (1 - satR * satR) / (u * (1 + slopeR * slopeR));
            double forceFx = gF * slopeF * moving;
            double forceRx = gR * slopeR * moving;
            double j11 = -yielding / drive.lagS() - drag * sd * forceFx;
            double j12 = r + drag * sd * gF;
            double j13 = vy + drag * sd * gF * xf;
            double j21 = cd * forceFx + forceRx - r;
            double j22 = -cd * gF - gR;
            double j23 = -cd * gF * xf + gR * xr - vx;
            double j31 = (xf * cd * forceFx - xr * forceRx) * perInertia;
            double j32 = (-xf * cd * gF + xr * gR) * perInertia;
            double j33 = (-xf * xf * cd * gF - xr * xr * gR) * perInertia
                    - body.turnDampingPerS()
                    - 2 * body.turnDragPerRad() * Math.abs(r);

            // Solve (I − h/2·J)·k = f by Cramer's rule.
            double w = 0.5 * h;
            double a11 = 1 - w * j11;
            double a12 = -w * j12;
            double a13 = -w * j13;
            double a21 = -w * j21;
            double a22 = 1 - w * j22;
            double a23 = -w * j23;
            double a31 = -w * j31;
            double a32 = -w * j32;
            double a33 = 1 - w * j33;
            double m11 = a22 * a33 - a23 * a32;
            double m12 = a21 * a33 - a23 * a31;
            double m13 = a21 * a32 - a22 * a31;
            double scale = h / (a11 * m11 - a12 * m12 + a13 * m13);
            double k1 = scale * (f1 * m11 - a12 * (f2 * a33 - a23 * f3) + a13 * (f2 * a32 - a22 * f3));
            double k2 = scale * (a11 * (f2 * a33 - a23 * f3) - f1 * m12 + a13 * (a21 * f3 - f2 * a31));
            double k3 = scale * (a11 * (a22 * f3 - f2 * a32) - a12 * (a21 * f3 - f2 * a31) + f1 * m13);

            double meanVx = vx + 0.5 * k1;
            double meanVy = vy + 0.5 * k2;
            double turn = h * (r + 0.5 * k3);
            double ahead = yaw + 0.5 * turn;
            double sa = sin(ahead);
            double ca = cos(ahead);
            x += h * (meanVx * ca - meanVy * sa);
            y += h * (meanVx * sa + meanVy * ca);
            yaw += turn;
            vx += k1;
            vy += k2;
            r += k3;
        }
        xM[i] = x;
        yM[i] = y;
        yawRad[i] = wrap(yaw);
        forwardMps[i] = vx;
        sidewaysMps[i] = vy;
        yawRateRadps[i] = r;
        actuatorRad[i] = actuator;
        commandRad[i] = steeringRad;
        commandMps[i] = speedMps;
    }
}
