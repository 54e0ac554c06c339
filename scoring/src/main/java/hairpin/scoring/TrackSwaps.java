package hairpin.scoring;

import java.util.Random;

/// Whether chance alone makes one of two complete so much more: what they did is swapped on a random half of the
/// tracks, a thousand times. If both drive alike, a swapped result is as likely as the real one.
///
/// The bootstrap is not enough here: where only a few tracks tell two apart, it takes their number for certain. Four
/// tracks that only one of two finished are no proof; six are.
final class TrackSwaps {

    private static final int PATTERNS = 1000;
    private static final double CHANCE = 0.02;
    private static final long SEED = 20_260_102L;

    private final boolean[][] swapped;

    TrackSwaps(int tracks) {
        Random random = new Random(SEED);
        swapped = new boolean[PATTERNS][tracks];
        for (boolean[] pattern : swapped) {
            for (int i = 0; i < tracks; i++) {
                pattern[i] = random.nextBoolean();
            }
        }
    }

    /// @param one,other what each completed, by track
    boolean ruleOutChance(double[] one, double[] other) {
        double[] more = new double[one.length];
        double all = 0;
        for (int track = 0; track < more.length; track++) {
            more[track] = one[track] - other[track];
            all += more[track];
        }
        int byChance = 0;
        for (boolean[] pattern : swapped) {
            byChance += sum(more, pattern) >= all - 1e-9 ? 1 : 0;
        }
        return byChance <= CHANCE * PATTERNS;
    }

    private static double sum(double[] more, boolean[] pattern) {
        double sum = 0;
        for (int track = 0; track < more.length; track++) {
            sum += pattern[track] ? -more[track] : more[track];
        }
        return sum;
    }
}
