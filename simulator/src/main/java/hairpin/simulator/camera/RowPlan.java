package hairpin.simulator.camera;

import hairpin.simulator.maths.RepeatableMath;

/// Which part of the ground each row of the frame sees, and how it is looked up in a [RoadMap].
///
/// A pinhole camera of 640 × 480 pixels, 1.13 rad wide, scaled to a quarter each way. It sits on two mounts: one on
/// the chassis, pitched 0.2618 rad down, and in that mount's pitched frame the camera itself.
final class RowPlan {

    private static final double HALF_WIDTH_RAD = 1.13 / 2;
    private static final double PITCH_RAD = 0.2618;
    private static final double CHASSIS_Z_M = 0.023;
    private static final double MOUNT_X_M = 0.092;
    private static final double MOUNT_Z_M = 0.080;
    private static final double CAMERA_X_M = 0.045;
    private static final double CAMERA_Z_M = 0.040;

    private static final double SIN_PITCH = RepeatableMath.sin(PITCH_RAD);
    private static final double COS_PITCH = RepeatableMath.cos(PITCH_RAD);

    /// How far the eye is ahead of the car's centre of gravity.
    static final double FORWARD_M = MOUNT_X_M + CAMERA_X_M * COS_PITCH + CAMERA_Z_M * SIN_PITCH;

    /// How far it is above the road.
    static final double HEIGHT_M = CHASSIS_Z_M + MOUNT_Z_M - CAMERA_X_M * SIN_PITCH + CAMERA_Z_M * COS_PITCH;

    /// The focal length in pixels.
    static final double FOCAL =
            Camera.WIDTH / 2.0 * RepeatableMath.cos(HALF_WIDTH_RAD) / RepeatableMath.sin(HALF_WIDTH_RAD);

    /// Where the horizon is, in rows from the top.
    static final double HORIZON = Camera.HEIGHT / 2.0 - FOCAL * SIN_PITCH / COS_PITCH;

    /// Pixels smaller than this many cells blend neighbouring cells. Larger ones take the nearest, and see edges
    /// as soft as that makes them.
    private static final double BLENDED_CELLS = 0.7;

    private static final double NEAREST_SOFT_CELLS = 1.4;

    /// A row looks at no more depths than this, as a power of two, and at fewer if they would be closer together
    /// than two cells. Four depths and cells of a centimetre come within 38 dB of 256 rays to a pixel.
    private static final int MOST_TAPS_LOG2 = 2;

    final int firstGroundRow = (int) Math.ceil(HORIZON);

    /// The rows above the ground are of one grey each.
    final byte[] greyAbove = new byte[firstGroundRow];

    /// Which level of the map each row looks at.
    final int[] level = new int[Camera.HEIGHT];

    /// Whether the pixels of a row are smaller than the map's cells, so that neighbouring cells are to be blended.
    final boolean[] blended = new boolean[Camera.HEIGHT];

    /// What the codes of the map's level look like in each row.
    final byte[][] greys = new byte[Camera.HEIGHT][];

    /// Where the taps of each row begin, and how many it has, as a power of two.
    final int[] firstTap = new int[Camera.HEIGHT];

    final int[] tapsLog2 = new int[Camera.HEIGHT];

    /// For each tap of each row: how far ahead of the eye it looks, and how far apart on the ground neighbouring pixels
    /// are, in cells of the row's level.
    final double[] aheadCells = new double[Camera.HEIGHT << MOST_TAPS_LOG2];

    final double[] stepCells = new double[Camera.HEIGHT << MOST_TAPS_LOG2];

    RowPlan(double cellM) {
        for (int row = 0; row < firstGroundRow; row++) {
            double sky = Math.clamp(HORIZON - row, 0.0, 1.0);
            greyAbove[row] = (byte) Math.rint(Grey.GROUND + sky * (Grey.SKY - Grey.GROUND));
        }
        int tap = 0;
        for (int row = firstGroundRow; row < Camera.HEIGHT; row++) {
            firstTap[row] = tap;
            tap = plan(row, tap, cellM);
        }
    }

    private int plan(int row, int tapsSoFar, double cellM) {
        double acrossM = stepM(row + 0.5);
        double alongM = aheadM(row + 0.05) - aheadM(row + 0.95);
        while (level[row] + 1 < RoadMap.LEVELS && (2 << level[row]) * cellM <= acrossM) {
            level[row]++;
        }
        blended[row] = acrossM < BLENDED_CELLS * cellM;
        double levelM = cellM * (1 << level[row]);
        while (tapsLog2[row] < MOST_TAPS_LOG2 && (2 << tapsLog2[row]) * levelM < alongM) {
            tapsLog2[row]++;
        }
        int taps = 1 << tapsLog2[row];
        greys[row] = level[row] > 0
                ? RoadMap.SAME
                : Profile.greys(blended[row] ? Math.sqrt(acrossM * alongM / taps) : NEAREST_SOFT_CELLS * cellM);
        for (int i = 0; i < taps; i++) {
            double line = row + (i + 0.5) / taps;
            aheadCells[tapsSoFar + i] = aheadM(line) / levelM;
            stepCells[tapsSoFar + i] = stepM(line) / levelM;
        }
        return tapsSoFar + taps;
    }

    /// How far ahead of the eye the ground is that a line of the frame sees; lines are counted from the top.
    static double aheadM(double line) {
        double v = (line - Camera.HEIGHT / 2.0) / FOCAL;
        return HEIGHT_M * (COS_PITCH - v * SIN_PITCH) / (SIN_PITCH + v * COS_PITCH);
    }

    /// How far apart on the ground two neighbouring pixels of that line are.
    static double stepM(double line) {
        double v = (line - Camera.HEIGHT / 2.0) / FOCAL;
        return HEIGHT_M / (FOCAL * (SIN_PITCH + v * COS_PITCH));
    }
}
