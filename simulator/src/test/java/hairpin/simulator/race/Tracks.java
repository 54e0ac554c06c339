package hairpin.simulator.race;

import hairpin.simulator.track.Track;

/// Roads of simple shape to try the rules on.
final class Tracks {

    private Tracks() {}

    /// Two straights of `straightM` along x, joined by half circles; driven counter-clockwise from the middle of the
    /// lower straight, which lies on the x axis.
    static Track stadium(double straightM, double radiusM, double widthM) {
        double stepM = 0.1;
        double bendM = Math.PI * radiusM;
        double lapM = 2 * straightM + 2 * bendM;
        int points = (int) Math.rint(lapM / stepM);
        double[] xy = new double[2 * points];
        for (int i = 0; i < points; i++) {
            double s = i * lapM / points;
            double x;
            double y;
            if (s < straightM / 2) {
                x = s;
                y = 0;
            } else if (s < straightM / 2 + bendM) {
                double angle = (s - straightM / 2) / radiusM;
                x = straightM / 2 + radiusM * StrictMath.sin(angle);
                y = radiusM - radiusM * StrictMath.cos(angle);
            } else if (s < 1.5 * straightM + bendM) {
                x = straightM / 2 - (s - straightM / 2 - bendM);
                y = 2 * radiusM;
            } else if (s < 1.5 * straightM + 2 * bendM) {
                double angle = (s - 1.5 * straightM - bendM) / radiusM;
                x = -straightM / 2 - radiusM * StrictMath.sin(angle);
                y = radiusM + radiusM * StrictMath.cos(angle);
            } else {
                x = s - lapM;
                y = 0;
            }
            xy[2 * i] = x;
            xy[2 * i + 1] = y;
        }
        return Track.along("stadium", true, xy, widthM);
    }

    /// Straight ahead along x.
    static Track straight(double lengthM, double widthM) {
        int points = (int) Math.rint(lengthM / 0.25) + 1;
        double[] xy = new double[2 * points];
        for (int i = 0; i < points; i++) {
            xy[2 * i] = i * lengthM / (points - 1);
        }
        return Track.along("straight", false, xy, widthM);
    }
}
