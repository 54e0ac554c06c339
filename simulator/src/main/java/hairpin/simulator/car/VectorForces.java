package hairpin.simulator.car;

import static hairpin.simulator.car.Scratch.CD;
import static hairpin.simulator.car.Scratch.DRAGGING;
import static hairpin.simulator.car.Scratch.F2;
import static hairpin.simulator.car.Scratch.F3;
import static hairpin.simulator.car.Scratch.FORCE_F;
import static hairpin.simulator.car.Scratch.FORCE_R;
import static hairpin.simulator.car.Scratch.FREE_F;
import static hairpin.simulator.car.Scratch.FREE_R;
import static hairpin.simulator.car.Scratch.FRONT_COS;
import static hairpin.simulator.car.Scratch.J11;
import static hairpin.simulator.car.Scratch.J12;
import static hairpin.simulator.car.Scratch.J13;
import static hairpin.simulator.car.Scratch.J21;
import static hairpin.simulator.car.Scratch.J22;
import static hairpin.simulator.car.Scratch.J23;
import static hairpin.simulator.car.Scratch.J31;
import static hairpin.simulator.car.Scratch.J32;
import static hairpin.simulator.car.Scratch.J33;
import static hairpin.simulator.car.Scratch.LEAN_F;
import static hairpin.simulator.car.Scratch.LEAN_R;
import static hairpin.simulator.car.Scratch.LESS_F;
import static hairpin.simulator.car.Scratch.LESS_R;
import static hairpin.simulator.car.Scratch.MOVING;
import static hairpin.simulator.car.Scratch.MR;
import static hairpin.simulator.car.Scratch.MX;
import static hairpin.simulator.car.Scratch.MY;
import static hairpin.simulator.car.Scratch.PULL;
import static hairpin.simulator.car.Scratch.SD;
import static hairpin.simulator.car.Scratch.SPIN;
import static hairpin.simulator.car.Scratch.STEERED;
import static hairpin.simulator.car.Scratch.TURNING;
import static hairpin.simulator.car.Scratch.WHEEL_GROWS;
import static hairpin.simulator.car.VectorMaths.LANES;
import static hairpin.simulator.car.VectorMaths.load;

import jdk.incubator.vector.FloatVector;

/// Stages of [VectorMotion]: what the forces do to the car, and how that changes with its motion.
@SuppressWarnings("UnusedVariable") // stages share one signature
final class VectorForces {

    private VectorForces() {}

    /// What the forces do to the car.
    static void accelerate(Cars cars, int from, int size, int k) {
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
    static void stiffen(Cars cars, int from, int size, int k) {
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
    static void give(Cars cars, int from, int size, int k) {
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
}
