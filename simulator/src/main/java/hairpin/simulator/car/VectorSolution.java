package hairpin.simulator.car;

import static hairpin.simulator.car.Scratch.BC;
import static hairpin.simulator.car.Scratch.D22;
import static hairpin.simulator.car.Scratch.D23;
import static hairpin.simulator.car.Scratch.D32;
import static hairpin.simulator.car.Scratch.D33;
import static hairpin.simulator.car.Scratch.F2;
import static hairpin.simulator.car.Scratch.F3;
import static hairpin.simulator.car.Scratch.G2;
import static hairpin.simulator.car.Scratch.G3;
import static hairpin.simulator.car.Scratch.J11;
import static hairpin.simulator.car.Scratch.J12;
import static hairpin.simulator.car.Scratch.J13;
import static hairpin.simulator.car.Scratch.J21;
import static hairpin.simulator.car.Scratch.J22;
import static hairpin.simulator.car.Scratch.J23;
import static hairpin.simulator.car.Scratch.J31;
import static hairpin.simulator.car.Scratch.J32;
import static hairpin.simulator.car.Scratch.J33;
import static hairpin.simulator.car.Scratch.L2;
import static hairpin.simulator.car.Scratch.L3;
import static hairpin.simulator.car.Scratch.LACK_F;
import static hairpin.simulator.car.Scratch.LACK_R;
import static hairpin.simulator.car.Scratch.MEAN_R;
import static hairpin.simulator.car.Scratch.MEAN_X;
import static hairpin.simulator.car.Scratch.MEAN_Y;
import static hairpin.simulator.car.Scratch.MID_X;
import static hairpin.simulator.car.Scratch.MISS_R;
import static hairpin.simulator.car.Scratch.MISS_Y;
import static hairpin.simulator.car.Scratch.MOVE_R;
import static hairpin.simulator.car.Scratch.MOVE_X;
import static hairpin.simulator.car.Scratch.MOVE_Y;
import static hairpin.simulator.car.Scratch.MR;
import static hairpin.simulator.car.Scratch.MY;
import static hairpin.simulator.car.Scratch.NEW_X;
import static hairpin.simulator.car.Scratch.OFF;
import static hairpin.simulator.car.Scratch.P2;
import static hairpin.simulator.car.Scratch.P3;
import static hairpin.simulator.car.Scratch.PER_DET;
import static hairpin.simulator.car.Scratch.Q2;
import static hairpin.simulator.car.Scratch.Q3;
import static hairpin.simulator.car.Scratch.R;
import static hairpin.simulator.car.Scratch.STEERED;
import static hairpin.simulator.car.Scratch.VX;
import static hairpin.simulator.car.Scratch.VY;
import static hairpin.simulator.car.Scratch.ZG2;
import static hairpin.simulator.car.Scratch.ZG3;
import static hairpin.simulator.car.Scratch.ZL2;
import static hairpin.simulator.car.Scratch.ZL3;
import static hairpin.simulator.car.VectorMaths.LANES;
import static hairpin.simulator.car.VectorMaths.all;
import static hairpin.simulator.car.VectorMaths.load;

import jdk.incubator.vector.FloatVector;

/// Stages of [VectorMotion]: the linear equation of sideways speed and yaw rate, and what solves it.
@SuppressWarnings("UnusedVariable") // stages share one signature
final class VectorSolution {

    private VectorSolution() {}

    /// The linear equation of sideways speed and yaw rate.
    static void lean(Cars cars, int from, int size, int k) {
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
    static void solve(Cars cars, int from, int size, int k) {
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
    static void correct(Cars cars, int from, int size, int k) {
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
            FloatVector missY = d33.fma(q2, d23.mul(q3)).fma(perDet, vy.sub(my));
            FloatVector missR = d22.fma(q3, d32.mul(q2)).fma(perDet, r.sub(mr));
            FloatVector corrected =
                    load(table, row + Table.DAMPED * width).mul(j12.fma(missY, j13.fma(missR, j11.mul(off))));
            FloatVector endX = newX.add(corrected);
            FloatVector midX = all(0.5f).fma(corrected, meanX);
            FloatVector moveX = endX.sub(vx);
            moveY.intoArray(own, MOVE_Y + at);
            moveR.intoArray(own, MOVE_R + at);
            missY.intoArray(own, MISS_Y + at);
            missR.intoArray(own, MISS_R + at);
            my.add(missY).intoArray(own, MEAN_Y + at);
            mr.add(missR).intoArray(own, MEAN_R + at);
            endX.intoArray(own, VX + at);
            midX.intoArray(own, MID_X + at);
            moveX.intoArray(own, MOVE_X + at);
        }
    }

    /// In the first substep: what the forces lack of what their slopes told.
    static void lack(Cars cars, int from, int size, int k) {
        float[] table = cars.kinds;
        float[] own = cars.scratch;
        int width = cars.kindsWidth;
        for (int at = 0; at < size; at += LANES) {
            int kind = (from + at) & cars.kindsMask;
            FloatVector missY = load(own, MISS_Y + at);
            FloatVector missR = load(own, MISS_R + at);
            FloatVector perDet = load(own, PER_DET + at);
            FloatVector missF = load(table, Table.FRONT * width + kind).fma(missR, missY);
            FloatVector missB = load(table, Table.MINUS_REAR * width + kind).fma(missR, missY);
            FloatVector lackF = load(own, LACK_F + at).mul(missF.mul(missF));
            FloatVector lackB = load(own, LACK_R + at).mul(missB.mul(missB));
            FloatVector lackY = lackF.add(lackB);
            FloatVector lackR = load(table, Table.FRONT_TURN * width + kind)
                    .fma(
                            lackF,
                            load(table, Table.MINUS_REAR_TURN * width + kind).mul(lackB));
            FloatVector bentY = load(own, D33 + at)
                    .fma(lackY, load(own, D23 + at).mul(lackR))
                    .mul(perDet);
            FloatVector bentR = load(own, D22 + at)
                    .fma(lackR, load(own, D32 + at).mul(lackY))
                    .mul(perDet);
            load(own, MOVE_Y + at).add(bentY).intoArray(own, MOVE_Y + at);
            load(own, MOVE_R + at).add(bentR).intoArray(own, MOVE_R + at);
            all(0.5f).fma(bentY, load(own, MEAN_Y + at)).intoArray(own, MEAN_Y + at);
            all(0.5f).fma(bentR, load(own, MEAN_R + at)).intoArray(own, MEAN_R + at);
        }
    }
}
