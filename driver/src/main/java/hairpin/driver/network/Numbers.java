package hairpin.driver.network;

/// Arrays of numbers on their way into a layer.
final class Numbers {

    private Numbers() {}

    static float[] finiteCopy(float[] values) {
        float[] copy = values.clone();
        for (float value : copy) {
            if (!Float.isFinite(value)) {
                throw new IllegalArgumentException("a weight is " + value);
            }
        }
        return copy;
    }
}
