package hairpin.simulator.maths;

/// Arc tangent, hyperbolic tangent, sine and cosine for the innermost loop of the physics: single precision, short,
/// without branches, the same bits everywhere.
///
/// Each is one polynomial, or the quotient of two, fitted by least squares with Lawson's weights so that the largest
/// error is as small as it gets. Every operation is one that IEEE 754 rounds exactly ([Math#fma] is: a fused
/// multiply-add, or the same bits slowly where a processor has none), in a fixed order, so that vectors compute the
/// same bits lane by lane. All but the cosine are odd to the bit.
public final class QuickMath {

    /// Beyond this [#tanh] is 1 as far as a float can tell.
    public static final float TANH_LIMIT = 8;

    public static final float TANH_P0 = 0.99999976f;
    public static final float TANH_P1 = 0.1271237f;
    public static final float TANH_P2 = 0.002696463f;
    public static final float TANH_P3 = 7.1628065e-06f;
    public static final float TANH_P4 = -6.1426477e-09f;
    public static final float TANH_Q1 = 0.46045533f;
    public static final float TANH_Q2 = 0.022850545f;
    public static final float TANH_Q3 = 0.0001967513f;

    public static final float ATAN_1 = -0.33325407f;
    public static final float ATAN_2 = 0.19862011f;
    public static final float ATAN_3 = -0.13399467f;
    public static final float ATAN_4 = 0.08218064f;
    public static final float ATAN_5 = -0.03553134f;
    public static final float ATAN_6 = 0.0073778224f;
    public static final float HALF_PI = (float) (Math.PI / 2);

    public static final float SIN_1 = -0.16666655f;
    public static final float SIN_2 = 0.008332981f;
    public static final float SIN_3 = -0.0001980402f;
    public static final float SIN_4 = 2.594383e-06f;

    public static final float COS_1 = -0.49999923f;
    public static final float COS_2 = 0.04166368f;
    public static final float COS_3 = -0.0013853462f;
    public static final float COS_4 = 2.3135979e-05f;

    private QuickMath() {}

    /// The nearest number to `x` in −limit…limit. A comparison, because it is rarely true and so costs nothing.
    public static float within(float limit, float x) {
        if (Math.abs(x) > limit) {
            return x < 0 ? -limit : limit;
        }
        return x;
    }

    /// Between −8 and 8: tanh(x) = x · [#tanhAbove] / [#tanhBelow] of x².
    public static float tanhAbove(float s) {
        float high = Math.fma(TANH_P4, s * s, Math.fma(TANH_P3, s, TANH_P2));
        return Math.fma(high, s * s, Math.fma(TANH_P1, s, TANH_P0));
    }

    /// At least 1.
    public static float tanhBelow(float s) {
        return Math.fma(Math.fma(TANH_Q3, s, TANH_Q2), s * s, Math.fma(TANH_Q1, s, 1));
    }

    /// Within 6·10⁻⁷ of the truth.
    public static float tanh(float x) {
        float z = within(TANH_LIMIT, x);
        float s = z * z;
        return z * tanhAbove(s) / tanhBelow(s);
    }

    /// Between −1 and 1, within 4·10⁻⁷ of the truth.
    public static float shortAtan(float t) {
        float s = t * t;
        float squared = s * s;
        float middle = Math.fma(ATAN_4, s, ATAN_3);
        float high = Math.fma(ATAN_6, s, ATAN_5);
        float p = Math.fma(Math.fma(high, squared, middle), squared, Math.fma(ATAN_2, s, ATAN_1));
        return Math.fma(p, s * t, t);
    }

    /// Between −1.6 and 1.6, within 10⁻⁷ of the truth.
    public static float shortSin(float x) {
        float s = x * x;
        float p = Math.fma(Math.fma(SIN_4, s, SIN_3), s * s, Math.fma(SIN_2, s, SIN_1));
        return Math.fma(p, s * x, x);
    }

    /// Between −1.6 and 1.6, within 2·10⁻⁷ of the truth.
    public static float shortCos(float x) {
        float s = x * x;
        float p = Math.fma(Math.fma(COS_4, s, COS_3), s * s, Math.fma(COS_2, s, COS_1));
        return Math.fma(p, s, 1);
    }
}
