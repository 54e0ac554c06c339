package hairpin.simulator.race;

import static hairpin.simulator.race.PathDigest.FIRST;
import static hairpin.simulator.race.PathDigest.NUMBER;
import static hairpin.simulator.race.PathDigest.SECOND;
import static hairpin.simulator.track.CentreLines.ALONG_X;
import static hairpin.simulator.track.CentreLines.ALONG_Y;
import static hairpin.simulator.track.CentreLines.BEGIN_LEAN;
import static hairpin.simulator.track.CentreLines.CLEAR_M;
import static hairpin.simulator.track.CentreLines.END_LEAN;
import static hairpin.simulator.track.CentreLines.KEPT_M2;
import static hairpin.simulator.track.CentreLines.LENGTH_M;
import static hairpin.simulator.track.CentreLines.OWN;
import static hairpin.simulator.track.CentreLines.PER_LENGTH;
import static hairpin.simulator.track.CentreLines.ROW;
import static hairpin.simulator.track.CentreLines.SEEN_M;
import static hairpin.simulator.track.CentreLines.START_X;
import static hairpin.simulator.track.CentreLines.START_Y;
import static hairpin.simulator.track.CentreLines.STATION_M;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.NE;
import static jdk.incubator.vector.VectorOperators.ROL;

import hairpin.simulator.car.Chassis;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// The steps of a [Cruise], for as many cars at once as a vector has lanes. Loaded only where the module
/// `jdk.incubator.vector` is. Stages, because the compiler gives up on one long method.
final class VectorCruise {

    private static final VectorSpecies<Double> D =
            DoubleVector.SPECIES_PREFERRED.length() <= 8 ? DoubleVector.SPECIES_PREFERRED : DoubleVector.SPECIES_512;
    private static final int LANES = D.length();
    private static final VectorSpecies<Long> L =
            LANES == 8 ? LongVector.SPECIES_512 : LANES == 4 ? LongVector.SPECIES_256 : LongVector.SPECIES_128;
    private static final VectorSpecies<Integer> I =
            LANES == 8 ? IntVector.SPECIES_256 : LANES == 4 ? IntVector.SPECIES_128 : IntVector.SPECIES_64;

    private static final double RADIANS_PER_DEGREE = Math.PI / 180;

    /// Added and taken away again it leaves the nearest whole number.
    private static final double ROUNDING = 0x1.8p52;

    /// A bit for each lane.
    private static final long ALL = (1L << LANES) - 1;

    private static final double MOST_PASSED = 3;

    /// The columns that are fetched.
    private static final int[] COLUMNS = {
        START_X, START_Y, ALONG_X, ALONG_Y, LENGTH_M, STATION_M, KEPT_M2, BEGIN_LEAN, END_LEAN, PER_LENGTH, OWN
    };

    private static final int[] TO_CHOOSE = {START_X, START_Y, ALONG_X, ALONG_Y, LENGTH_M, BEGIN_LEAN, END_LEAN};

    /// One stage, for all of them.
    @FunctionalInterface
    private interface Stage {
        void run(CruiseTable of);
    }

    // Stages are called through lists so that the compiler does not make one of them again.
    private static final Stage[] SET_OUT = {VectorCruise::command, of -> stir(of, of.commandDeg, of.commandMps)};

    private static final Stage[] ARRIVE = {
        VectorCruise::guess,
        of -> fetch(of, TO_CHOOSE),
        VectorCruise::choose,
        VectorCruise::moveOn,
        of -> fetch(of, COLUMNS),
        VectorCruise::project,
        VectorCruise::on,
        VectorCruise::between,
        VectorCruise::noteBetween,
        VectorCruise::ahead,
        VectorCruise::wheels
    };

    private static final Stage[] GO_ON = {
        of -> stir(of, of.x, of.y), //
        of -> stir(of, of.yawRad, of.speedMps)
    };

    private VectorCruise() {}

    /// A step begins.
    static void setOut(CruiseTable of) {
        run(SET_OUT, of);
    }

    /// The cars have moved: to whom nothing can have happened?
    static void arrive(CruiseTable of) {
        run(ARRIVE, of);
    }

    /// The step is done.
    static void goOn(CruiseTable of) {
        run(GO_ON, of);
    }

    private static void run(Stage[] stages, CruiseTable of) {
        for (Stage stage : stages) {
            stage.run(of);
        }
    }

