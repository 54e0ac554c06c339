package hairpin.simulator.camera;

import hairpin.simulator.track.Track;

/// What a frame should look like: 16 × 16 rays through each pixel, each to a map of 2 mm cells.
final class RayTracer {

    private static final int RAYS = 16;
    private static final byte[] SHARP = Profile.greys(0.0005);

    private final RoadMap map;

    RayTracer(Track track) {
        map = new RoadMap(track, 0.002);
    }

    double squaredError(double x, double y, double yawRad, byte[] frame) {
        double ahead = StrictMath.cos(yawRad);
        double aside = StrictMath.sin(yawRad);
        double eyeX = x + RowPlan.FORWARD_M * ahead;
        double eyeY = y + RowPlan.FORWARD_M * aside;
        double squares = 0;
        for (int row = 0; row < Camera.HEIGHT; row++) {
            for (int column = 0; column < Camera.WIDTH; column++) {
                double sum = 0;
                for (double down = 0.5 / RAYS; down < 1; down += 1.0 / RAYS) {
                    for (double right = 0.5 / RAYS; right < 1; right += 1.0 / RAYS) {
                        double across = column + right - Camera.WIDTH / 2.0;
                        sum += grey(eyeX, eyeY, ahead, aside, row + down, across);
                    }
                }
                double error = (frame[row * Camera.WIDTH + column] & 255) - sum / (RAYS * RAYS);
                squares += error * error;
            }
        }
        return squares;
    }

    private int grey(double eyeX, double eyeY, double ahead, double aside, double line, double across) {
        if (line <= RowPlan.HORIZON) {
            return Grey.SKY;
        }
        double depthM = RowPlan.aheadM(line);
        double rightM = across * RowPlan.stepM(line);
        double u = (eyeX + depthM * ahead + rightM * aside - map.originX) / map.cellM;
        double v = (eyeY + depthM * aside - rightM * ahead - map.originY) / map.cellM;
        if (u < 0 || v < 0 || u >= map.width[0] || v >= map.height[0]) {
            return Grey.GROUND;
        }
        int cell = ((int) v) * map.width[0] + (int) u;
        return SHARP[map.cells[0][cell] & 255] & 255;
    }
}
