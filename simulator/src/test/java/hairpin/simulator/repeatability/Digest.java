package hairpin.simulator.repeatability;

/// Stirs every number that it is given, in order.
final class Digest {

    private long state = 0x6a1f3c58d90b27e5L;

    void add(long value) {
        state = Long.rotateLeft(state ^ value, 29) * 0x9fb21c651e98df25L + 0xd6e8feb86659fd93L;
    }

    void add(double value) {
        add(Double.doubleToRawLongBits(value));
    }

    void add(byte[] values) {
        for (byte value : values) {
            add(value);
        }
    }

    void add(float[] values) {
        for (float value : values) {
            add(Float.floatToRawIntBits(value));
        }
    }

    @Override
    public String toString() {
        return Long.toHexString(state);
    }
}
