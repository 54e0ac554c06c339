package hairpin.scoring;

import java.util.Comparator;
import java.util.List;
import java.util.Random;

/// How sure a generalization score is: the suite's tracks are drawn anew, with replacement, a thousand times.
///
/// All racers meet the same draws, so that a comparison is between what they did on the same tracks. The draws come
/// from a fixed seed: the same results always give the same intervals.
final class TrackBootstrap {

    private static final int DRAWS = 1000;
    private static final long SEED = 20_260_101L;

    /// How often each track is in each draw.
    private final int[][] timesDrawn;

    private final TrackSwaps swaps;

    TrackBootstrap(int tracks) {
        Random random = new Random(SEED);
        timesDrawn = new int[DRAWS][tracks];
        for (int[] draw : timesDrawn) {
            for (int i = 0; i < tracks; i++) {
                draw[random.nextInt(tracks)]++;
            }
        }
        swaps = new TrackSwaps(tracks);
    }

    /// With one or two tracks there is nothing to draw from.
    static boolean makesSense(int tracks) {
        return tracks >= 3;
    }

    /// What the attempt would have scored in each draw.
    Spread of(Attempt attempt) {
        List<Drive> bestFirst = attempt.drives().stream()
                .sorted(Comparator.comparingDouble(Generalization::overPar))
                .toList();
        double[] overPar =
                bestFirst.stream().mapToDouble(Generalization::overPar).toArray();
        int[] track = bestFirst.stream().mapToInt(Drive::track).toArray();
        double[] driven = new double[timesDrawn[0].length];
        int[] drives = new int[driven.length];
        for (Drive drive : bestFirst) {
            driven[drive.track()] += drive.completionPercent();
            drives[drive.track()]++;
        }
        double[] scores = new double[DRAWS];
        int[] completions = new int[DRAWS];
        int[] times = new int[track.length];
        for (int draw = 0; draw < DRAWS; draw++) {
            int[] drawn = timesDrawn[draw];
            for (int i = 0; i < times.length; i++) {
                times[i] = drawn[track[i]];
            }
            scores[draw] = InterquartileMean.of(overPar, times);
            completions[draw] = completionTenths(drawn, driven, drives);
        }
        return new Spread(this, completions, scores, driven);
    }

    /// Which share of the draws lies below the upper end of an interval.
    double upperShare(Certainty certainty) {
        return certainty.upperShare(timesDrawn[0].length);
    }

    TrackSwaps swaps() {
        return swaps;
    }

    private static int completionTenths(int[] drawn, double[] driven, int[] drives) {
        double sum = 0;
        int all = 0;
        for (int track = 0; track < drawn.length; track++) {
            sum += drawn[track] * driven[track];
            all += drawn[track] * drives[track];
        }
        return Attempt.tenths(sum / all);
    }
}
