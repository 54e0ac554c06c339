package hairpin.simulator.camera;

import hairpin.simulator.maths.RepeatableMath;

/// Where the eye is on the car, where it looks, and how the flat ground becomes pixels.
///
/// A pinhole camera of 640 × 480 pixels, 1.13 rad wide, scaled to a quarter each way. It sits on two mounts: one on
/// the chassis, pitched 0.2618 rad down, and in that mount's pitched frame the camera itself. It never rolls.
///
/// With the *depth* of a point, its distance along the direction of view, a point on the ground is seen at row
/// `horizon + drop / depth` and column `80 + focal · aside / depth`.
final class Lens {

    private static final double HALF_WIDTH_RAD = 1.13 / 2;
    private static final double PITCH_RAD = 0.2618;
    private static final double CHASSIS_Z_M = 0.023;
    private static final double MOUNT_X_M = 0.092;
    private static final double MOUNT_Z_M = 0.080;
    private static final double CAMERA_X_M = 0.045;
    private static final double CAMERA_Z_M = 0.040;

    /// The focal length in pixels.
    static final double FOCAL =
            Camera.WIDTH / 2.0 * RepeatableMath.cos(HALF_WIDTH_RAD) / RepeatableMath.sin(HALF_WIDTH_RAD);

    /// How far the eye is ahead of the car's centre of gravity.
    final double forwardM;

    /// How far it is to the left of the car's middle.
    final double leftM;

    /// How far it is above the road.
    final double heightM;

    /// How far to the left of straight ahead it looks.
    final double yawRad;

    final double sinPitch;
    final double cosPitch;

    /// Where the horizon is, in rows from the top.
    final double horizon;

    /// How far below the horizon a point on the ground is, in rows, at a depth of 1 m.
    final double drop;

    Lens(Look look, double leftM) {
        double sin = RepeatableMath.sin(PITCH_RAD);
        double cos = RepeatableMath.cos(PITCH_RAD);
        forwardM = MOUNT_X_M + CAMERA_X_M * cos + CAMERA_Z_M * sin;
        heightM = CHASSIS_Z_M + MOUNT_Z_M - CAMERA_X_M * sin + CAMERA_Z_M * cos + look.raisedM();
        this.leftM = leftM;
        yawRad = look.yawRad();
        sinPitch = RepeatableMath.sin(PITCH_RAD + look.pitchRad());
        cosPitch = RepeatableMath.cos(PITCH_RAD + look.pitchRad());
        horizon = Camera.HEIGHT / 2.0 - FOCAL * sinPitch / cosPitch;
        drop = FOCAL * heightM / cosPitch;
    }

    /// The depth of the ground that a line of the frame sees; lines are counted from the top.
    double depthM(double line) {
        return drop / (line - horizon);
    }

    /// How far ahead of the eye that is, along the ground.
    double aheadM(double line) {
        return (depthM(line) - heightM * sinPitch) / cosPitch;
    }

    /// How far apart on the ground two neighbouring pixels of that line are.
    double stepM(double line) {
        return depthM(line) / FOCAL;
    }
}