    /// Whether this machine's vectors are wide enough.
    static boolean worthIt() {
        return LANES >= 4;
    }

    /// Clips what everybody is told.
    private static void command(CruiseTable of) {
        for (int i = 0; i < of.padded; i += LANES) {
            DoubleVector deg = within(load(of.commandDeg, i), -Rollout.MOST_STEERING_DEG, Rollout.MOST_STEERING_DEG, 0);
            DoubleVector mps = within(
                    load(of.commandMps, i), Rollout.LEAST_SPEED_MPS, Rollout.MOST_SPEED_MPS, Rollout.LEAST_SPEED_MPS);
            deg.intoArray(of.commandDeg, i);
            mps.intoArray(of.commandMps, i);
            mps.intoArray(of.wantedMps, i);
            deg.mul(RADIANS_PER_DEGREE).intoArray(of.steeringRad, i);
        }
    }

    /// Two more numbers of every path.
    private static void stir(CruiseTable of, double[] one, double[] other) {
        for (int i = 0; i < of.padded; i += LANES) {
            LongVector a = LongVector.fromArray(L, of.first, i);
            LongVector b = LongVector.fromArray(L, of.second, i);
            LongVector value = bits(one, i);
            LongVector next = bits(other, i);
            a = first(a, b, value);
            b = second(a, b, value);
            a = first(a, b, next);
            b = second(a, b, next);
            a.intoArray(of.first, i);
            b.intoArray(of.second, i);
        }
    }

    /// How many segments the nose has passed, as the one where it was would have it.
    private static void guess(CruiseTable of) {
        for (int i = 0; i < of.padded; i += LANES) {
            DoubleVector along = load(of.x, i)
                    .sub(load(of.row[START_X], i))
                    .mul(load(of.row[ALONG_X], i))
                    .add(load(of.y, i).sub(load(of.row[START_Y], i)).mul(load(of.row[ALONG_Y], i)));
            DoubleVector count = along.mul(load(of.row[PER_LENGTH], i))
                    .sub(0.5)
                    .add(ROUNDING)
                    .sub(ROUNDING);
            DoubleVector passed = count.blend(0, count.lt(0)).blend(MOST_PASSED, count.compare(GT, MOST_PASSED));
            DoubleVector guess = onLine(load(of.lastSegment, i).add(passed), load(of.segments, i));
            passed.intoArray(of.passed, i);
            guess.intoArray(of.guess, i);
            index(of, guess, i);
        }
    }

    /// That one, or the next, or the one before.
    private static void choose(CruiseTable of) {
        for (int i = 0; i < of.padded; i += LANES) {
            DoubleVector ex = load(of.x, i).sub(load(of.row[START_X], i));
            DoubleVector ey = load(of.y, i).sub(load(of.row[START_Y], i));
            DoubleVector ux = load(of.row[ALONG_X], i);
            DoubleVector uy = load(of.row[ALONG_Y], i);
            DoubleVector along = ex.mul(ux).add(ey.mul(uy));
            DoubleVector side = ux.mul(ey).sub(uy.mul(ex));
            DoubleVector left = load(of.row[LENGTH_M], i).sub(along);
            VectorMask<Double> past = left.lt(0).or(left.lt(side.mul(load(of.row[END_LEAN], i))));
            VectorMask<Double> before = along.lt(0).or(along.lt(side.mul(load(of.row[BEGIN_LEAN], i))));
            DoubleVector zero = DoubleVector.zero(D);
            DoubleVector more = zero.blend(1, past).blend(-1, before);
            zero.blend(1, left.lt(0)).blend(-1, along.lt(0)).intoArray(of.outside, i);
            more.intoArray(of.more, i);
        }
    }

    private static void moveOn(CruiseTable of) {
        for (int i = 0; i < of.padded; i += LANES) {
            DoubleVector more = load(of.more, i);
            DoubleVector segment = onLine(load(of.guess, i).add(more), load(of.segments, i));
            load(of.passed, i).add(more).add(load(of.lag, i)).intoArray(of.passed, i);
            segment.intoArray(of.segment, i);
            index(of, segment, i);
        }
    }

    /// The rows of the segments that were found.
    private static void fetch(CruiseTable of, int[] columns) {
        double[] rows = of.lines.rows();
        for (int column : columns) {
            double[] to = of.row[column];
            for (int i = 0; i < of.padded; i += LANES) {
                gather(rows, column, of.at, i).intoArray(to, i);
            }
        }
    }

