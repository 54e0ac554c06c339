package hairpin.scoring;

import java.util.Arrays;

/// What one attempt would have come to in each of the bootstrap's draws.
final class Spread {

    private final TrackBootstrap bootstrap;
    private final int[] completionTenths;
    private final double[] scores;
    private final double[] driven;

    /// @param completionTenths,scores by draw
    /// @param driven what was completed in truth, by track
    Spread(TrackBootstrap bootstrap, int[] completionTenths, double[] scores, double[] driven) {
        this.bootstrap = bootstrap;
        this.completionTenths = completionTenths.clone();
        this.scores = scores.clone();
        this.driven = driven.clone();
    }

    /// The 95 % interval of the score.
    Interval score() {
        return interval(scores.clone());
    }

    /// The 95 % interval of the completion, in tenths of a percent.
    Interval completion() {
        return interval(Arrays.stream(completionTenths).asDoubleStream().toArray());
    }

    /// Whether this one is ahead of the other, draw by draw on the same tracks, so often that chance is ruled out.
    boolean surelyAheadOf(Spread other) {
        int ahead = 0;
        int byCompletion = 0;
        for (int i = 0; i < scores.length; i++) {
            int more = completionTenths[i] - other.completionTenths[i];
            ahead += more > 0 || (more == 0 && scores[i] < other.scores[i]) ? 1 : 0;
            byCompletion += more > 0 ? 1 : 0;
        }
        return ahead >= bootstrap.upperShare(Certainty.OF_A_DIFFERENCE) * scores.length
                && (byCompletion == 0 || bootstrap.swaps().ruleOutChance(driven, other.driven));
    }

    private Interval interval(double[] drawn) {
        Arrays.sort(drawn);
        double share = bootstrap.upperShare(Certainty.OF_A_SCORE);
        return new Interval(quantile(drawn, 1 - share), quantile(drawn, share));
    }

    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = Math.min((int) place, sorted.length - 2);
        double part = place - below;
        return sorted[below] * (1 - part) + sorted[below + 1] * part;
    }
}
