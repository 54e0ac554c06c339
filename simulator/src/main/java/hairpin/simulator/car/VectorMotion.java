package hairpin.simulator.car;

import static hairpin.simulator.car.VectorMaths.D;
import static hairpin.simulator.car.VectorMaths.LANES;
import static hairpin.simulator.car.VectorMaths.S;
import static hairpin.simulator.car.VectorMaths.wide;

import java.util.stream.Stream;
import jdk.incubator.vector.DoubleVector;

/// [PlainMotion] for as many cars at once as a vector has lanes, line by line the same arithmetic, with comparisons
/// that choose instead of branches. Loaded only where the module `jdk.incubator.vector` is.
///
/// In stages, because the compiler gives up on one long method. Cars that crawl, and neighbours that differ in how many
/// substeps they take, go one by one.
final class VectorMotion implements Motion {

    /// One stage of a substep, for all cars of a block.
    @FunctionalInterface
    private interface Stage {
        void run(Cars cars, int from, int size, int k);
    }

    // Those of a substep, in order. Called through lists so that the compiler does not make one of them again.
    private static final Stage[] WHEELS = {VectorBegin::point, VectorBegin::bend};
    private static final Stage[] TYRES = {
        VectorBegin::foresee,
        VectorTyres::slip,
        VectorTyres::slipInFront,
        VectorTyres::slipBehind,
        VectorTyres::saturateFront,
        VectorTyres::saturateRear,
        VectorTyres::foreseeSlip,
        VectorTyres::press
    };
    private static final Stage[] MOTION = {
        VectorForces::accelerate,
        VectorForces::stiffen,
        VectorForces::give,
        VectorDrive::push,
        VectorDrive::settle,
        VectorSolution::lean,
        VectorSolution::solve,
        VectorSolution::correct
    };
    private static final Stage[] POSE = {VectorPose::arrive};

    // What the first has besides: it foresees less, and makes up for it.
    private static final Stage[] EXPECT = {VectorBegin::expect};
    private static final Stage[] CURVE = {VectorTyres::curve};
    private static final Stage[] LACK = {VectorSolution::lack};

    private static final Stage[] BEFORE = {VectorBegin::begin};
    private static final Stage[] FIRST = all(WHEELS, EXPECT, TYRES, CURVE, MOTION, LACK, POSE);
    private static final Stage[] LATER = all(WHEELS, TYRES, MOTION, POSE);
    private static final Stage[] AFTER = {VectorPose::end, VectorPose::shift, VectorPose::face};

    private static Stage[] all(Stage[]... parts) {
        return Stream.of(parts).flatMap(Stream::of).toArray(Stage[]::new);
    }

    @Override
    public String name() {
        return "vectors of " + S.vectorBitSize() + " bits";
    }

    @Override
    public int scratch() {
        return Scratch.SIZE;
    }

    @Override
    public void stepAll(Cars cars, double[] steeringRad, double[] speedMps) {
        int count = cars.count();
        for (int i = 0; i < count; i++) {
            cars.nextRad[i] = (float) steeringRad[i];
            cars.nextMps[i] = (float) speedMps[i];
            cars.crawls[i] = cars.forwardMps[i] < PlainMotion.SLOW_MPS;
        }
        int padded = (count + LANES - 1) / LANES * LANES;
        int from = 0;
        while (from < padded) {
            int substeps = cars.table.substeps(from, LANES);
            int size = LANES;
            while (size < Scratch.BLOCK
                    && from + size < padded
                    && cars.table.substeps(from + size, LANES) == substeps) {
                size += LANES;
            }
            int slow = 0;
            for (int i = from; i < from + size; i++) {
                slow += cars.crawls[i] ? 1 : 0;
            }
            boolean together = substeps > 0 && slow < size;
            if (together) {
                step(cars, from, size, substeps);
            }
            for (int i = from; (slow > 0 || !together) && i < Math.min(count, from + size); i++) {
                if (cars.crawls[i] || !together) {
                    PlainMotion.step(cars, i, cars.constants[i], cars.nextRad[i], cars.nextMps[i]);
                }
            }
            from += size;
        }
    }

    @Override
    public void speeds(Cars cars, double[] mps) {
        for (int i = 0; i < cars.room(); i += D.length()) {
            DoubleVector forward = wide(cars.forwardMps, i);
            DoubleVector sideways = wide(cars.sidewaysMps, i);
            forward.mul(forward).add(sideways.mul(sideways)).sqrt().intoArray(mps, i);
        }
    }

    /// Moves those of the cars from number `from` that do not crawl.
    private static void step(Cars cars, int from, int size, int count) {
        Table kinds = alike(cars, from, size) ? cars.constants[from].row() : cars.table;
        cars.kinds = kinds.rows;
        cars.kindsWidth = kinds.width;
        cars.kindsMask = kinds == cars.table ? -1 : kinds.width - 1;
        run(BEFORE, cars, from, size, 0);
        for (int k = 0; k < count; k++) {
            run(k == 0 ? FIRST : LATER, cars, from, size, k);
        }
        run(AFTER, cars, from, size, 0);
    }

    /// Whether they are cars of one kind: then one vector of its constants serves all of them.
    private static boolean alike(Cars cars, int from, int size) {
        Constants first = cars.constants[from];
        for (int i = from + 1; i < Math.min(cars.count(), from + size); i++) {
            if (cars.constants[i] != first) {
                return false;
            }
        }
        return true;
    }

    private static void run(Stage[] stages, Cars cars, int from, int size, int k) {
        for (Stage stage : stages) {
            stage.run(cars, from, size, k);
        }
    }
}
