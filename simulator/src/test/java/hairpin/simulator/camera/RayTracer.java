package hairpin.simulator.camera;

import hairpin.simulator.track.Track;

/// What a frame should look like: 16 × 16 rays through each pixel, each to the point of the world that it meets.
///
/// Its geometry is written out from the field's mounts once more, in three dimensions, and shares no code with the
/// camera.
final class RayTracer {

    private static final int RAYS = 16;
    private static final double PITCH_RAD = 0.2618;
    private static final double FOCAL = 80 / StrictMath.tan(1.13 / 2);

    private final TrueRoad road;

    RayTracer(Track track) {
        road = new TrueRoad(track);
    }

    /// The mean grey of each pixel.
    double[] frame(double x, double y, double yawRad) {
        double sinYaw = StrictMath.sin(yawRad);
        double cosYaw = StrictMath.cos(yawRad);
        double sinPitch = StrictMath.sin(PITCH_RAD);
        double cosPitch = StrictMath.cos(PITCH_RAD);
        double forward = 0.092 + 0.045 * cosPitch + 0.040 * sinPitch;
        double up = 0.023 + 0.080 - 0.045 * sinPitch + 0.040 * cosPitch;
        double eyeX = x + forward * cosYaw;
        double eyeY = y + forward * sinYaw;
        double[] frame = new double[Camera.FRAME_BYTES];
        for (int pixel = 0; pixel < frame.length; pixel++) {
            int column = pixel % Camera.WIDTH;
            int row = pixel / Camera.WIDTH;
            double sum = 0;
            for (double into = 0.5; into < RAYS; into++) {
                double down = (row + into / RAYS - 60) / FOCAL;
                double ahead = cosPitch - down * sinPitch;
                double sink = sinPitch + down * cosPitch;
                for (double across = 0.5; across < RAYS; across++) {
                    double right = (column + across / RAYS - 80) / FOCAL;
                    double t = up / sink;
                    sum += sink <= 0
                            ? Grey.SKY
                            : road.grey(
                                    eyeX + t * (ahead * cosYaw + right * sinYaw),
                                    eyeY + t * (ahead * sinYaw - right * cosYaw));
                }
            }
            frame[pixel] = sum / (RAYS * RAYS);
        }
        return frame;
    }

    /// The peak signal-to-noise ratio of a frame.
    static double decibels(double[] truth, byte[] frame) {
        double squares = 0;
        for (int i = 0; i < truth.length; i++) {
            double error = (frame[i] & 255) - truth[i];
            squares += error * error;
        }
        return 10 * StrictMath.log10(255 * 255 * truth.length / squares);
    }
}
