package hairpin.scoring;

/// How far into a bootstrap's tails an interval reaches.
///
/// The plain percentiles of a bootstrap make intervals that are a little too narrow: they treat the spread of n tracks
/// as known, and underestimate it by the factor √((n-1)/n). So the tail is taken where Student's t, stretched by
/// √(n/(n-1)), has it: the *expanded percentile interval* (Hesterberg, "What Teachers Should Know About the
/// Bootstrap", 2015, section 5.3).
enum Certainty {
    /// An interval of a score: 2.5 % on either side.
    OF_A_SCORE(1.959963984540054),

    /// A difference that tells two racers apart: 2 % on either side, so that at least 95 of 100 pairs that are alike
    /// share a band.
    OF_A_DIFFERENCE(2.053748910631823);

    private final double normalQuantile;

    Certainty(double normalQuantile) {
        this.normalQuantile = normalQuantile;
    }

    /// Which share of the draws lies below the upper end of an interval; with few tracks it is more.
    double upperShare(int tracks) {
        if (tracks < 2) {
            throw new IllegalArgumentException("no interval without two tracks: " + tracks);
        }
        return normal(student(tracks - 1) * StrictMath.sqrt(tracks / (tracks - 1.0)));
    }

    /// The quantile of Student's t, by its expansion around the normal quantile (Abramowitz and Stegun, 26.7.5): exact
    /// to 0.1 % from five degrees of freedom on, 3 % too small with two.
    double student(int degreesOfFreedom) {
        double z = normalQuantile;
        double z2 = z * z;
        double first = z * (z2 + 1) / 4;
        double second = z * ((5 * z2 + 16) * z2 + 3) / 96;
        double third = z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
        double nu = degreesOfFreedom;
        return z + (first + (second + third / nu) / nu) / nu;
    }

    /// The normal distribution's share below a positive x (Abramowitz and Stegun, 26.2.17; error below 1e-7).
    static double normal(double x) {
        double t = 1 / (1 + 0.2316419 * x);
        double tail = ((((1.330274429 * t - 1.821255978) * t + 1.781477937) * t - 0.356563782) * t + 0.319381530) * t;
        return 1 - StrictMath.exp(-x * x / 2) / StrictMath.sqrt(2 * StrictMath.PI) * tail;
    }
}
