package hairpin.scoring;

import java.util.Arrays;

/// The mean of the middle half: the lowest and the highest quarter do not count, and a value on the edge counts by the
/// part of it that lies inside.
final class InterquartileMean {

    private InterquartileMean() {}

    static double of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int[] once = new int[sorted.length];
        Arrays.fill(once, 1);
        return of(sorted, once);
    }

    /// @param sorted the values, lowest first
    /// @param times how often each of them is there
    static double of(double[] sorted, int[] times) {
        double total = 0;
        for (int count : times) {
            total += count;
        }
        double from = total / 4.0;
        double to = total * 0.75;
        double sum = 0;
        double before = 0;
        for (int i = 0; i < sorted.length; i++) {
            double inside = Math.min(to, before + times[i]) - Math.max(from, before);
            if (inside > 0) {
                sum += sorted[i] * inside;
            }
            before += times[i];
        }
        return sum / (to - from);
    }
}
