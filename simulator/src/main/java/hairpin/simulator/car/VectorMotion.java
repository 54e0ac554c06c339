package hairpin.simulator.car;

import static hairpin.simulator.maths.QuickMath.HALF_PI;
import static jdk.incubator.vector.VectorOperators.F2D;

import hairpin.simulator.maths.QuickMath;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// [PlainMotion] for as many cars at once as a vector has lanes, line by line the same arithmetic, with comparisons
/// that choose instead of branches. Loaded only where the module `jdk.incubator.vector` is.
///
/// Cars that crawl, and neighbours that differ in how many substeps they take, go one by one.
@SuppressWarnings("UnusedVariable") // stages share one signature
final class VectorMotion implements Motion {

    /// As wide as the machine likes, but no wider than the arrays are padded for. Constants: the compiler forgives
    /// nothing else.
    private static final VectorSpecies<Float> S =
            FloatVector.SPECIES_PREFERRED.length() <= 16 ? FloatVector.SPECIES_PREFERRED : FloatVector.SPECIES_512;

    private static final int LANES = S.length();
    private static final VectorSpecies<Double> D =
            LANES == 16 ? DoubleVector.SPECIES_512 : LANES == 8 ? DoubleVector.SPECIES_256 : DoubleVector.SPECIES_128;
    private static final VectorSpecies<Float> HALF =
            LANES == 16 ? FloatVector.SPECIES_256 : LANES == 8 ? FloatVector.SPECIES_128 : FloatVector.SPECIES_64;

    /// So many cars go through each stage together: few enough for the nearest cache.
    static final int BLOCK = 64;

    /// What is kept of each of them from stage to stage. Stages, because the compiler gives up on one long method.
    /// Where one is no longer needed there is room for another: all of it is to fit into the nearest cache.
    private static final int VX = 0 * BLOCK;
    private static final int VY = 1 * BLOCK;
    private static final int R = 2 * BLOCK;
    private static final int GAIN_X = 3 * BLOCK;
    private static final int GAIN_Y = 4 * BLOCK;
    private static final int GAIN_R = 5 * BLOCK;
    private static final int X = 6 * BLOCK;
    private static final int Y = 7 * BLOCK;
    private static final int TURNED = 8 * BLOCK;
    private static final int LAGGING = 9 * BLOCK;
    private static final int CHANGE = 10 * BLOCK;
    private static final int KICK = 11 * BLOCK;
    private static final int STRAIGHT = 12 * BLOCK;
    private static final int WANTED = 13 * BLOCK;
    private static final int WANTED_BEFORE = 14 * BLOCK;
    private static final int LINEAR = 15 * BLOCK;
    private static final int SIDE = 16 * BLOCK;
    private static final int GROWS = 17 * BLOCK;
    private static final int WHEEL = 21 * BLOCK;
    private static final int MX = 18 * BLOCK;
    private static final int MR = 19 * BLOCK;
    private static final int MY = 20 * BLOCK;
    private static final int SLIP_F = 15 * BLOCK;
    private static final int SLIP_SPEED = 16 * BLOCK;
    private static final int SLIP_R = 17 * BLOCK;
    private static final int ANGLE_F = 28 * BLOCK;
    private static final int ANGLE_R = 29 * BLOCK;
    private static final int PER_LENGTH_F = 23 * BLOCK;
    private static final int PER_LENGTH_R = 24 * BLOCK;
    private static final int WHEEL_GROWS = 22 * BLOCK;
    private static final int SAT_F = 30 * BLOCK;
    private static final int FREE_F = 31 * BLOCK;
    private static final int BEND_F = 29 * BLOCK;
    private static final int SAT_R = 21 * BLOCK;
    private static final int FREE_R = 28 * BLOCK;
    private static final int BEND_R = 32 * BLOCK;
    private static final int SD = 25 * BLOCK;
    private static final int CD = 26 * BLOCK;
    private static final int FORCE_F = 15 * BLOCK;
    private static final int FORCE_R = 16 * BLOCK;
    private static final int LESS_F = 33 * BLOCK;
    private static final int LESS_R = 34 * BLOCK;
    private static final int FRONT_COS = 17 * BLOCK;
    private static final int TURNING = 21 * BLOCK;
    private static final int SPIN = 23 * BLOCK;
    private static final int LEAN_F = 35 * BLOCK;
    private static final int MOVING = 27 * BLOCK;
    private static final int LEAN_R = 36 * BLOCK;
    private static final int DRAGGING = 24 * BLOCK;
    private static final int PULL = 29 * BLOCK;
    private static final int RATE = 15 * BLOCK;
    private static final int FULL = 17 * BLOCK;
    private static final int LACK = 22 * BLOCK;
    private static final int DECAYED = 24 * BLOCK;
    private static final int REST = 25 * BLOCK;
    private static final int GOAL = 26 * BLOCK;
    private static final int J21 = 21 * BLOCK;
    private static final int OFF = 27 * BLOCK;
    private static final int J22 = 16 * BLOCK;
    private static final int J23 = 37 * BLOCK;
    private static final int F2 = 30 * BLOCK;
    private static final int J31 = 23 * BLOCK;
    private static final int J32 = 38 * BLOCK;
    private static final int J33 = 39 * BLOCK;
    private static final int F3 = 32 * BLOCK;
    private static final int STEERED = 34 * BLOCK;
    private static final int BC = 15 * BLOCK;
    private static final int ZG2 = 17 * BLOCK;
    private static final int ZL2 = 18 * BLOCK;
    private static final int G2 = 22 * BLOCK;
    private static final int ZG3 = 24 * BLOCK;
    private static final int ZL3 = 25 * BLOCK;
    private static final int G3 = 26 * BLOCK;
    private static final int L2 = 29 * BLOCK;
    private static final int L3 = 33 * BLOCK;
    private static final int D33 = 21 * BLOCK;
    private static final int P2 = 23 * BLOCK;
    private static final int D23 = 30 * BLOCK;
    private static final int P3 = 32 * BLOCK;
    private static final int PER_DET = 34 * BLOCK;
    private static final int D22 = 35 * BLOCK;
    private static final int D32 = 36 * BLOCK;
    private static final int Q2 = 43 * BLOCK;
    private static final int Q3 = 44 * BLOCK;
    private static final int J12 = 40 * BLOCK;
    private static final int J13 = 41 * BLOCK;
    private static final int J11 = 42 * BLOCK;
    private static final int NEW_X = 28 * BLOCK;
    private static final int MEAN_X = 31 * BLOCK;
    private static final int MEAN_R = 15 * BLOCK;
    private static final int MOVE_R = 16 * BLOCK;
    private static final int MID_X = 17 * BLOCK;
    private static final int MOVE_Y = 18 * BLOCK;
    private static final int MEAN_Y = 22 * BLOCK;
    private static final int MOVE_X = 24 * BLOCK;

