package hairpin.simulator.lidar;

import hairpin.simulator.scene.Boxes;
import hairpin.simulator.track.Track;
import java.util.ArrayList;
import java.util.List;

/// How far a ray goes, by looking at every wall and every side of every box: what a [Lidar] is measured against.
final class EveryWall {

    private record Segment(double ax, double ay, double bx, double by) {}

    private final List<Segment> walls = new ArrayList<>();

    EveryWall borders(Track track) {
        for (int i = 0; i < track.segments(); i++) {
            int j = (i + 1) % track.size();
            walls.add(new Segment(track.leftX(i), track.leftY(i), track.leftX(j), track.leftY(j)));
            walls.add(new Segment(track.rightX(i), track.rightY(i), track.rightX(j), track.rightY(j)));
        }
        return this;
    }

    EveryWall shown(Boxes boxes) {
        for (int i = 0; i < boxes.size(); i++) {
            if (boxes.shown(i)) {
                double[] x = new double[5];
                double[] y = new double[5];
                for (int k = 0; k < 5; k++) {
                    double along = boxes.shape(i).lengthM() / 2 * (k == 1 || k == 2 ? -1 : 1);
                    double across = boxes.shape(i).widthM() / 2 * (k == 2 || k == 3 ? -1 : 1);
                    x[k] = boxes.x(i) + along * boxes.cos(i) - across * boxes.sin(i);
                    y[k] = boxes.y(i) + along * boxes.sin(i) + across * boxes.cos(i);
                }
                for (int k = 0; k < 4; k++) {
                    walls.add(new Segment(x[k], y[k], x[k + 1], y[k + 1]));
                }
            }
        }
        return this;
    }

    double distanceM(double x, double y, double angleRad, double mostM) {
        double dx = StrictMath.cos(angleRad);
        double dy = StrictMath.sin(angleRad);
        double nearest = mostM;
        for (Segment wall : walls) {
            double ex = wall.bx - wall.ax;
            double ey = wall.by - wall.ay;
            double turn = dx * ey - dy * ex;
            double distance = ((wall.ax - x) * ey - (wall.ay - y) * ex) / turn;
            double share = ((wall.ax - x) * dy - (wall.ay - y) * dx) / turn;
            if (distance >= 0 && share >= 0 && share <= 1) {
                nearest = Math.min(nearest, distance);
            }
        }
        return Math.max(Lidar.LEAST_M, nearest);
    }
}
