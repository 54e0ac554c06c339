package hairpin.simulator.race;

import hairpin.simulator.car.CarParameters;
import hairpin.simulator.car.Cars;

/// Many rollouts driven together, one control step of all of them in one call: the physics of a batch take a fraction
/// of what they take car by car, and so does watching over it. Every rollout comes to the same bits as alone.
///
/// ```java
/// Lockstep together = new Lockstep(64);
/// together.add(rollout);
/// …
/// while (together.size() > 0) {
///     together.step(steeringDeg, speedMps);
///     for (int i = together.size() - 1; i >= 0; i--) {
///         if (together.rollout(i).over()) {
///             together.remove(i);
///         }
///     }
/// }
/// ```
///
/// Worth it for very many steps: the Java runtime takes some four seconds of CPU to make machine code of the
/// vectors, as much as twenty-five million steps save. A race of some hundred rollouts is over sooner one by one.
///
/// The rollouts may be on different tracks, with different cars, and anywhere in their races. Cars of one kind, or of
/// kinds that are cut into as many substeps, go fastest; so do rollouts on empty roads to which nobody listens,
/// because as long as nothing happens to them nothing but the digest is kept up ([Cruise]). What a rollout tells is
/// to be asked for anew after each step. Allocates nothing per step; not for use by two threads.
public final class Lockstep {

    /// How a lane rolls on in which nobody drives: at a speed at which cars go together.
    private static final double IDLE_MPS = 2;

    private final Rollout[] rollouts;
    private final Cars cars;
    private final Cruise cruise;
    private int size;

    /// @param most rollouts at once
    public Lockstep(int most) {
        rollouts = new Rollout[most];
        cars = new Cars(CarParameters.CLASSIC, most);
        cruise = new Cruise(rollouts, cars.room());
        for (int i = 0; i < most; i++) {
            idle(i);
        }
    }

    public int size() {
        return size;
    }

    public Rollout rollout(int i) {
        return rollouts[i];
    }

    /// Takes one more, as the last. It may not be one of a heat.
    public void add(Rollout rollout) {
        if (rollout.inHeat()) {
            throw new IllegalStateException("a car of a heat is driven with the others");
        }
        rollouts[size] = rollout;
        size++;
    }

    /// Lets one go; the last one takes its place.
    public Rollout remove(int i) {
        Rollout gone = rollouts[i];
        size--;
        alone(i);
        if (i < size) {
            alone(size);
            rollouts[i] = rollouts[size];
        }
        rollouts[size] = null;
        return gone;
    }

    /// One control step of each. None may be over: if one is, none moves.
    ///
    /// @param steeringDeg for each of them, positive to the left
    /// @param mps for each of them
    public void step(double[] steeringDeg, double[] mps) {
        makeSure(Math.min(steeringDeg.length, mps.length));
        cruise.setOut(steeringDeg, mps, size);
        for (int word = 0; word * Long.SIZE < size; word++) {
            for (long rest = cruise.others(word, size); rest != 0; rest &= rest - 1) {
                int i = word * Long.SIZE + Long.numberOfTrailingZeros(rest);
                setOut(i, steeringDeg[i], mps[i]);
            }
        }
        cars.stepAll(cruise.table.steeringRad, cruise.table.wantedMps);
        cruise.arrive(cars);
        for (int word = 0; word * Long.SIZE < size; word++) {
            long others = cruise.others(word, size);
            for (long rest = others; rest != 0; rest &= rest - 1) {
                int i = word * Long.SIZE + Long.numberOfTrailingZeros(rest);
                rollouts[i].arrive();
                rollouts[i].judge();
            }
        }
        cruise.goOn();
        for (int word = 0; word * Long.SIZE < size; word++) {
            for (long rest = cruise.others(word, size); rest != 0; rest &= rest - 1) {
                int i = word * Long.SIZE + Long.numberOfTrailingZeros(rest);
                if (rollouts[i].mayCruise() && !rollouts[i].vehicle().alone()) {
                    cruise.join(i);
                }
            }
        }
    }

    /// That a step may begin, before anything has changed. Whoever cruises is not over.
    private void makeSure(int commands) {
        if (commands < size) {
            throw new IllegalArgumentException(commands + " commands for " + size + " rollouts");
        }
        for (int word = 0; word * Long.SIZE < size; word++) {
            for (long rest = cruise.others(word, size); rest != 0; rest &= rest - 1) {
                rollouts[word * Long.SIZE + Long.numberOfTrailingZeros(rest)].refuseIfOver();
            }
        }
    }

    private void setOut(int i, double steeringDeg, double mps) {
        Rollout rollout = rollouts[i];
        Vehicle vehicle = rollout.vehicle();
        if (rollout.waiting()) {
            alone(i);
            idle(i);
            rollout.setOut(0, 0);
            return;
        }
        if (vehicle.alone()) {
            vehicle.join(cars, i);
        }
        rollout.setOut(steeringDeg, mps);
        cruise.table.steeringRad[i] = vehicle.steeringRad();
        cruise.table.wantedMps[i] = vehicle.speedWantedMps();
    }

    /// A car that waits stays as it is, so it is not moved with the others.
    private void alone(int i) {
        Vehicle vehicle = rollouts[i].vehicle();
        if (cruise.cruises(i)) {
            cruise.leave(i);
        }
        if (!vehicle.alone()) {
            vehicle.leave();
            idle(i);
        }
    }

    private void idle(int i) {
        cars.push(i, IDLE_MPS, 0, 0);
        cruise.idle(i, IDLE_MPS);
    }
}
