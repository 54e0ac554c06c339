package hairpin.simulator.camera;

import hairpin.simulator.scene.Boxes;
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
    private final Boxes boxes;
    private final Look look;
    private final double leftM;

    RayTracer(Track track) {
        this(track, new Boxes(0), Look.PLAIN, 0);
    }

    /// @param look only how the camera is mounted counts
    /// @param leftM how far to the left the camera is
    RayTracer(Track track, Boxes boxes, Look look, double leftM) {
        road = new TrueRoad(track);
        this.boxes = boxes;
        this.look = look;
        this.leftM = leftM;
    }

    /// The mean grey of each pixel.
    double[] frame(double x, double y, double yawRad) {
        double forward = 0.092 + 0.045 * StrictMath.cos(PITCH_RAD) + 0.040 * StrictMath.sin(PITCH_RAD);
        double up = 0.023 + 0.080 - 0.045 * StrictMath.sin(PITCH_RAD) + 0.040 * StrictMath.cos(PITCH_RAD);
        double[] eye = {
            x + forward * StrictMath.cos(yawRad) - leftM * StrictMath.sin(yawRad),
            y + forward * StrictMath.sin(yawRad) + leftM * StrictMath.cos(yawRad),
            up + look.raisedM()
        };
        double sinYaw = StrictMath.sin(yawRad + look.yawRad());
        double cosYaw = StrictMath.cos(yawRad + look.yawRad());
        double sinPitch = StrictMath.sin(PITCH_RAD + look.pitchRad());
        double cosPitch = StrictMath.cos(PITCH_RAD + look.pitchRad());
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
                    double[] ray = {ahead * cosYaw + right * sinYaw, ahead * sinYaw - right * cosYaw, -sink};
                    sum += grey(eye, ray);
                }
            }
            frame[pixel] = sum / (RAYS * RAYS);
        }
        return frame;
    }

    private double grey(double[] eye, double[] ray) {
        double nearest = ray[2] < 0 ? -eye[2] / ray[2] : Double.POSITIVE_INFINITY;
        double grey = ray[2] < 0 ? road.grey(eye[0] + nearest * ray[0], eye[1] + nearest * ray[1]) : Grey.SKY;
        for (int i = 0; i < boxes.size(); i++) {
            if (!boxes.shown(i)) {
                continue;
            }
            double cos = boxes.cos(i);
            double sin = boxes.sin(i);
            double dx = eye[0] - boxes.x(i);
            double dy = eye[1] - boxes.y(i);
            double height = boxes.shape(i).heightM();
            double[] from = {dx * cos + dy * sin, dy * cos - dx * sin, eye[2] - height / 2};
            double[] way = {ray[0] * cos + ray[1] * sin, ray[1] * cos - ray[0] * sin, ray[2]};
            double[] half = {boxes.shape(i).lengthM() / 2, boxes.shape(i).widthM() / 2, height / 2};
            double in = 0;
            double out = Double.POSITIVE_INFINITY;
            int through = -1;
            for (int axis = 0; axis < 3; axis++) {
                double a = (-half[axis] - from[axis]) / way[axis];
                double b = (half[axis] - from[axis]) / way[axis];
                if (Math.min(a, b) > in) {
                    in = Math.min(a, b);
                    through = axis;
                }
                out = Math.min(out, Math.max(a, b));
            }
            if (through >= 0 && in < out && in < nearest) {
                nearest = in;
                double sign = way[through] > 0 ? -1 : 1;
                double nx = sign * (through == 0 ? cos : -sin);
                double ny = sign * (through == 0 ? sin : cos);
                double shine = through == 2 ? 1.4 : 1 + 0.2 * (0.8 * nx + 0.6 * ny);
                grey = Math.rint(boxes.shape(i).grey() * shine);
            }
        }
        return grey;
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
