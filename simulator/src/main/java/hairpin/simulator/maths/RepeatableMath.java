package hairpin.simulator.maths;

/// Sine, cosine, arc tangent and hyperbolic tangent that give the same bits on every machine, JVM and JIT mode.
///
/// `java.lang.Math` may answer differently once a method is compiled; `StrictMath` never does, but is slow.
/// These are sums, products and one division in a fixed order (Java neither fuses nor reorders them), so the
/// language itself guarantees the bits. Arguments are reduced to a short interval and a Taylor polynomial is
/// evaluated there, long enough that the error stays within 4 units in the last place of the result.
///
/// Odd functions are odd to the bit (`sin(-x) == -sin(x)`): a mirrored car drives an exactly mirrored path.
/// Angles for [#sin] and [#cos] should be below a million radians; the simulator wraps its headings.
public final class RepeatableMath {

    private static final double TWO_OVER_PI = 2 / Math.PI;
    /// π/2 in two parts: the first has few enough bits that a multiple of it is exact.
    private static final double HALF_PI_HIGH = 0x1.921fb544p0;

    private static final double HALF_PI_LOW = 0x1.0b4611a626331p-34;

    private static final double LN2_HIGH = 0x1.62e42fep-1;
    private static final double LN2_LOW = 0x1.f473de6af278fp-30;
    private static final double ONE_OVER_LN2 = 0x1.71547652b82fep0;

    private static final double TAN_15_DEG = 0.2679491924311227;
    private static final double TAN_30_DEG = 0.5773502691896257;

    private RepeatableMath() {}

    public static double sin(double x) {
        double quarters = Math.rint(x * TWO_OVER_PI);
        double r = (x - quarters * HALF_PI_HIGH) - quarters * HALF_PI_LOW;
        return switch ((int) quarters & 3) {
            case 0 -> shortSin(r);
            case 1 -> shortCos(r);
            case 2 -> -shortSin(r);
            default -> -shortCos(r);
        };
    }

    public static double cos(double x) {
        double quarters = Math.rint(x * TWO_OVER_PI);
        double r = (x - quarters * HALF_PI_HIGH) - quarters * HALF_PI_LOW;
        return switch ((int) quarters & 3) {
            case 0 -> shortCos(r);
            case 1 -> -shortSin(r);
            case 2 -> -shortCos(r);
            default -> shortSin(r);
        };
    }

    /// The arc tangent, in −π/2…π/2.
    public static double atan(double x) {
        double size = Math.abs(x);
        boolean steep = size > 1;
        double t = steep ? 1 / size : size;
        boolean far = t > TAN_15_DEG;
        double u = far ? (t - TAN_30_DEG) / (1 + t * TAN_30_DEG) : t;
        double angle = shortAtan(u);
        if (far) {
            angle += Math.PI / 6;
        }
        return Math.copySign(steep ? Math.PI / 2 - angle : angle, x);
    }

    /// The angle of the vector (x, y), in −π…π. Like `StrictMath.atan2` but for the signs of zeros.
    public static double atan2(double y, double x) {
        if (x > 0) {
            return atan(y / x);
        }
        if (x < 0) {
            return Math.copySign(Math.PI, y) - atan(y / -x);
        }
        return y == 0 ? 0 : Math.copySign(Math.PI / 2, y);
    }

    /// The hyperbolic tangent, exact near zero: (1 − e^−2x) / (1 + e^−2x).
    public static double tanh(double x) {
        double falling = expMinusOne(-2 * Math.min(Math.abs(x), 22));
        return Math.copySign(-falling / (2 + falling), x);
    }

    /// The angle brought into −π…π.
    public static double wrap(double angleRad) {
        return angleRad - 2 * Math.PI * Math.rint(angleRad / (2 * Math.PI));
    }

    /// e^x − 1 for −50 < x <= 0, without losing the digits of a small x.
    public static double expMinusOne(double x) {
        double halvings = Math.rint(x * ONE_OVER_LN2);
        double r = (x - halvings * LN2_HIGH) - halvings * LN2_LOW;
        double p = 1 / 6227020800.0;
        p = p * r + 1 / 479001600.0;
        p = p * r + 1 / 39916800.0;
        p = p * r + 1 / 3628800.0;
        p = p * r + 1 / 362880.0;
        p = p * r + 1 / 40320.0;
        p = p * r + 1 / 5040.0;
        p = p * r + 1 / 720.0;
        p = p * r + 1 / 120.0;
        p = p * r + 1 / 24.0;
        p = p * r + 1 / 6.0;
        p = p * r + 0.5;
        double grown = r + r * r * p;
        double power = Double.longBitsToDouble((long) (halvings + 1023) << 52);
        return power * grown + (power - 1);
    }

    /// Taylor's series on −π/4…π/4.
    private static double shortSin(double r) {
        double s = r * r;
        double p = -1 / 1307674368000.0;
        p = p * s + 1 / 6227020800.0;
        p = p * s - 1 / 39916800.0;
        p = p * s + 1 / 362880.0;
        p = p * s - 1 / 5040.0;
        p = p * s + 1 / 120.0;
        p = p * s - 1 / 6.0;
        return r + r * s * p;
    }

    private static double shortCos(double r) {
        double s = r * r;
        double p = 1 / 20922789888000.0;
        p = p * s - 1 / 87178291200.0;
        p = p * s + 1 / 479001600.0;
        p = p * s - 1 / 3628800.0;
        p = p * s + 1 / 40320.0;
        p = p * s - 1 / 720.0;
        p = p * s + 1 / 24.0;
        return 1 - (0.5 * s - s * s * p);
    }

    /// Taylor's series on −tan 15°…tan 15°.
    private static double shortAtan(double u) {
        double s = u * u;
        double p = -1 / 27.0;
        p = p * s + 1 / 25.0;
        p = p * s - 1 / 23.0;
        p = p * s + 1 / 21.0;
        p = p * s - 1 / 19.0;
        p = p * s + 1 / 17.0;
        p = p * s - 1 / 15.0;
        p = p * s + 1 / 13.0;
        p = p * s - 1 / 11.0;
        p = p * s + 1 / 9.0;
        p = p * s - 1 / 7.0;
        p = p * s + 1 / 5.0;
        p = p * s - 1 / 3.0;
        return u + u * s * p;
    }
}