    static final int SCRATCH = 45 * BLOCK;

    /// One stage of a substep, for all cars of a block.
    @FunctionalInterface
    private interface Stage {
        void run(Cars cars, int from, int size, int k);
    }

    /// Those of a substep, in order. Called through this list so that the compiler does not make one of them again.
    private static final Stage[] SUBSTEP = {
        VectorMotion::foresee,
        VectorMotion::bend,
        VectorMotion::slip,
        VectorMotion::slipInFront,
        VectorMotion::slipBehind,
        VectorMotion::saturateFront,
        VectorMotion::saturateRear,
        VectorMotion::foreseeSlip,
        VectorMotion::press,
        VectorMotion::accelerate,
        VectorMotion::stiffen,
        VectorMotion::give,
        VectorMotion::push,
        VectorMotion::settle,
        VectorMotion::lean,
        VectorMotion::solve,
        VectorMotion::correct,
        VectorMotion::arrive
    };

    private static final Stage[] BEFORE = {VectorMotion::begin};
    private static final Stage[] AFTER = {VectorMotion::end, VectorMotion::shift, VectorMotion::face};

    private static final float FORESIGHT = PlainMotion.FORESIGHT;

    @Override
    public String name() {
        return "vectors of " + S.vectorBitSize() + " bits";
    }

