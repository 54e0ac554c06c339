package hairpin.simulator.car;

import static hairpin.simulator.maths.QuickMath.HALF_PI;
import static jdk.incubator.vector.VectorOperators.F2D;

import hairpin.simulator.maths.QuickMath;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// [QuickMath], and what else [VectorMotion] reckons with, for as many cars at once as a vector has lanes: the same
/// operations in the same order.
final class VectorMaths {

    /// As wide as the machine likes, but no wider than the arrays are padded for. Constants: the compiler forgives
    /// nothing else.
    static final VectorSpecies<Float> S =
            FloatVector.SPECIES_PREFERRED.length() <= 16 ? FloatVector.SPECIES_PREFERRED : FloatVector.SPECIES_512;

    static final int LANES = S.length();
    static final VectorSpecies<Double> D =
            LANES == 16 ? DoubleVector.SPECIES_512 : LANES == 8 ? DoubleVector.SPECIES_256 : DoubleVector.SPECIES_128;
    static final VectorSpecies<Float> HALF =
            LANES == 16 ? FloatVector.SPECIES_256 : LANES == 8 ? FloatVector.SPECIES_128 : FloatVector.SPECIES_64;

    private VectorMaths() {}

    static FloatVector load(float[] array, int at) {
        return FloatVector.fromArray(S, array, at);
    }

    static FloatVector all(float value) {
        return FloatVector.broadcast(S, value);
    }

    static DoubleVector wide(float[] array, int at) {
        return (DoubleVector) FloatVector.fromArray(HALF, array, at).convertShape(F2D, D, 0);
    }

    static FloatVector within(FloatVector limit, FloatVector x) {
        FloatVector least = limit.neg();
        FloatVector low = x.blend(least, x.lt(least));
        return low.blend(limit, low.compare(VectorOperators.GT, limit));
    }

    static FloatVector slipAngle(FloatVector slip, FloatVector u) {
        VectorMask<Float> steep = slip.abs().compare(VectorOperators.GT, u);
        FloatVector angle = shortAtan(slip.blend(u, steep).div(u.blend(slip, steep)));
        FloatVector quarter = all(HALF_PI).blend(-HALF_PI, slip.lt(0));
        return angle.blend(quarter.sub(angle), steep);
    }

    static FloatVector tanh(FloatVector x) {
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

    static FloatVector shortAtan(FloatVector t) {
        FloatVector s = t.mul(t);
        FloatVector squared = s.mul(s);
        FloatVector middle = all(QuickMath.ATAN_4).fma(s, all(QuickMath.ATAN_3));
        FloatVector high = all(QuickMath.ATAN_6).fma(s, all(QuickMath.ATAN_5));
        FloatVector p =
                high.fma(squared, middle).fma(squared, all(QuickMath.ATAN_2).fma(s, all(QuickMath.ATAN_1)));
        return p.fma(s.mul(t), t);
    }

    static FloatVector shortSin(FloatVector x) {
        FloatVector s = x.mul(x);
        FloatVector p = all(QuickMath.SIN_4)
                .fma(s, all(QuickMath.SIN_3))
                .fma(s.mul(s), all(QuickMath.SIN_2).fma(s, all(QuickMath.SIN_1)));
        return p.fma(s.mul(x), x);
    }

    static FloatVector shortCos(FloatVector x) {
        FloatVector s = x.mul(x);
        FloatVector p = all(QuickMath.COS_4)
                .fma(s, all(QuickMath.COS_3))
                .fma(s.mul(s), all(QuickMath.COS_2).fma(s, all(QuickMath.COS_1)));
        return p.fma(s, all(1));
    }

    static DoubleVector series(DoubleVector s, double[] terms) {
        DoubleVector p = DoubleVector.broadcast(D, terms[6]);
        p = p.mul(s).add(terms[5]);
        p = p.mul(s).add(terms[4]);
        p = p.mul(s).add(terms[3]);
        p = p.mul(s).add(terms[2]);
        p = p.mul(s).add(terms[1]);
        return p.mul(s).add(terms[0]);
    }
}
