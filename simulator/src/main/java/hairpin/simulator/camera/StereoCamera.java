package hairpin.simulator.camera;

import hairpin.simulator.random.Chance;
import hairpin.simulator.scene.Boxes;

/// Two cameras side by side, 3 cm to the left and to the right of where the front camera is.
///
/// A frame holds for each pixel two bytes, the left camera's grey and then the right one's: `[120][160][2]`, as
/// networks of the field take it. The left one can be used alone.
public final class StereoCamera {

    /// Bytes in a frame of both.
    public static final int FRAME_BYTES = 2 * Camera.FRAME_BYTES;

    private static final double ASIDE_M = 0.03;

    private final Camera left;
    private final Camera right;
    private final byte[] frames = new byte[FRAME_BYTES];

    /// @param boxes what else stands and drives around
    /// @param chance gives noise, and where shadow and smudge are
    public StereoCamera(RoadMap map, Look look, Boxes boxes, Chance chance) {
        left = new Camera(map, boxes, new Lens(look, ASIDE_M), new Film(look, chance, 1));
        right = new Camera(map, boxes, new Lens(look, -ASIDE_M), new Film(look, chance, 2));
    }

    /// The left one, which draws frames of one byte for each pixel.
    public Camera left() {
        return left;
    }

    /// Draws what a car at that place sees in that step.
    ///
    /// @param x the car's centre of gravity
    /// @param y the car's centre of gravity
    /// @param step which control step it is: each has noise of its own
    /// @param frame gets [#FRAME_BYTES] from `offset` on
    public void draw(double x, double y, double yawRad, long step, byte[] frame, int offset) {
        left.draw(x, y, yawRad, step, frames, 0);
        right.draw(x, y, yawRad, step, frames, Camera.FRAME_BYTES);
        for (int i = 0; i < Camera.FRAME_BYTES; i++) {
            frame[offset + 2 * i] = frames[i];
            frame[offset + 2 * i + 1] = frames[Camera.FRAME_BYTES + i];
        }
    }
}
