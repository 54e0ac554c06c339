package hairpin.simulator.car;

import static hairpin.simulator.car.Scratch.CHANGE;
import static hairpin.simulator.car.Scratch.GAIN_R;
import static hairpin.simulator.car.Scratch.GAIN_X;
import static hairpin.simulator.car.Scratch.GAIN_Y;
import static hairpin.simulator.car.Scratch.GROWS;
import static hairpin.simulator.car.Scratch.KICK;
import static hairpin.simulator.car.Scratch.LAGGING;
import static hairpin.simulator.car.Scratch.LINEAR;
import static hairpin.simulator.car.Scratch.MR;
import static hairpin.simulator.car.Scratch.MX;
import static hairpin.simulator.car.Scratch.MY;
import static hairpin.simulator.car.Scratch.R;
import static hairpin.simulator.car.Scratch.SIDE;
import static hairpin.simulator.car.Scratch.SLOPE;
import static hairpin.simulator.car.Scratch.STRAIGHT;
import static hairpin.simulator.car.Scratch.TURNED;
import static hairpin.simulator.car.Scratch.VX;
import static hairpin.simulator.car.Scratch.VY;
import static hairpin.simulator.car.Scratch.WANTED;
import static hairpin.simulator.car.Scratch.WANTED_BEFORE;
import static hairpin.simulator.car.Scratch.WHEEL;
import static hairpin.simulator.car.Scratch.WHEEL_GROWS;
import static hairpin.simulator.car.Scratch.X;
import static hairpin.simulator.car.Scratch.Y;
import static hairpin.simulator.car.VectorMaths.LANES;
import static hairpin.simulator.car.VectorMaths.S;
import static hairpin.simulator.car.VectorMaths.all;
import static hairpin.simulator.car.VectorMaths.load;
import static hairpin.simulator.car.VectorMaths.tanh;
import static hairpin.simulator.car.VectorMaths.within;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/// Stages of [VectorMotion] at the beginning of a substep: what the command asks for, and the middle of the substep
/// as far as it can be foreseen.
@SuppressWarnings("UnusedVariable") // stages share one signature
final class VectorBegin {

    private VectorBegin() {}

    static void begin(Cars cars, int from, int size, int k) {
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
            load(table, Table.FORESEEN_X * width + kind).mul(pushNow).intoArray(own, GAIN_X + at);
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

    /// Where the front wheels point in the substep, and how much that grows.
    static void point(Cars cars, int from, int size, int k) {
        float[] table = cars.kinds;
        float[] own = cars.scratch;
        int width = cars.kindsWidth;
        for (int at = 0; at < size; at += LANES) {
            int kind = (from + at) & cars.kindsMask;
            int row = (Table.SUBSTEPS + k * Table.SUBSTEP_ROWS) * width + kind;
            FloatVector lagging = load(own, LAGGING + at);
            FloatVector change = load(own, CHANGE + at);
            FloatVector kick = load(own, KICK + at);
            FloatVector straight = load(own, STRAIGHT + at);
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
            linear.intoArray(own, LINEAR + at);
            grows.intoArray(own, GROWS + at);
            side.intoArray(own, SIDE + at);
        }
    }

    /// What the linkage makes of it.
    static void bend(Cars cars, int from, int size, int k) {
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
            FloatVector slope = bent.neg().fma(bent, all(1)).mul(side);
            FloatVector wheelGrows = slope.mul(grows);
            d.intoArray(own, WHEEL + at);
            slope.intoArray(own, SLOPE + at);
            wheelGrows.intoArray(own, WHEEL_GROWS + at);
        }
    }

    /// In the first substep of a step: what the command is about to change.
    static void expect(Cars cars, int from, int size, int k) {
        float[] table = cars.kinds;
        float[] own = cars.scratch;
        int width = cars.kindsWidth;
        for (int at = 0; at < size; at += LANES) {
            int kind = (from + at) & cars.kindsMask;
            FloatVector lagging = load(own, LAGGING + at);
            FloatVector change = load(own, CHANGE + at);
            FloatVector kick = load(own, KICK + at);
            FloatVector kickShare = load(table, (Table.SUBSTEPS + Table.KICK_SHARE) * width + kind);
            FloatVector jumps = load(own, SLOPE + at)
                    .mul(load(table, Table.JUMP_KEEPS * width + kind)
                            .fma(
                                    lagging,
                                    load(table, Table.JUMP_OLD * width + kind).fma(change, kickShare.mul(kick))));
            FloatVector used =
                    load(own, R + at).mul(load(own, VX + at)).mul(load(table, Table.PER_GRIP * width + kind));
            FloatVector free = used.neg().fma(used, all(1));
            FloatVector left = all(0).blend(free, free.compare(VectorOperators.GT, 0));
            FloatVector gainY =
                    load(table, Table.STIFF_F * width + kind).mul(left).mul(jumps);
            gainY.intoArray(own, GAIN_Y + at);
            load(table, Table.FORESEEN_TURN * width + kind).mul(gainY).intoArray(own, GAIN_R + at);
        }
    }

    /// The middle of the substep as far as it can be foreseen.
    static void foresee(Cars cars, int from, int size, int k) {
        float[] table = cars.kinds;
        float[] own = cars.scratch;
        int width = cars.kindsWidth;
        for (int at = 0; at < size; at += LANES) {
            int kind = (from + at) & cars.kindsMask;
            int row = (Table.SUBSTEPS + k * Table.SUBSTEP_ROWS) * width + kind;
            FloatVector half = load(table, row + Table.STEP * width).mul(0.5f);
            FloatVector halfAhead = half.mul(PlainMotion.FORESIGHT);
            FloatVector mx = half.fma(load(own, GAIN_X + at), load(own, VX + at));
            FloatVector my = halfAhead.fma(load(own, GAIN_Y + at), load(own, VY + at));
            FloatVector mr = halfAhead.fma(load(own, GAIN_R + at), load(own, R + at));
            mx.intoArray(own, MX + at);
            my.intoArray(own, MY + at);
            mr.intoArray(own, MR + at);
        }
    }
}
