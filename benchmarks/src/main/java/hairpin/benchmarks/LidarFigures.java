package hairpin.benchmarks;

import hairpin.simulator.lidar.Lidar;
import hairpin.simulator.lidar.LidarSettings;
import hairpin.simulator.lidar.LidarWorld;
import hairpin.simulator.random.Chance;
import hairpin.simulator.scene.Boxes;
import hairpin.simulator.track.Pose;
import hairpin.simulator.track.Track;
import hairpin.simulator.track.TrackCatalogue;
import java.util.List;
import java.util.Locale;

/// How fast the LIDAR measures: 64 rays to the borders of six tracks.
final class LidarFigures {

    private static final List<String> TRACKS =
            List.of("Switchback", "First-Light", "Serpent", "Needle-Eye", "Clover", "Long-Haul");
    private static final int PLACES = 256;

    private LidarFigures() {}

    static List<Figure> all() {
        return List.of(new Scans("64 rays to the walls", 0), new Scans("64 rays to the walls, with noise", 0.01));
    }

    private static final class Scans implements Figure {

        private static final int ROUNDS = 10;
        private final String name;
        private final Track[] tracks = new Track[TRACKS.size()];
        private final Lidar[] lidars = new Lidar[TRACKS.size()];
        private final Lidar[] exact = new Lidar[TRACKS.size()];
        private final Pose[][] poses = new Pose[TRACKS.size()][PLACES];
        private final float[] scan = new float[Lidar.RAYS];

        Scans(String name, double noiseM) {
            this.name = name;
            LidarSettings settings = new LidarSettings(LidarWorld.WALLS, LidarSettings.MOST_M, noiseM);
            for (int i = 0; i < tracks.length; i++) {
                tracks[i] = TrackCatalogue.find(TRACKS.get(i)).orElseThrow();
                lidars[i] = new Lidar(tracks[i], settings, new Boxes(0), new Chance(1, i));
                exact[i] = new Lidar(tracks[i], LidarSettings.exact(LidarWorld.WALLS), new Boxes(0), new Chance(1, i));
                for (int k = 0; k < PLACES; k++) {
                    Pose pose = tracks[i].pose(tracks[i].lengthM() * k / PLACES, 0.08 * (k % 5 - 2));
                    poses[i][k] = new Pose(pose.x(), pose.y(), pose.headingRad() + 0.05 * (k % 7 - 3));
                }
            }
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String unit() {
            return "scans/s";
        }

        @Override
        public long work() {
            for (int round = 0; round < ROUNDS; round++) {
                for (int i = 0; i < lidars.length; i++) {
                    for (Pose pose : poses[i]) {
                        lidars[i].scan(pose.x(), pose.y(), pose.headingRad(), round, scan, 0);
                    }
                }
            }
            return (long) ROUNDS * lidars.length * PLACES;
        }

        @Override
        public Check check() {
            double worst = 0;
            for (int i = 0; i < tracks.length; i++) {
                for (int k = 0; k < PLACES; k += 16) {
                    exact[i].scan(poses[i][k].x(), poses[i][k].y(), poses[i][k].headingRad(), 0, scan, 0);
                    worst = Math.max(worst, worstError(tracks[i], poses[i][k]));
                }
            }
            return new Check(
                    worst < 0.0051,
                    String.format(Locale.ROOT, "without noise the worst of 6,144 rays is %.1f mm off", 1000 * worst));
        }

        /// Against every stretch of border.
        private double worstError(Track track, Pose pose) {
            double worst = 0;
            double x = pose.x() + 0.029 * StrictMath.cos(pose.headingRad());
            double y = pose.y() + 0.029 * StrictMath.sin(pose.headingRad());
            double[] left = track.leftXy();
            double[] right = track.rightXy();
            for (int ray = 0; ray < Lidar.RAYS; ray++) {
                double angle = pose.headingRad() + LidarWorld.WALLS.angleRad(ray);
                double truth = Math.min(nearest(left, x, y, angle), nearest(right, x, y, angle));
                truth = Math.clamp(truth, Lidar.LEAST_M, LidarSettings.MOST_M);
                worst = Math.max(worst, Math.abs(scan[ray] - truth));
            }
            return worst;
        }

        private static double nearest(double[] xy, double x, double y, double angle) {
            double dx = StrictMath.cos(angle);
            double dy = StrictMath.sin(angle);
            double nearest = Double.POSITIVE_INFINITY;
            for (int i = 0; i < xy.length; i += 2) {
                int j = (i + 2) % xy.length;
                double ex = xy[j] - xy[i];
                double ey = xy[j + 1] - xy[i + 1];
                double turn = dx * ey - dy * ex;
                double away = ((xy[i] - x) * ey - (xy[i + 1] - y) * ex) / turn;
                double share = ((xy[i] - x) * dy - (xy[i + 1] - y) * dx) / turn;
                if (away >= 0 && share >= 0 && share <= 1) {
                    nearest = Math.min(nearest, away);
                }
            }
            return nearest;
        }
    }
}
