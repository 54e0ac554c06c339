package hairpin.simulator.camera;

import hairpin.simulator.random.Chance;
import hairpin.simulator.random.Purpose;

/// A blot somewhere on the glass, fading towards its rim.
final class Smudge {

    private final int[] pixel;

    /// How much of each of these pixels is left, of 256.
    private final int[] left;

    /// What the smudge adds to it, in 1/256 grey.
    private final int[] added;

    private int count;

    /// @param share how much it takes where it is thickest
    /// @param grey of the smudge
    Smudge(double share, int grey, Chance chance) {
        double middleX = chance.between(0.2, 0.8, 0, Purpose.CAMERA_SMUDGE) * Camera.WIDTH;
        double middleY = chance.between(0.3, 0.9, 1, Purpose.CAMERA_SMUDGE) * Camera.HEIGHT;
        double radiusX = chance.between(15, 40, 2, Purpose.CAMERA_SMUDGE);
        double radiusY = chance.between(12, 30, 3, Purpose.CAMERA_SMUDGE);
        pixel = new int[Camera.FRAME_BYTES];
        left = new int[Camera.FRAME_BYTES];
        added = new int[Camera.FRAME_BYTES];
        for (int i = 0; i < Camera.FRAME_BYTES; i++) {
            double x = (i % Camera.WIDTH + 0.5 - middleX) / radiusX;
            double y = (Math.floorDiv(i, Camera.WIDTH) + 0.5 - middleY) / radiusY;
            int taken = (int) Math.rint(256 * share * Math.clamp(1.5 * (1 - x * x - y * y), 0.0, 1.0));
            if (taken > 0) {
                pixel[count] = i;
                left[count] = 256 - taken;
                added[count] = taken * grey;
                count++;
            }
        }
    }

    void dull(byte[] frame, int offset) {
        for (int i = 0; i < count; i++) {
            int at = offset + pixel[i];
            frame[at] = (byte) (((frame[at] & 255) * left[i] + added[i]) >> 8);
        }
    }
}
