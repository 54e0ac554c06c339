package hairpin.simulator.race;

import hairpin.simulator.maths.RepeatableMath;
import hairpin.simulator.scene.BoxShape;
import hairpin.simulator.scene.Boxes;

/// The rectangle that a car covers. It touches a box when a corner of either lies within the other.
final class Footprint {

    private static final double HALF_LENGTH_M = BoxShape.CAR.lengthM() / 2;
    private static final double HALF_WIDTH_M = BoxShape.CAR.widthM() / 2;
    private static final double REACH_M = Math.sqrt(HALF_LENGTH_M * HALF_LENGTH_M + HALF_WIDTH_M * HALF_WIDTH_M);

    private double x;
    private double y;
    private double cos;
    private double sin;

    void moveTo(double newX, double newY, double yawRad) {
        x = newX;
        y = newY;
        cos = RepeatableMath.cos(yawRad);
        sin = RepeatableMath.sin(yawRad);
    }

    boolean touches(Boxes boxes, int i) {
        double halfLength = boxes.shape(i).lengthM() / 2;
        double halfWidth = boxes.shape(i).widthM() / 2;
        double dx = boxes.x(i) - x;
        double dy = boxes.y(i) - y;
        double reach = REACH_M + halfLength + halfWidth;
        if (dx * dx + dy * dy > reach * reach) {
            return false;
        }
        return cornerWithin(
                        HALF_LENGTH_M,
                        HALF_WIDTH_M,
                        cos,
                        sin,
                        -dx,
                        -dy,
                        boxes.cos(i),
                        boxes.sin(i),
                        halfLength,
                        halfWidth)
                || cornerWithin(
                        halfLength,
                        halfWidth,
                        boxes.cos(i),
                        boxes.sin(i),
                        dx,
                        dy,
                        cos,
                        sin,
                        HALF_LENGTH_M,
                        HALF_WIDTH_M);
    }

    /// Whether a corner of one rectangle, whose middle is (dx, dy) from the middle of the other, lies within that one.
    private static boolean cornerWithin(
            double ownLength,
            double ownWidth,
            double ownCos,
            double ownSin,
            double dx,
            double dy,
            double otherCos,
            double otherSin,
            double otherLength,
            double otherWidth) {
        for (int corner = 0; corner < 4; corner++) {
            double along = corner < 2 ? ownLength : -ownLength;
            double aside = corner % 2 == 0 ? ownWidth : -ownWidth;
            double px = dx + along * ownCos - aside * ownSin;
            double py = dy + along * ownSin + aside * ownCos;
            if (Math.abs(px * otherCos + py * otherSin) <= otherLength
                    && Math.abs(py * otherCos - px * otherSin) <= otherWidth) {
                return true;
            }
        }
        return false;
    }
}
