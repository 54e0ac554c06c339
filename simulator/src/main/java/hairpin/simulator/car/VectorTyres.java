package hairpin.simulator.car;

import static hairpin.simulator.car.Scratch.ANGLE_F;
import static hairpin.simulator.car.Scratch.ANGLE_R;
import static hairpin.simulator.car.Scratch.BEND_F;
import static hairpin.simulator.car.Scratch.BEND_R;
import static hairpin.simulator.car.Scratch.CD;
import static hairpin.simulator.car.Scratch.FORCE_F;
import static hairpin.simulator.car.Scratch.FORCE_R;
import static hairpin.simulator.car.Scratch.FREE_F;
import static hairpin.simulator.car.Scratch.FREE_R;
import static hairpin.simulator.car.Scratch.GAIN_R;
import static hairpin.simulator.car.Scratch.GAIN_X;
import static hairpin.simulator.car.Scratch.GAIN_Y;
import static hairpin.simulator.car.Scratch.LACK_F;
import static hairpin.simulator.car.Scratch.LACK_R;
import static hairpin.simulator.car.Scratch.LEAN_F;
import static hairpin.simulator.car.Scratch.LEAN_R;
import static hairpin.simulator.car.Scratch.LESS_F;
import static hairpin.simulator.car.Scratch.LESS_R;
import static hairpin.simulator.car.Scratch.MOVING;
import static hairpin.simulator.car.Scratch.MR;
import static hairpin.simulator.car.Scratch.MX;
import static hairpin.simulator.car.Scratch.MY;
import static hairpin.simulator.car.Scratch.PER_LENGTH_F;
import static hairpin.simulator.car.Scratch.PER_LENGTH_R;
import static hairpin.simulator.car.Scratch.SAT_F;
import static hairpin.simulator.car.Scratch.SAT_R;
import static hairpin.simulator.car.Scratch.SD;
import static hairpin.simulator.car.Scratch.SLIP_F;
import static hairpin.simulator.car.Scratch.SLIP_R;
import static hairpin.simulator.car.Scratch.SLIP_SPEED;
import static hairpin.simulator.car.Scratch.WHEEL;
import static hairpin.simulator.car.Scratch.WHEEL_GROWS;
import static hairpin.simulator.car.VectorMaths.LANES;
import static hairpin.simulator.car.VectorMaths.all;
import static hairpin.simulator.car.VectorMaths.load;
import static hairpin.simulator.car.VectorMaths.shortCos;
import static hairpin.simulator.car.VectorMaths.shortSin;
import static hairpin.simulator.car.VectorMaths.slipAngle;
import static hairpin.simulator.car.VectorMaths.tanh;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/// Stages of [VectorMotion]: how the tyres slip, and the forces that come of it.
@SuppressWarnings("UnusedVariable") // stages share one signature
final class VectorTyres {

    private VectorTyres() {}

    /// Where the wheels point, and how fast each axle slips.
    static void slip(Cars cars, int from, int size, int k) {
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
    static void slipInFront(Cars cars, int from, int size, int k) {
        float[] own = cars.scratch;
        for (int at = 0; at < size; at += LANES) {
            FloatVector slipF = load(own, SLIP_F + at);
            FloatVector u = load(own, SLIP_SPEED + at);
            FloatVector angleF = slipAngle(slipF, u);
            angleF.intoArray(own, ANGLE_F + at);
        }
    }

    /// At what angle behind.
    static void slipBehind(Cars cars, int from, int size, int k) {
        float[] own = cars.scratch;
        for (int at = 0; at < size; at += LANES) {
            FloatVector slipR = load(own, SLIP_R + at);
            FloatVector u = load(own, SLIP_SPEED + at);
            FloatVector angleR = slipAngle(slipR, u);
            angleR.intoArray(own, ANGLE_R + at);
        }
    }

    /// How far the front tyres are saturated.
    static void saturateFront(Cars cars, int from, int size, int k) {
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
    static void saturateRear(Cars cars, int from, int size, int k) {
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
    static void foreseeSlip(Cars cars, int from, int size, int k) {
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
            FloatVector foreseen = h.mul(PlainMotion.FORESIGHT);
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
    static void press(Cars cars, int from, int size, int k) {
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

    /// In the first substep: how much less the forces will be for each square of what was foreseen wrongly.
    static void curve(Cars cars, int from, int size, int k) {
        float[] table = cars.kinds;
        float[] own = cars.scratch;
        int width = cars.kindsWidth;
        for (int at = 0; at < size; at += LANES) {
            int kind = (from + at) & cars.kindsMask;
            FloatVector h = load(table, (Table.SUBSTEPS + Table.STEP) * width + kind);
            FloatVector lessF = load(own, LESS_F + at);
            FloatVector lessR = load(own, LESS_R + at);
            FloatVector lackF = h.mul(load(table, Table.CURVE_F * width + kind))
                    .mul(load(own, SAT_F + at))
                    .mul(load(own, FREE_F + at))
                    .mul(lessF.mul(lessF))
                    .mul(load(own, CD + at));
            FloatVector lackR = h.mul(load(table, Table.CURVE_R * width + kind))
                    .mul(load(own, SAT_R + at))
                    .mul(load(own, FREE_R + at))
                    .mul(lessR.mul(lessR));
            lackF.intoArray(own, LACK_F + at);
            lackR.intoArray(own, LACK_R + at);
        }
    }
}
