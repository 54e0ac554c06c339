package hairpin.simulator.car;

import static hairpin.simulator.car.Scratch.CHANGE;
import static hairpin.simulator.car.Scratch.GAIN_R;
import static hairpin.simulator.car.Scratch.GAIN_X;
import static hairpin.simulator.car.Scratch.GAIN_Y;
import static hairpin.simulator.car.Scratch.KICK;
import static hairpin.simulator.car.Scratch.LAGGING;
import static hairpin.simulator.car.Scratch.MEAN_R;
import static hairpin.simulator.car.Scratch.MEAN_Y;
import static hairpin.simulator.car.Scratch.MID_X;
import static hairpin.simulator.car.Scratch.MOVE_R;
import static hairpin.simulator.car.Scratch.MOVE_X;
import static hairpin.simulator.car.Scratch.MOVE_Y;
import static hairpin.simulator.car.Scratch.R;
import static hairpin.simulator.car.Scratch.TURNED;
import static hairpin.simulator.car.Scratch.VX;
import static hairpin.simulator.car.Scratch.VY;
import static hairpin.simulator.car.Scratch.X;
import static hairpin.simulator.car.Scratch.Y;
import static hairpin.simulator.car.VectorMaths.D;
import static hairpin.simulator.car.VectorMaths.LANES;
import static hairpin.simulator.car.VectorMaths.all;
import static hairpin.simulator.car.VectorMaths.load;
import static hairpin.simulator.car.VectorMaths.series;
import static hairpin.simulator.car.VectorMaths.shortCos;
import static hairpin.simulator.car.VectorMaths.shortSin;
import static hairpin.simulator.car.VectorMaths.wide;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;

/// Stages of [VectorMotion]: where a substep and the whole step lead.
@SuppressWarnings("UnusedVariable") // stages share one signature
final class VectorPose {

    private VectorPose() {}

    /// The pose, in the frame in which the step began.
    static void arrive(Cars cars, int from, int size, int k) {
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
    static void end(Cars cars, int from, int size, int k) {
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
    static void shift(Cars cars, int from, int size, int k) {
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

    static void face(Cars cars, int from, int size, int k) {
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
}
