package hairpin.simulator.car;

import static hairpin.simulator.car.Scratch.DECAYED;
import static hairpin.simulator.car.Scratch.FULL;
import static hairpin.simulator.car.Scratch.GOAL;
import static hairpin.simulator.car.Scratch.LACK;
import static hairpin.simulator.car.Scratch.MEAN_X;
import static hairpin.simulator.car.Scratch.MX;
import static hairpin.simulator.car.Scratch.NEW_X;
import static hairpin.simulator.car.Scratch.OFF;
import static hairpin.simulator.car.Scratch.PULL;
import static hairpin.simulator.car.Scratch.RATE;
import static hairpin.simulator.car.Scratch.REST;
import static hairpin.simulator.car.Scratch.VX;
import static hairpin.simulator.car.Scratch.WANTED;
import static hairpin.simulator.car.Scratch.WANTED_BEFORE;
import static hairpin.simulator.car.VectorMaths.LANES;
import static hairpin.simulator.car.VectorMaths.all;
import static hairpin.simulator.car.VectorMaths.load;
import static hairpin.simulator.car.VectorMaths.within;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/// Stages of [VectorMotion]: the drive.
@SuppressWarnings("UnusedVariable") // stages share one signature
final class VectorDrive {

    private VectorDrive() {}

    /// The drive.
    static void push(Cars cars, int from, int size, int k) {
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
    static void settle(Cars cars, int from, int size, int k) {
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
}
