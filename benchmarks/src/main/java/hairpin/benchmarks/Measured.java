package hairpin.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/// A figure's rates by the CPU time of the thread that worked, so that a busy machine disturbs them less.
///
/// @param median of the iterations, per CPU second
/// @param lowest of them
/// @param highest of them
record Measured(double median, double lowest, double highest) {

    private static final int ITERATIONS = 7;
    private static final long WARM_UP_NS = 3_000_000_000L;
    private static final long ITERATION_NS = 700_000_000L;

    static Measured of(Figure figure) {
        rate(figure, WARM_UP_NS);
        double[] rates = new double[ITERATIONS];
        for (int i = 0; i < ITERATIONS; i++) {
            rates[i] = rate(figure, ITERATION_NS);
        }
        Arrays.sort(rates);
        return new Measured(rates[ITERATIONS / 2], rates[0], rates[ITERATIONS - 1]);
    }

    /// How far the iterations lie apart: half of highest − lowest, as a share of the median.
    double spread() {
        return (highest - lowest) / (2 * median);
    }

    private static double rate(Figure figure, long atLeastNs) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long began = threads.getCurrentThreadCpuTime();
        long done = 0;
        long spentNs;
        do {
            done += figure.work();
            spentNs = threads.getCurrentThreadCpuTime() - began;
        } while (spentNs < atLeastNs);
        return done * 1e9 / spentNs;
    }
}
