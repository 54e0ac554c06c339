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
        int total = 0;
        for (int count : times) {
            total += count;
        }
        double from = total / 4.0;
        double to = total * 0.75;
        double sum = 0;
        int before = 0;
        for (int i = 0; i < sorted.length && before < to; i++) {
            int upTo = before + times[i];
            if (upTo > from) {
                sum += sorted[i] * (Math.min(to, upTo) - Math.max(from, before));
            }
            before = upTo;
        }
        return sum / (to - from);
    }
}