    @Override
    public int scratch() {
        return SCRATCH;
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
            while (size < BLOCK && from + size < padded && cars.table.substeps(from + size, LANES) == substeps) {
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
            run(SUBSTEP, cars, from, size, k);
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

    private static void begin(Cars cars, int from, int size, int k) {
        float[] table = cars.kinds;
        float[] own = cars.scratch;
        int width = cars.kindsWidth;
        FloatVector zero = FloatVector.zero(S);
        for (int at = 0; at < size; at += LANES) {
            int i = from + at;
            int kind = i & cars.kindsMask;
            FloatVector vx = load(cars.forwardMps, i);
            FloatVector steeringRad = load(cars.nextRad, i);
            FloatVector speedMps = load(cars.nextMps, i);
            FloatVector actuator = load(cars.actuatorRad, i);
            FloatVector commandRad = load(cars.commandRad, i);
            FloatVector commandMps = load(cars.commandMps, i);
            FloatVector lagging = actuator.sub(steeringRad);
            FloatVector change = commandRad.sub(steeringRad);
            FloatVector kick =
                    within(load(table, Table.KICK * width + kind), change).neg();
            FloatVector straight = load(table, Table.STEERING_GAIN * width + kind)
                    .fma(steeringRad, load(table, Table.BIAS * width + kind));

            FloatVector limitMps2 = load(table, Table.LIMIT_MPS2 * width + kind);
            FloatVector perLag = load(table, Table.PER_LAG * width + kind);
            FloatVector driveGain = load(table, Table.DRIVE_GAIN * width + kind);
            FloatVector wanted = driveGain.mul(speedMps);
            FloatVector wantedBefore = driveGain.mul(commandMps);
            FloatVector pushBefore = within(limitMps2, wantedBefore.sub(vx).mul(perLag));
            FloatVector pushNow = within(limitMps2, wanted.sub(vx).mul(perLag));
            vx = load(table, Table.EARLY * width + kind).fma(pushBefore.sub(pushNow), vx);

            vx.intoArray(own, VX + at);
            load(cars.sidewaysMps, i).intoArray(own, VY + at);
            load(cars.yawRateRadps, i).intoArray(own, R + at);
            zero.intoArray(own, GAIN_X + at);
            zero.intoArray(own, GAIN_Y + at);
            zero.intoArray(own, GAIN_R + at);
            zero.intoArray(own, X + at);
            zero.intoArray(own, Y + at);
            zero.intoArray(own, TURNED + at);
            lagging.intoArray(own, LAGGING + at);
            change.intoArray(own, CHANGE + at);
            kick.intoArray(own, KICK + at);
            straight.intoArray(own, STRAIGHT + at);
            wanted.intoArray(own, WANTED + at);
            wantedBefore.intoArray(own, WANTED_BEFORE + at);
        }
    }

    /// The middle of the substep as far as it can be foreseen, and where the wheels point there.
    private static void foresee(Cars cars, int from, int size, int k) {
        float[] table = cars.kinds;
        float[] own = cars.scratch;
        int width = cars.kindsWidth;
        for (int at = 0; at < size; at += LANES) {
            int kind = (from + at) & cars.kindsMask;
            int row = (Table.SUBSTEPS + k * Table.SUBSTEP_ROWS) * width + kind;
            FloatVector h = load(table, row + Table.STEP * width);
            FloatVector gainX = load(own, GAIN_X + at);
            FloatVector vx = load(own, VX + at);
            FloatVector gainY = load(own, GAIN_Y + at);
            FloatVector vy = load(own, VY + at);
            FloatVector gainR = load(own, GAIN_R + at);
            FloatVector r = load(own, R + at);
            FloatVector lagging = load(own, LAGGING + at);
            FloatVector change = load(own, CHANGE + at);
            FloatVector kick = load(own, KICK + at);
            FloatVector straight = load(own, STRAIGHT + at);
            FloatVector half = h.mul(0.5f);
            FloatVector halfAhead = half.mul(FORESIGHT);
            FloatVector mx = half.fma(gainX, vx);
            FloatVector my = halfAhead.fma(gainY, vy);
            FloatVector mr = halfAhead.fma(gainR, r);
            FloatVector linear = load(table, row + Table.KEEPS * width)
                    .fma(
                            lagging,
                            load(table, row + Table.OLD_SHARE * width)
                                    .fma(
                                            change,
                                            load(table, row + Table.KICK_SHARE * width)
                                                    .fma(kick, straight)));
            FloatVector grows = load(table, row + Table.KEEPS_GROWS * width)
                    .fma(
                            lagging,
                            load(table, row + Table.OLD_GROWS * width)
                                    .fma(
                                            change,
                                            load(table, row + Table.KICK_GROWS * width)
                                                    .mul(kick)));
            FloatVector side = all(1).blend(load(table, Table.RIGHT_GAIN * width + kind), linear.lt(0));
            mx.intoArray(own, MX + at);
            my.intoArray(own, MY + at);
            mr.intoArray(own, MR + at);
            linear.intoArray(own, LINEAR + at);
            grows.intoArray(own, GROWS + at);
            side.intoArray(own, SIDE + at);
        }
    }

    /// What the linkage makes of it.
    private static void bend(Cars cars, int from, int size, int k) {
        float[] table = cars.kinds;
        float[] own = cars.scratch;
        int width = cars.kindsWidth;
        for (int at = 0; at < size; at += LANES) {
            int kind = (from + at) & cars.kindsMask;
            FloatVector linear = load(own, LINEAR + at);
            FloatVector side = load(own, SIDE + at);
            FloatVector grows = load(own, GROWS + at);
            FloatVector bent = tanh(linear.mul(side).mul(load(table, Table.MINUS_PER_LIMIT * width + kind)));
            FloatVector d = load(table, Table.LIMIT_RAD * width + kind).mul(bent);
            FloatVector wheelGrows = bent.neg().fma(bent, all(1)).mul(side).mul(grows);
            d.intoArray(own, WHEEL + at);
            wheelGrows.intoArray(own, WHEEL_GROWS + at);
        }
    }

    /// Where the wheels point, and how fast each axle slips.
    private static void slip(Cars cars, int from, int size, int k) {
        float[] table = cars.kinds;
        float[] own = cars.scratch;
        int width = cars.kindsWidth;
        for (int at = 0; at < size; at += LANES) {
            int kind = (from + at) & cars.kindsMask;
            FloatVector d = load(own, WHEEL + at);
            FloatVector mx = load(own, MX + at);
            FloatVector frontM = load(table, Table.FRONT * width + kind);
            FloatVector mr = load(own, MR + at);
            FloatVector my = load(own, MY + at);
            FloatVector minusRearM = load(table, Table.MINUS_REAR * width + kind);
            FloatVector sd = shortSin(d);
            FloatVector cd = shortCos(d);
            VectorMask<Float> moves = mx.compare(VectorOperators.GT, PlainMotion.CRAWL_MPS);
            FloatVector u = all(PlainMotion.CRAWL_MPS).blend(mx, moves);
            FloatVector moving = all(0).blend(1, moves);
            FloatVector slipF = frontM.fma(mr, my);
            FloatVector slipR = minusRearM.fma(mr, my);
            FloatVector squared = u.mul(u);
            FloatVector perLengthF = all(1).div(slipF.fma(slipF, squared));
            FloatVector perLengthR = all(1).div(slipR.fma(slipR, squared));
            sd.intoArray(own, SD + at);
            cd.intoArray(own, CD + at);
            u.intoArray(own, SLIP_SPEED + at);
            moving.intoArray(own, MOVING + at);
            slipF.intoArray(own, SLIP_F + at);
            slipR.intoArray(own, SLIP_R + at);
            perLengthF.intoArray(own, PER_LENGTH_F + at);
            perLengthR.intoArray(own, PER_LENGTH_R + at);
        }
    }

    /// At what angle.
    private static void slipInFront(Cars cars, int from, int size, int k) {
        float[] own = cars.scratch;
        for (int at = 0; at < size; at += LANES) {
            FloatVector slipF = load(own, SLIP_F + at);
            FloatVector u = load(own, SLIP_SPEED + at);
            FloatVector angleF = slipAngle(slipF, u);
            angleF.intoArray(own, ANGLE_F + at);
        }
    }

    /// At what angle behind.
    private static void slipBehind(Cars cars, int from, int size, int k) {
        float[] own = cars.scratch;
        for (int at = 0; at < size; at += LANES) {
            FloatVector slipR = load(own, SLIP_R + at);
            FloatVector u = load(own, SLIP_SPEED + at);
            FloatVector angleR = slipAngle(slipR, u);
            angleR.intoArray(own, ANGLE_R + at);
        }
    }

    /// How far the front tyres are saturated.
    private static void saturateFront(Cars cars, int from, int size, int k) {
        float[] table = cars.kinds;
        float[] own = cars.scratch;
        int width = cars.kindsWidth;
        for (int at = 0; at < size; at += LANES) {
            int kind = (from + at) & cars.kindsMask;
            FloatVector minusPerGripF = load(table, Table.MINUS_PER_GRIP_F * width + kind);
            FloatVector d = load(own, WHEEL + at);
            FloatVector angleF = load(own, ANGLE_F + at);
            FloatVector satF = tanh(minusPerGripF.mul(d.add(angleF)));
            FloatVector freeF = satF.neg().fma(satF, all(1));
            satF.intoArray(own, SAT_F + at);
            freeF.intoArray(own, FREE_F + at);
        }
    }

    /// How far the rear tyres are saturated.
    private static void saturateRear(Cars cars, int from, int size, int k) {
        float[] table = cars.kinds;
        float[] own = cars.scratch;
        int width = cars.kindsWidth;
        for (int at = 0; at < size; at += LANES) {
            int kind = (from + at) & cars.kindsMask;
            FloatVector minusPerGripR = load(table, Table.MINUS_PER_GRIP_R * width + kind);
            FloatVector angleR = load(own, ANGLE_R + at);
            FloatVector satR = tanh(minusPerGripR.mul(angleR));
            FloatVector freeR = satR.neg().fma(satR, all(1));
            satR.intoArray(own, SAT_R + at);
            freeR.intoArray(own, FREE_R + at);
        }
    }

    /// The change of slip that the substep will bring.
    private static void foreseeSlip(Cars cars, int from, int size, int k) {
        float[] table = cars.kinds;
        float[] own = cars.scratch;
        int width = cars.kindsWidth;
        for (int at = 0; at < size; at += LANES) {
            int kind = (from + at) & cars.kindsMask;
            int row = (Table.SUBSTEPS + k * Table.SUBSTEP_ROWS) * width + kind;
            FloatVector slipF = load(own, SLIP_F + at);
            FloatVector perLengthF = load(own, PER_LENGTH_F + at);
            FloatVector slipR = load(own, SLIP_R + at);
            FloatVector perLengthR = load(own, PER_LENGTH_R + at);
            FloatVector u = load(own, SLIP_SPEED + at);
            FloatVector h = load(table, row + Table.STEP * width);
            FloatVector gainX = load(own, GAIN_X + at);
            FloatVector gainY = load(own, GAIN_Y + at);
            FloatVector gainR = load(own, GAIN_R + at);
            FloatVector perGripF = load(table, Table.PER_GRIP_F * width + kind);
            FloatVector wheelGrows = load(own, WHEEL_GROWS + at);
            FloatVector frontM = load(table, Table.FRONT * width + kind);
            FloatVector perGripR = load(table, Table.PER_GRIP_R * width + kind);
            FloatVector minusRearM = load(table, Table.MINUS_REAR * width + kind);
            FloatVector leanF = slipF.mul(perLengthF);
            FloatVector leanR = slipR.mul(perLengthR);
            FloatVector minusU = u.neg();
            FloatVector lessF = minusU.mul(perLengthF);
            FloatVector lessR = minusU.mul(perLengthR);
            FloatVector moreX = h.mul(gainX);
            FloatVector foreseen = h.mul(FORESIGHT);
            FloatVector moreY = foreseen.mul(gainY);
            FloatVector moreR = foreseen.mul(gainR);
            FloatVector bendF = perGripF.mul(wheelGrows.add(leanF.fma(moreX, lessF.mul(frontM.fma(moreR, moreY)))));
            FloatVector bendR = perGripR.mul(leanR.fma(moreX, lessR.mul(minusRearM.fma(moreR, moreY))));
            leanF.intoArray(own, LEAN_F + at);
            leanR.intoArray(own, LEAN_R + at);
            lessF.intoArray(own, LESS_F + at);
            lessR.intoArray(own, LESS_R + at);
            bendF.intoArray(own, BEND_F + at);
            bendR.intoArray(own, BEND_R + at);
        }
    }

    /// Forces, averaged over it.
    private static void press(Cars cars, int from, int size, int k) {
        float[] table = cars.kinds;
        float[] own = cars.scratch;
        int width = cars.kindsWidth;
        for (int at = 0; at < size; at += LANES) {
            int kind = (from + at) & cars.kindsMask;
            FloatVector satF = load(own, SAT_F + at);
            FloatVector freeF = load(own, FREE_F + at);
            FloatVector bendF = load(own, BEND_F + at);
            FloatVector satR = load(own, SAT_R + at);
            FloatVector freeR = load(own, FREE_R + at);
            FloatVector bendR = load(own, BEND_R + at);
            FloatVector forceF = load(table, Table.GRIP_F * width + kind)
                    .mul(satF)
                    .mul(freeF.mul(-1 / 12f).fma(bendF.mul(bendF), all(1)));
            FloatVector forceR = load(table, Table.GRIP_R * width + kind)
                    .mul(satR)
                    .mul(freeR.mul(-1 / 12f).fma(bendR.mul(bendR), all(1)));
            forceF.intoArray(own, FORCE_F + at);
            forceR.intoArray(own, FORCE_R + at);
        }
    }

    /// What the forces do to the car.
    private static void accelerate(Cars cars, int from, int size, int k) {
        float[] table = cars.kinds;
        float[] own = cars.scratch;
        int width = cars.kindsWidth;
        for (int at = 0; at < size; at += LANES) {
            int kind = (from + at) & cars.kindsMask;
            FloatVector sd = load(own, SD + at);
            FloatVector frontTurn = load(table, Table.FRONT_TURN * width + kind);
            FloatVector cd = load(own, CD + at);
            FloatVector forceF = load(own, FORCE_F + at);
            FloatVector mr = load(own, MR + at);
            FloatVector my = load(own, MY + at);
            FloatVector mx = load(own, MX + at);
            FloatVector forceR = load(own, FORCE_R + at);
            FloatVector turnDrag = load(table, Table.TURN_DRAG * width + kind);
            FloatVector minusRearTurn = load(table, Table.MINUS_REAR_TURN * width + kind);
            FloatVector minusR = mr.neg();
            FloatVector dragging = load(table, Table.DRAG * width + kind).mul(sd);
            FloatVector frontCos = frontTurn.mul(cd);
            FloatVector aside = forceF.mul(cd);
            FloatVector pull = mr.fma(my, dragging.mul(forceF));
            FloatVector f2 = minusR.fma(mx, aside.add(forceR));
            FloatVector turning = mr.abs();
            FloatVector spin = turnDrag.fma(turning, load(table, Table.TURN_DAMPING * width + kind));
            FloatVector f3 = frontTurn.fma(aside, minusRearTurn.fma(forceR, spin.mul(minusR)));
            dragging.intoArray(own, DRAGGING + at);
            frontCos.intoArray(own, FRONT_COS + at);
            pull.intoArray(own, PULL + at);
            f2.intoArray(own, F2 + at);
            turning.intoArray(own, TURNING + at);
            spin.intoArray(own, SPIN + at);
            f3.intoArray(own, F3 + at);
        }
    }

    /// How that changes with sideways speed and yaw rate.
    private static void stiffen(Cars cars, int from, int size, int k) {
        float[] table = cars.kinds;
        float[] own = cars.scratch;
        int width = cars.kindsWidth;
        for (int at = 0; at < size; at += LANES) {
            int kind = (from + at) & cars.kindsMask;
            int row = (Table.SUBSTEPS + k * Table.SUBSTEP_ROWS) * width + kind;
            FloatVector minusH = load(table, row + Table.MINUS_STEP * width);
            FloatVector hardF = load(table, row + Table.HARD_F * width).mul(load(own, LESS_F + at));
            FloatVector hardR = load(table, row + Table.HARD_R * width).mul(load(own, LESS_R + at));
            FloatVector cd = load(own, CD + at);
            FloatVector freeF = load(own, FREE_F + at);
            FloatVector freeR = load(own, FREE_R + at);
            FloatVector frontM = load(table, Table.FRONT * width + kind);
            FloatVector minusRearM = load(table, Table.MINUS_REAR * width + kind);
            FloatVector mx = load(own, MX + at);
            FloatVector frontCos = load(own, FRONT_COS + at);
            FloatVector minusRearTurn = load(table, Table.MINUS_REAR_TURN * width + kind);
            FloatVector turnDrag = load(table, Table.TURN_DRAG * width + kind);
            FloatVector turning = load(own, TURNING + at);
            FloatVector spin = load(own, SPIN + at);
            FloatVector hardCos = hardF.mul(cd);
            FloatVector hardTurn = hardF.mul(frontCos);
            FloatVector rearTurns = hardR.mul(minusRearTurn);
            FloatVector a = hardCos.fma(freeF, hardR.mul(freeR));
            FloatVector b = hardCos.mul(frontM).fma(freeF, hardR.mul(minusRearM).fma(freeR, minusH.mul(mx)));
            FloatVector c = hardTurn.fma(freeF, rearTurns.mul(freeR));
            FloatVector e = hardTurn.mul(frontM)
                    .fma(freeF, rearTurns.mul(minusRearM).fma(freeR, minusH.mul(turnDrag.fma(turning, spin))));
            a.intoArray(own, J22 + at);
            b.intoArray(own, J23 + at);
            c.intoArray(own, J32 + at);
            e.intoArray(own, J33 + at);
        }
    }

    /// And with the speed and the steering.
    private static void give(Cars cars, int from, int size, int k) {
        float[] table = cars.kinds;
        float[] own = cars.scratch;
        int width = cars.kindsWidth;
        for (int at = 0; at < size; at += LANES) {
            int kind = (from + at) & cars.kindsMask;
            FloatVector stiffF = load(table, Table.STIFF_F * width + kind);
            FloatVector freeF = load(own, FREE_F + at);
            FloatVector leanF = load(own, LEAN_F + at);
            FloatVector moving = load(own, MOVING + at);
            FloatVector stiffR = load(table, Table.STIFF_R * width + kind);
            FloatVector freeR = load(own, FREE_R + at);
            FloatVector leanR = load(own, LEAN_R + at);
            FloatVector lessF = load(own, LESS_F + at);
            FloatVector dragging = load(own, DRAGGING + at);
            FloatVector mr = load(own, MR + at);
            FloatVector frontM = load(table, Table.FRONT * width + kind);
            FloatVector my = load(own, MY + at);
            FloatVector cd = load(own, CD + at);
            FloatVector frontCos = load(own, FRONT_COS + at);
            FloatVector minusRearTurn = load(table, Table.MINUS_REAR_TURN * width + kind);
            FloatVector forceF = load(own, FORCE_F + at);
            FloatVector sd = load(own, SD + at);
            FloatVector wheelGrows = load(own, WHEEL_GROWS + at);
            FloatVector softF = stiffF.mul(freeF);
            FloatVector fx = softF.mul(leanF).mul(moving);
            FloatVector rx = stiffR.mul(freeR).mul(leanR).mul(moving);
            FloatVector gF = softF.mul(lessF);
            FloatVector j11 = dragging.mul(fx);
            FloatVector j12 = dragging.fma(gF, mr);
            FloatVector j13 = dragging.mul(gF).fma(frontM, my);
            FloatVector j21 = fx.fma(cd, rx.sub(mr));
            FloatVector j31 = frontCos.fma(fx, minusRearTurn.mul(rx));
            FloatVector steered = softF.fma(cd, forceF.mul(sd)).mul(wheelGrows);
            j11.intoArray(own, J11 + at);
            j12.intoArray(own, J12 + at);
            j13.intoArray(own, J13 + at);
            j21.intoArray(own, J21 + at);
            j31.intoArray(own, J31 + at);
            steered.intoArray(own, STEERED + at);
        }
    }

    /// The drive.
    private static void push(Cars cars, int from, int size, int k) {
        float[] table = cars.kinds;
        float[] own = cars.scratch;
        int width = cars.kindsWidth;
        for (int at = 0; at < size; at += LANES) {
            int kind = (from + at) & cars.kindsMask;
            int row = (Table.SUBSTEPS + k * Table.SUBSTEP_ROWS) * width + kind;
            FloatVector wantedBefore = load(own, WANTED_BEFORE + at);
            FloatVector wanted = load(own, WANTED + at);
            FloatVector vx = load(own, VX + at);
            FloatVector limitMps2 = load(table, Table.LIMIT_MPS2 * width + kind);
            FloatVector pull = load(own, PULL + at);
            FloatVector h = load(table, row + Table.STEP * width);
            FloatVector perLag = load(table, Table.PER_LAG * width + kind);
            FloatVector goal = load(table, row + Table.OLD * width).fma(wantedBefore.sub(wanted), wanted);
            FloatVector lack = goal.sub(vx);
            FloatVector far = lack.sub(within(load(table, Table.LINEAR * width + kind), lack));
            VectorMask<Float> back = far.lt(0);
            FloatVector rate = limitMps2.blend(limitMps2.neg(), back).add(pull);
            FloatVector least = limitMps2.mul(0.01f);
            FloatVector resists = limitMps2.add(pull.blend(pull.neg(), back));
            FloatVector needed = far.abs().div(least.blend(resists, resists.compare(VectorOperators.GT, least)));
            FloatVector full = h.blend(needed, needed.lt(h));
            FloatVector rest = h.sub(full);
            FloatVector z = rest.mul(perLag);
            FloatVector decayed = z.mul(all(1 / 60f).fma(z, all(0.1f)).fma(z, all(1)))
                    .div(all(1 / 60f).fma(z, all(0.15f)).fma(z, all(0.6f)).fma(z, all(1)));
            goal.intoArray(own, GOAL + at);
            lack.intoArray(own, LACK + at);
            rate.intoArray(own, RATE + at);
            full.intoArray(own, FULL + at);
            rest.intoArray(own, REST + at);
            decayed.intoArray(own, DECAYED + at);
        }
    }

    /// Where the drive leads, as long as the pull is steady.
    private static void settle(Cars cars, int from, int size, int k) {
        float[] table = cars.kinds;
        float[] own = cars.scratch;
        int width = cars.kindsWidth;
        for (int at = 0; at < size; at += LANES) {
            int kind = (from + at) & cars.kindsMask;
            int row = (Table.SUBSTEPS + k * Table.SUBSTEP_ROWS) * width + kind;
            FloatVector rate = load(own, RATE + at);
            FloatVector full = load(own, FULL + at);
            FloatVector lack = load(own, LACK + at);
            FloatVector pull = load(own, PULL + at);
            FloatVector lag = load(table, Table.LAG * width + kind);
            FloatVector decayed = load(own, DECAYED + at);
            FloatVector vx = load(own, VX + at);
            FloatVector rest = load(own, REST + at);
            FloatVector perStep = load(table, row + Table.PER_STEP * width);
            FloatVector goal = load(own, GOAL + at);
            FloatVector mx = load(own, MX + at);
            FloatVector near = rate.neg().fma(full, lack);
            FloatVector closing = pull.fma(lag, near).mul(decayed);
            FloatVector newX = rate.fma(full, vx).add(closing);
            FloatVector behind =
                    full.fma(rate.mul(-0.5f).fma(full, lack), lag.mul(pull.neg().fma(rest, closing)));
            FloatVector meanX = behind.neg().fma(perStep, goal);
            FloatVector off = meanX.sub(mx);
            newX.intoArray(own, NEW_X + at);
            meanX.intoArray(own, MEAN_X + at);
            off.intoArray(own, OFF + at);
        }
    }

    /// The linear equation of sideways speed and yaw rate.
    private static void lean(Cars cars, int from, int size, int k) {
        float[] table = cars.kinds;
        float[] own = cars.scratch;
        int width = cars.kindsWidth;
        for (int at = 0; at < size; at += LANES) {
            int kind = (from + at) & cars.kindsMask;
            int row = (Table.SUBSTEPS + k * Table.SUBSTEP_ROWS) * width + kind;
            FloatVector vy = load(own, VY + at);
            FloatVector my = load(own, MY + at);
            FloatVector r = load(own, R + at);
            FloatVector mr = load(own, MR + at);
            FloatVector h = load(table, row + Table.STEP * width);
            FloatVector j21 = load(own, J21 + at);
            FloatVector off = load(own, OFF + at);
            FloatVector a = load(own, J22 + at);
            FloatVector b = load(own, J23 + at);
            FloatVector f2 = load(own, F2 + at);
            FloatVector j31 = load(own, J31 + at);
            FloatVector c = load(own, J32 + at);
            FloatVector e = load(own, J33 + at);
            FloatVector f3 = load(own, F3 + at);
            FloatVector steered = load(own, STEERED + at);
            FloatVector frontTurn = load(table, Table.FRONT_TURN * width + kind);
            FloatVector offY = vy.sub(my);
            FloatVector offR = r.sub(mr);
            FloatVector g2 = h.mul(j21).fma(off, a.fma(offY, b.fma(offR, h.mul(f2))));
            FloatVector g3 = h.mul(j31).fma(off, c.fma(offY, e.fma(offR, h.mul(f3))));
            FloatVector l2 = h.mul(steered);
            FloatVector l3 = frontTurn.mul(l2);
            FloatVector zg2 = a.fma(g2, b.mul(g3));
            FloatVector zg3 = c.fma(g2, e.mul(g3));
            FloatVector zl2 = a.fma(l2, b.mul(l3));
            FloatVector zl3 = c.fma(l2, e.mul(l3));
            FloatVector bc = b.mul(c);
            g2.intoArray(own, G2 + at);
            g3.intoArray(own, G3 + at);
            l2.intoArray(own, L2 + at);
            l3.intoArray(own, L3 + at);
            zg2.intoArray(own, ZG2 + at);
            zg3.intoArray(own, ZG3 + at);
            zl2.intoArray(own, ZL2 + at);
            zl3.intoArray(own, ZL3 + at);
            bc.intoArray(own, BC + at);
        }
    }

    /// Its exponential.
    private static void solve(Cars cars, int from, int size, int k) {
        float[] own = cars.scratch;
        for (int at = 0; at < size; at += LANES) {
            FloatVector sixth = all(1 / 6f);
            FloatVector a = load(own, J22 + at);
            FloatVector e = load(own, J33 + at);
            FloatVector minusTwoThirds = all(-2 / 3f);
            FloatVector bc = load(own, BC + at);
            FloatVector b = load(own, J23 + at);
            FloatVector c = load(own, J32 + at);
            FloatVector minusSixth = all(-1 / 6f);
            FloatVector zg2 = load(own, ZG2 + at);
            FloatVector minusTwelfth = all(-1 / 12f);
            FloatVector zl2 = load(own, ZL2 + at);
            FloatVector g2 = load(own, G2 + at);
            FloatVector zg3 = load(own, ZG3 + at);
            FloatVector zl3 = load(own, ZL3 + at);
            FloatVector g3 = load(own, G3 + at);
            FloatVector l2 = load(own, L2 + at);
            FloatVector l3 = load(own, L3 + at);
            FloatVector mixed = minusSixth.fma(a.add(e), all(2 / 3f));
            FloatVector d22 = sixth.fma(a.fma(a, bc), minusTwoThirds.fma(a, all(1)));
            FloatVector d33 = sixth.fma(e.fma(e, bc), minusTwoThirds.fma(e, all(1)));
            FloatVector d23 = b.mul(mixed);
            FloatVector d32 = c.mul(mixed);
            FloatVector perDet = all(1).div(d22.fma(d33, d23.neg().mul(d32)));
            FloatVector p2 = minusSixth.fma(zg2, minusTwelfth.fma(zl2, g2));
            FloatVector p3 = minusSixth.fma(zg3, minusTwelfth.fma(zl3, g3));
            FloatVector q2 = minusSixth.fma(zg2, minusTwelfth.fma(l2, g2.mul(0.5f)));
            FloatVector q3 = minusSixth.fma(zg3, minusTwelfth.fma(l3, g3.mul(0.5f)));
            d22.intoArray(own, D22 + at);
            d33.intoArray(own, D33 + at);
            d23.intoArray(own, D23 + at);
            d32.intoArray(own, D32 + at);
            perDet.intoArray(own, PER_DET + at);
            p2.intoArray(own, P2 + at);
            p3.intoArray(own, P3 + at);
            q2.intoArray(own, Q2 + at);
            q3.intoArray(own, Q3 + at);
        }
    }

    /// Sideways speed, yaw rate and speed at the end.
    private static void correct(Cars cars, int from, int size, int k) {
        float[] table = cars.kinds;
        float[] own = cars.scratch;
        int width = cars.kindsWidth;
        for (int at = 0; at < size; at += LANES) {
            int kind = (from + at) & cars.kindsMask;
            int row = (Table.SUBSTEPS + k * Table.SUBSTEP_ROWS) * width + kind;
            FloatVector d33 = load(own, D33 + at);
            FloatVector p2 = load(own, P2 + at);
            FloatVector d23 = load(own, D23 + at);
            FloatVector p3 = load(own, P3 + at);
            FloatVector perDet = load(own, PER_DET + at);
            FloatVector d22 = load(own, D22 + at);
            FloatVector d32 = load(own, D32 + at);
            FloatVector q2 = load(own, Q2 + at);
            FloatVector q3 = load(own, Q3 + at);
            FloatVector vy = load(own, VY + at);
            FloatVector r = load(own, R + at);
            FloatVector j12 = load(own, J12 + at);
            FloatVector my = load(own, MY + at);
            FloatVector j13 = load(own, J13 + at);
            FloatVector mr = load(own, MR + at);
            FloatVector j11 = load(own, J11 + at);
            FloatVector off = load(own, OFF + at);
            FloatVector newX = load(own, NEW_X + at);
            FloatVector meanX = load(own, MEAN_X + at);
            FloatVector vx = load(own, VX + at);
            FloatVector moveY = d33.fma(p2, d23.mul(p3)).mul(perDet);
            FloatVector moveR = d22.fma(p3, d32.mul(p2)).mul(perDet);
            FloatVector meanY = d33.fma(q2, d23.mul(q3)).fma(perDet, vy);
            FloatVector meanR = d22.fma(q3, d32.mul(q2)).fma(perDet, r);
            FloatVector corrected = load(table, row + Table.DAMPED * width)
                    .mul(j12.fma(meanY.sub(my), j13.fma(meanR.sub(mr), j11.mul(off))));
            FloatVector endX = newX.add(corrected);
            FloatVector midX = all(0.5f).fma(corrected, meanX);
            FloatVector moveX = endX.sub(vx);
            moveY.intoArray(own, MOVE_Y + at);
            moveR.intoArray(own, MOVE_R + at);
            meanY.intoArray(own, MEAN_Y + at);
            meanR.intoArray(own, MEAN_R + at);
            endX.intoArray(own, VX + at);
            midX.intoArray(own, MID_X + at);
            moveX.intoArray(own, MOVE_X + at);
        }
    }

    /// The pose, in the frame in which the step began.
    private static void arrive(Cars cars, int from, int size, int k) {
        float[] table = cars.kinds;
        float[] own = cars.scratch;
        int width = cars.kindsWidth;
        for (int at = 0; at < size; at += LANES) {
            int kind = (from + at) & cars.kindsMask;
            int row = (Table.SUBSTEPS + k * Table.SUBSTEP_ROWS) * width + kind;
            FloatVector h = load(table, row + Table.STEP * width);
            FloatVector meanR = load(own, MEAN_R + at);
            FloatVector minusTwelfth = all(-1 / 12f);
            FloatVector moveR = load(own, MOVE_R + at);
            FloatVector turned = load(own, TURNED + at);
            FloatVector midX = load(own, MID_X + at);
            FloatVector moveY = load(own, MOVE_Y + at);
            FloatVector meanY = load(own, MEAN_Y + at);
            FloatVector moveX = load(own, MOVE_X + at);
            FloatVector x = load(own, X + at);
            FloatVector y = load(own, Y + at);
            FloatVector vy = load(own, VY + at);
            FloatVector r = load(own, R + at);
            FloatVector perStep = load(table, row + Table.PER_STEP * width);
            FloatVector turn = h.mul(meanR);
            FloatVector heading = all(0.5f).fma(turn, minusTwelfth.mul(h).fma(moveR, turned));
            FloatVector shorter = turn.mul(-1 / 24f).fma(turn, all(1));
            FloatVector curl = turn.mul(1 / 12f);
            FloatVector along = h.mul(midX.fma(shorter, curl.neg().mul(moveY)));
            FloatVector across = h.mul(meanY.fma(shorter, curl.mul(moveX)));
            FloatVector sh = shortSin(heading);
            FloatVector ch = shortCos(heading);
            FloatVector nextX = along.fma(ch, across.neg().fma(sh, x));
            FloatVector nextY = along.fma(sh, across.fma(ch, y));
            FloatVector nextTurned = turned.add(turn);
            FloatVector endY = vy.add(moveY);
            FloatVector endR = r.add(moveR);
            FloatVector nextGainX = moveX.mul(perStep);
            FloatVector nextGainY = moveY.mul(perStep);
            FloatVector nextGainR = moveR.mul(perStep);
            nextX.intoArray(own, X + at);
            nextY.intoArray(own, Y + at);
            nextTurned.intoArray(own, TURNED + at);
            endY.intoArray(own, VY + at);
            endR.intoArray(own, R + at);
            nextGainX.intoArray(own, GAIN_X + at);
            nextGainY.intoArray(own, GAIN_Y + at);
            nextGainR.intoArray(own, GAIN_R + at);
        }
    }

    /// Keeps what came of it, except for cars that crawl: they stay as they were.
    private static void end(Cars cars, int from, int size, int k) {
        float[] table = cars.kinds;
        float[] own = cars.scratch;
        int width = cars.kindsWidth;
        for (int at = 0; at < size; at += LANES) {
            int i = from + at;
            int kind = i & cars.kindsMask;
            FloatVector startX = load(cars.forwardMps, i);
            VectorMask<Float> slow = startX.lt(PlainMotion.SLOW_MPS);
            FloatVector steeringRad = load(cars.nextRad, i);
            FloatVector actuator = load(cars.actuatorRad, i);
            FloatVector moved = load(table, Table.ACTUATOR_KEEPS * width + kind)
                    .fma(
                            load(own, LAGGING + at),
                            load(table, Table.ACTUATOR_OLD * width + kind)
                                    .fma(
                                            load(own, CHANGE + at),
                                            load(table, Table.ACTUATOR_KICK * width + kind)
                                                    .fma(load(own, KICK + at), steeringRad)));
            load(own, VX + at).blend(startX, slow).intoArray(cars.forwardMps, i);
            load(own, VY + at).blend(load(cars.sidewaysMps, i), slow).intoArray(cars.sidewaysMps, i);
            load(own, R + at).blend(load(cars.yawRateRadps, i), slow).intoArray(cars.yawRateRadps, i);
            moved.blend(actuator, slow).intoArray(cars.actuatorRad, i);
            steeringRad.blend(load(cars.commandRad, i), slow).intoArray(cars.commandRad, i);
            load(cars.nextMps, i).blend(load(cars.commandMps, i), slow).intoArray(cars.commandMps, i);
            load(own, X + at).blend(0, slow).intoArray(own, X + at);
            load(own, Y + at).blend(0, slow).intoArray(own, Y + at);
            load(own, TURNED + at).blend(0, slow).intoArray(own, TURNED + at);
        }
    }

    /// Their poses, as [Cars#move] does it.
    private static void shift(Cars cars, int from, int size, int k) {
        float[] own = cars.scratch;
        for (int at = 0; at < size; at += D.length()) {
            int i = from + at;
            DoubleVector ahead = wide(own, X + at);
            DoubleVector aside = wide(own, Y + at);
            DoubleVector cos = DoubleVector.fromArray(D, cars.cosYaw, i);
            DoubleVector sin = DoubleVector.fromArray(D, cars.sinYaw, i);
            DoubleVector.fromArray(D, cars.xM, i)
                    .add(ahead.mul(cos).sub(aside.mul(sin)))
                    .intoArray(cars.xM, i);
            DoubleVector.fromArray(D, cars.yM, i)
                    .add(ahead.mul(sin).add(aside.mul(cos)))
                    .intoArray(cars.yM, i);
        }
    }

    private static void face(Cars cars, int from, int size, int k) {
        float[] own = cars.scratch;
        for (int at = 0; at < size; at += D.length()) {
            int i = from + at;
            DoubleVector turned = wide(own, TURNED + at);
            DoubleVector yaw = DoubleVector.fromArray(D, cars.yawRad, i).add(turned);
            DoubleVector turns = yaw.mul(Heading.PER_TURN).add(Heading.ROUNDING).sub(Heading.ROUNDING);
            DoubleVector wrapped = yaw.sub(turns.mul(Heading.TURN));
            DoubleVector q = wrapped.mul(0.25);
            DoubleVector s = q.mul(q);
            DoubleVector p = series(s, Heading.SIN);
            DoubleVector quarterSin = q.add(q.mul(s).mul(p));
            DoubleVector c = series(s, Heading.COS);
            DoubleVector quarterCos =
                    DoubleVector.broadcast(D, 1).sub(s.mul(0.5).sub(s.mul(s).mul(c)));
            DoubleVector doubleSin = quarterSin.mul(2).mul(quarterCos);
            DoubleVector doubleCos =
                    DoubleVector.broadcast(D, 1).sub(quarterSin.mul(2).mul(quarterSin));
            wrapped.intoArray(cars.yawRad, i);
            doubleSin.mul(2).mul(doubleCos).intoArray(cars.sinYaw, i);
            DoubleVector.broadcast(D, 1).sub(doubleSin.mul(2).mul(doubleSin)).intoArray(cars.cosYaw, i);
        }
    }

    private static DoubleVector wide(float[] array, int at) {
        return (DoubleVector) FloatVector.fromArray(HALF, array, at).convertShape(F2D, D, 0);
    }

    private static DoubleVector series(DoubleVector s, double[] terms) {
        DoubleVector p = DoubleVector.broadcast(D, terms[6]);
        p = p.mul(s).add(terms[5]);
        p = p.mul(s).add(terms[4]);
        p = p.mul(s).add(terms[3]);
        p = p.mul(s).add(terms[2]);
        p = p.mul(s).add(terms[1]);
        return p.mul(s).add(terms[0]);
    }

    private static FloatVector load(float[] array, int at) {
        return FloatVector.fromArray(S, array, at);
    }

    private static FloatVector all(float value) {
        return FloatVector.broadcast(S, value);
    }

    private static FloatVector within(FloatVector limit, FloatVector x) {
        FloatVector least = limit.neg();
        FloatVector low = x.blend(least, x.lt(least));
        return low.blend(limit, low.compare(VectorOperators.GT, limit));
    }

    private static FloatVector slipAngle(FloatVector slip, FloatVector u) {
        VectorMask<Float> steep = slip.abs().compare(VectorOperators.GT, u);
        FloatVector angle = shortAtan(slip.blend(u, steep).div(u.blend(slip, steep)));
        FloatVector quarter = all(HALF_PI).blend(-HALF_PI, slip.lt(0));
        return angle.blend(quarter.sub(angle), steep);
    }

    private static FloatVector tanh(FloatVector x) {
        FloatVector z = within(all(QuickMath.TANH_LIMIT), x);
        FloatVector s = z.mul(z);
        FloatVector squared = s.mul(s);
        FloatVector high =
                all(QuickMath.TANH_P4).fma(squared, all(QuickMath.TANH_P3).fma(s, all(QuickMath.TANH_P2)));
        FloatVector above = high.fma(squared, all(QuickMath.TANH_P1).fma(s, all(QuickMath.TANH_P0)));
        FloatVector below = all(QuickMath.TANH_Q3)
                .fma(s, all(QuickMath.TANH_Q2))
                .fma(squared, all(QuickMath.TANH_Q1).fma(s, all(1)));
        return z.mul(above).div(below);
    }

    private static FloatVector shortAtan(FloatVector t) {
        FloatVector s = t.mul(t);
        FloatVector squared = s.mul(s);
        FloatVector middle = all(QuickMath.ATAN_4).fma(s, all(QuickMath.ATAN_3));
        FloatVector high = all(QuickMath.ATAN_6).fma(s, all(QuickMath.ATAN_5));
        FloatVector p =
                high.fma(squared, middle).fma(squared, all(QuickMath.ATAN_2).fma(s, all(QuickMath.ATAN_1)));
        return p.fma(s.mul(t), t);
    }

    private static FloatVector shortSin(FloatVector x) {
        FloatVector s = x.mul(x);
        FloatVector p = all(QuickMath.SIN_4)
                .fma(s, all(QuickMath.SIN_3))
                .fma(s.mul(s), all(QuickMath.SIN_2).fma(s, all(QuickMath.SIN_1)));
        return p.fma(s.mul(x), x);
    }

    private static FloatVector shortCos(FloatVector x) {
        FloatVector s = x.mul(x);
        FloatVector p = all(QuickMath.COS_4)
                .fma(s, all(QuickMath.COS_3))
                .fma(s.mul(s), all(QuickMath.COS_2).fma(s, all(QuickMath.COS_1)));
        return p.fma(s, all(1));
    }
}
