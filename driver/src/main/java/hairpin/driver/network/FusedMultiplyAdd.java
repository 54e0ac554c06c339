package hairpin.driver.network;

/// Whether the processor multiplies and adds in one step. Where it doesn't, Java computes the same bits by way of
/// decimals, a thousand times slower, and whoever waits should know why.
final class FusedMultiplyAdd {

    private static final int CALLS = 500;
    private static final int TRIES = 5;

    /// In hardware it takes a few, in the interpreter a few dozen; by way of decimals more than half a thousand.
    private static final long SLOW_NS = 250;

    private FusedMultiplyAdd() {}

    /// Measures it: the quickest of a few tries, so that a busy machine doesn't count.
    static boolean isInHardware() {
        long quickest = Long.MAX_VALUE;
        float sum = 0.1f;
        for (int i = 0; i < TRIES; i++) {
            long began = System.nanoTime();
            for (int k = 0; k < CALLS; k++) {
                sum = Math.fma(sum, 0.999f, 0.001f);
            }
            quickest = Math.min(quickest, System.nanoTime() - began);
        }
        return sum > 0 && quickest / CALLS < SLOW_NS;
    }
}
