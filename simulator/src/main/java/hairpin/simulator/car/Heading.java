package hairpin.simulator.car;

/// Sine and cosine of a heading in −π…π without branches, so that vectors may follow: Taylor's series of a quarter of
/// it, doubled twice. Within 10⁻¹⁵ of the truth, the same bits everywhere.
final class Heading {

    static final double PER_TURN = 1 / (2 * Math.PI);
    static final double TURN = 2 * Math.PI;

    /// Added and taken away again it leaves the nearest whole number.
    static final double ROUNDING = 0x1.8p52;

    static final double[] SIN = {
        -1 / 6.0, 1 / 120.0, -1 / 5040.0, 1 / 362880.0, -1 / 39916800.0, 1 / 6227020800.0, -1 / 1307674368000.0
    };

    static final double[] COS = {
        1 / 24.0, -1 / 720.0, 1 / 40320.0, -1 / 3628800.0, 1 / 479001600.0, -1 / 87178291200.0, 1 / 20922789888000.0
    };

    private Heading() {}

    static double wrapped(double yawRad) {
        return yawRad - ((yawRad * PER_TURN + ROUNDING) - ROUNDING) * TURN;
    }

    static double quarterSin(double yawRad) {
        double q = 0.25 * yawRad;
        double s = q * q;
        double p = SIN[6];
        p = p * s + SIN[5];
        p = p * s + SIN[4];
        p = p * s + SIN[3];
        p = p * s + SIN[2];
        p = p * s + SIN[1];
        p = p * s + SIN[0];
        return q + q * s * p;
    }

    static double quarterCos(double yawRad) {
        double q = 0.25 * yawRad;
        double s = q * q;
        double p = COS[6];
        p = p * s + COS[5];
        p = p * s + COS[4];
        p = p * s + COS[3];
        p = p * s + COS[2];
        p = p * s + COS[1];
        p = p * s + COS[0];
        return 1 - (0.5 * s - s * s * p);
    }
}