    /// Where they are on it.
    private static void project(CruiseTable of) {
        for (int i = 0; i < of.padded; i += LANES) {
            DoubleVector ux = load(of.row[ALONG_X], i);
            DoubleVector uy = load(of.row[ALONG_Y], i);
            DoubleVector ex = load(of.x, i).sub(load(of.row[START_X], i));
            DoubleVector ey = load(of.y, i).sub(load(of.row[START_Y], i));
            DoubleVector along = ex.mul(ux).add(ey.mul(uy));
            along.intoArray(of.along, i);
            ux.mul(ey).sub(uy.mul(ex)).intoArray(of.side, i);
            load(of.row[STATION_M], i).add(along).intoArray(of.stationM, i);
        }
    }

    /// Who is beyond doubt on that segment.
    private static void on(CruiseTable of) {
        for (int i = 0; i < of.padded; i += LANES) {
            DoubleVector along = load(of.along, i);
            DoubleVector side = load(of.side, i);
            DoubleVector begun = along.sub(CLEAR_M);
            DoubleVector left = load(of.row[LENGTH_M], i).sub(CLEAR_M).sub(along);
            DoubleVector passed = load(of.passed, i);
            VectorMask<Double> on = begun.compare(GT, 0)
                    .and(begun.compare(GT, side.mul(load(of.row[BEGIN_LEAN], i))))
                    .and(left.compare(GT, 0))
                    .and(left.compare(GT, side.mul(load(of.row[END_LEAN], i))))
                    .and(side.mul(side).lt(load(of.row[KEPT_M2], i)))
                    .and(passed.lt(2).or(passed.lt(3).and(along.lt(SEEN_M))));
            of.clear[i >>> 6] = with(of.clear[i >>> 6], i, on.toLong());
        }
    }

    /// Who is outside a bend between two segments, where both are equally near: which of them a search takes, rounding
    /// decides, and whoever wants to know has to search. That may not happen twice in a row.
    private static void between(CruiseTable of) {
        for (int i = 0; i < of.padded; i += LANES) {
            DoubleVector along = load(of.along, i);
            DoubleVector side = load(of.side, i);
            DoubleVector length = load(of.row[LENGTH_M], i);
            DoubleVector outside = load(of.outside, i);
            DoubleVector passed = load(of.passed, i);
            DoubleVector beyond = along.sub(length);
            VectorMask<Double> begin = outside.compare(GT, 0)
                    .and(along.lt(CLEAR_M))
                    .and(side.mul(load(of.row[BEGIN_LEAN], i)).compare(LE, 0))
                    .and(passed.lt(3));
            VectorMask<Double> end = outside.lt(0)
                    .and(beyond.compare(GT, -CLEAR_M))
                    .and(side.mul(load(of.row[END_LEAN], i)).compare(LE, 0))
                    .and(passed.lt(2));
            DoubleVector off = along.blend(beyond, end);
            VectorMask<Double> between =
                    begin.or(end).and(side.mul(side).add(off.mul(off)).lt(load(of.row[KEPT_M2], i)));
            of.between[i >>> 6] = with(of.between[i >>> 6], i, between.toLong());
            of.begins[i >>> 6] = with(of.begins[i >>> 6], i, begin.toLong());
            off.abs().intoArray(of.off, i);
        }
    }

    /// What that means for the step and the next one.
    private static void noteBetween(CruiseTable of) {
        for (int i = 0; i < of.padded; i += LANES) {
            int word = i >>> 6;
            long bits = of.between[word] & ~of.wasBetween[word];
            VectorMask<Double> between = VectorMask.fromLong(D, (bits >>> i) & ALL);
            VectorMask<Double> begin = VectorMask.fromLong(D, ((bits & of.begins[word]) >>> i) & ALL);
            DoubleVector zero = DoubleVector.zero(D);
            DoubleVector corner = load(of.row[STATION_M], i)
                    .add(load(of.row[LENGTH_M], i).blend(0, begin))
                    .add(2 * CLEAR_M);
            load(of.stationM, i).blend(corner, between).intoArray(of.stationM, i);
            zero.blend(1, begin).intoArray(of.lag, i);
            load(of.origin, i).blend(load(of.lastSegment, i), between).intoArray(of.origin, i);
            DoubleVector beyond = zero.blend(load(of.off, i), between).add(Road.BEYOND_M);
            beyond.mul(beyond).intoArray(of.beyondM2, i);
        }
        for (int word = 0; word < of.clear.length; word++) {
            of.between[word] &= ~of.wasBetween[word];
            of.clear[word] |= of.between[word];
        }
    }

