package hairpin.scoring;

import java.util.Arrays;

/// What one attempt would have scored in each of the bootstrap's draws.
public final class Spread {

    private static final double CERTAIN = 0.975;

    private final int[] completionTenths;
    private final double[] scores;

    Spread(int[] completionTenths, double[] scores) {
        this.completionTenths = completionTenths.clone();
        this.scores = scores.clone();
    }

    /// The lower end of the 95 % interval of the score.
    public double low() {
        return quantile(1 - CERTAIN);
    }

    /// The upper end of the 95 % interval of the score.
    public double high() {
        return quantile(CERTAIN);
    }

    /// Whether this one is ahead of the other, draw by draw, at least 97.5 times in a hundred.
    boolean surelyAheadOf(Spread other) {
        int ahead = 0;
        for (int i = 0; i < scores.length; i++) {
            if (completionTenths[i] > other.completionTenths[i]
                    || (completionTenths[i] == other.completionTenths[i] && scores[i] < other.scores[i])) {
                ahead++;
            }
        }
        return ahead >= CERTAIN * scores.length;
    }

    private double quantile(double share) {
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
