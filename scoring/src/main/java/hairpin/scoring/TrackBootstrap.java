package hairpin.scoring;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// How sure a generalization score is: the suite's tracks are drawn anew, with replacement, a thousand times.
///
/// All racers meet the same draws, so that a comparison is between what they did on the same tracks. The draws come
/// from a fixed seed: the same results always give the same intervals.
final class TrackBootstrap {

    private static final int DRAWS = 1000;
    private static final long SEED = 20_260_101L;

    /// How often each track is in each draw.
    private final int[][] timesDrawn;

    TrackBootstrap(int tracks) {
        Random random = new Random(SEED);
        timesDrawn = new int[DRAWS][tracks];
        for (int[] draw : timesDrawn) {
            for (int i = 0; i < tracks; i++) {
                draw[random.nextInt(tracks)]++;
            }
        }
    }

    /// With one or two tracks there is nothing to draw from.
    static boolean makesSense(int tracks) {
        return tracks >= 3;
    }

    /// What the attempt would have scored in each draw.
    Spread of(Attempt attempt) {
        List<Drive> drives = attempt.drives();
        int[] order = IntStream.range(0, drives.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> Generalization.overPar(drives.get(i))))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] overPar = new double[order.length];
        double[] completion = new double[order.length];
        int[] track = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            Drive drive = drives.get(order[i]);
            overPar[i] = Generalization.overPar(drive);
            completion[i] = drive.completionPercent();
            track[i] = drive.track();
        }
        double[] scores = new double[DRAWS];
        int[] completions = new int[DRAWS];
        int[] times = new int[order.length];
        for (int draw = 0; draw < DRAWS; draw++) {
            double driven = 0;
            int drawn = 0;
            for (int i = 0; i < times.length; i++) {
                times[i] = timesDrawn[draw][track[i]];
                driven += times[i] * completion[i];
                drawn += times[i];
            }
            scores[draw] = InterquartileMean.of(overPar, times);
            completions[draw] = (int) Math.round(driven / drawn * 10);
        }
        return new Spread(completions, scores);
    }
}