    /// Who has gone ahead, but not too far.
    private static void ahead(CruiseTable of) {
        for (int i = 0; i < of.padded; i += LANES) {
            DoubleVector station = load(of.stationM, i);
            DoubleVector gone = station.sub(load(of.lastStationM, i));
            DoubleVector dx = load(of.x, i).sub(load(of.lastX, i));
            DoubleVector dy = load(of.y, i).sub(load(of.lastY, i));
            VectorMask<Double> ahead = gone.compare(GT, 4 * CLEAR_M)
                    .and(gone.lt(load(of.farM, i)))
                    .and(station.lt(load(of.untilM, i)))
                    .and(dx.mul(dx).add(dy.mul(dy)).compare(GT, Stewards.STANDING_M * Stewards.STANDING_M));
            note(of, i, ahead.toLong());
        }
    }

    /// Who has a wheel on the road.
    private static void wheels(CruiseTable of) {
        for (int i = 0; i < of.padded; i += LANES) {
            DoubleVector ux = load(of.row[ALONG_X], i);
            DoubleVector uy = load(of.row[ALONG_Y], i);
            DoubleVector cos = load(of.cos, i);
            DoubleVector sin = load(of.sin, i);
            DoubleVector turned = ux.mul(sin).sub(uy.mul(cos));
            DoubleVector facing = ux.mul(cos).add(uy.mul(sin));
            DoubleVector axle = load(of.side, i).sub(turned.mul(Road.BACK_M));
            DoubleVector wheel = axle.abs().sub(facing.mul(Chassis.FRONT_HALF_TRACK_M));
            note(
                    of,
                    i,
                    wheel.mul(wheel)
                            .add(load(of.beyondM2, i))
                            .lt(load(of.row[OWN], i))
                            .toLong());
        }
    }

    private static void note(CruiseTable of, int i, long clear) {
        of.clear[i >>> 6] &= with(-1, i, clear);
    }

    /// Those bits, but from bit `i` on as many as a vector has lanes.
    private static long with(long bits, int i, long lanes) {
        return (bits & ~(ALL << i)) | (lanes << i);
    }

    private static DoubleVector within(DoubleVector value, double least, double most, double ifNone) {
        return value.blend(least, value.lt(least))
                .blend(most, value.compare(GT, most))
                .blend(ifNone, value.compare(NE, value));
    }

    private static LongVector first(LongVector a, LongVector b, LongVector value) {
        return a.lanewise(VectorOperators.XOR, value)
                .lanewise(ROL, 29)
                .mul(FIRST)
                .add(b);
    }

    /// @param stirred the first half of the state, with this value
    private static LongVector second(LongVector stirred, LongVector b, LongVector value) {
        return value.mul(NUMBER).add(b).lanewise(ROL, 37).mul(SECOND).lanewise(VectorOperators.XOR, stirred);
    }

    /// The next after the last is the first.
    private static DoubleVector onLine(DoubleVector segment, DoubleVector segments) {
        DoubleVector over = segment.sub(segments);
        VectorMask<Double> within = over.lt(0);
        DoubleVector up = over.blend(segment, within);
        return up.blend(up.add(segments), up.lt(0));
    }

    /// Where the row of a segment is. Of those who do not cruise anything may come, so that it is kept within the
    /// table.
    private static void index(CruiseTable of, DoubleVector segment, int i) {
        double last = of.lines.rows().length - ROW;
        DoubleVector at = segment.mul(ROW).add(load(of.begin, i)).max(0).min(last);
        ((IntVector) at.convertShape(VectorOperators.D2I, I, 0)).intoArray(of.at, i);
    }

    private static DoubleVector gather(double[] rows, int column, int[] at, int i) {
        return DoubleVector.fromArray(D, rows, column, at, i);
    }

    private static LongVector bits(double[] array, int i) {
        return load(array, i).viewAsIntegralLanes().reinterpretAsLongs();
    }

    private static DoubleVector load(double[] array, int i) {
        return DoubleVector.fromArray(D, array, i);
    }
}
