package hairpin.simulator.camera;

import hairpin.simulator.random.Chance;
import hairpin.simulator.random.Purpose;

/// What light, lens and sensor do to greys: brightness, a smudge on the glass, noise.
final class Film {

    private static final long STRIDE = 0x9e3779b97f4a7c15L;

    /// Cameras of one car, each with noise of its own.
    private static final int CAMERAS = 4;

    private static final double SMUDGE_GREY = 120;

    /// Of the sum of four numbers from 0 to 255, the standard deviation.
    private static final double DEVIATION = Math.sqrt(4 * (256 * 256 - 1) / 12.0);

    private final Look look;
    private final Chance chance;
    private final int camera;
    private final int noise;

    /// How much of each pixel the smudge takes, of 256; nothing without one.
    private final int[] smudge;

    private final int dull;

    /// @param camera which of the car's cameras it is in: 0 to 3
    Film(Look look, Chance chance, int camera) {
        this.look = look;
        this.chance = chance;
        this.camera = camera;
        noise = (int) Math.rint(look.noiseGrey() / DEVIATION * 65536);
        dull = lit(SMUDGE_GREY);
        smudge = look.smudge() > 0 ? smeared() : new int[0];
    }

    Look look() {
        return look;
    }

    Chance chance() {
        return chance;
    }

    /// A grey in this light.
    int lit(double grey) {
        return (int) Math.rint(Math.min(255, grey * look.light()));
    }

    boolean shaded() {
        return look.shadow() > 0;
    }

    /// Whether there is anything to do to a frame.
    boolean touched() {
        return noise > 0 || smudge.length > 0;
    }

    void expose(long step, byte[] frame, int offset) {
        for (int i = 0; i < smudge.length; i++) {
            int grey = frame[offset + i] & 255;
            frame[offset + i] = (byte) (grey + (((dull - grey) * smudge[i]) >> 8));
        }
        if (noise > 0) {
            addNoise(chance.bits(step * CAMERAS + camera, Purpose.CAMERA_NOISE), frame, offset);
        }
    }

    /// Two pixels from each 64 bits, four bytes for each: their sum is a normal deviate, near enough.
    private void addNoise(long key, byte[] frame, int offset) {
        for (int i = 0; i < Camera.FRAME_BYTES; i += 2) {
            long bits = mixed(key + i * STRIDE);
            long pairs = (bits & 0x00ff00ff00ff00ffL) + ((bits >>> 8) & 0x00ff00ff00ff00ffL);
            long sums = pairs + (pairs >>> 16);
            frame[offset + i] = noisy(frame[offset + i], (int) (sums & 0xffff) - 510);
            frame[offset + i + 1] = noisy(frame[offset + i + 1], (int) ((sums >>> 32) & 0xffff) - 510);
        }
    }

    private byte noisy(byte grey, int deviate) {
        return (byte) Math.clamp((grey & 255) + ((deviate * noise + 0x8000) >> 16), 0, 255);
    }

    private static long mixed(long z) {
        long h = (z ^ (z >>> 32)) * 0xd6e8feb86659fd93L;
        return h ^ (h >>> 32);
    }

    /// A blot somewhere on the glass, fading towards its rim.
    private int[] smeared() {
        double middleX = chance.between(0.2, 0.8, 0, Purpose.CAMERA_SMUDGE) * Camera.WIDTH;
        double middleY = chance.between(0.3, 0.9, 1, Purpose.CAMERA_SMUDGE) * Camera.HEIGHT;
        double radiusX = chance.between(15, 40, 2, Purpose.CAMERA_SMUDGE);
        double radiusY = chance.between(12, 30, 3, Purpose.CAMERA_SMUDGE);
        int[] shares = new int[Camera.FRAME_BYTES];
        for (int i = 0; i < shares.length; i++) {
            double x = (i % Camera.WIDTH + 0.5 - middleX) / radiusX;
            double y = (Math.floorDiv(i, Camera.WIDTH) + 0.5 - middleY) / radiusY;
            shares[i] = (int) Math.rint(256 * look.smudge() * Math.clamp(1.5 * (1 - x * x - y * y), 0.0, 1.0));
        }
        return shares;
    }
}
