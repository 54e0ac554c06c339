package hairpin.simulator.race;

import hairpin.simulator.camera.Camera;
import hairpin.simulator.camera.Look;
import hairpin.simulator.camera.RoadMap;
import hairpin.simulator.camera.StereoCamera;
import hairpin.simulator.lidar.Lidar;
import hairpin.simulator.lidar.LidarSettings;
import hairpin.simulator.lidar.LidarWorld;
import hairpin.simulator.random.Chance;
import hairpin.simulator.track.Track;

/// The sensors of one car, each made when somebody first looks through it.
final class Sensing {

    private final Track track;
    private final Look look;
    private final RoadObjects objects;
    private final Chance chance;
    private Camera camera;
    private StereoCamera pair;
    private Lidar amongBoxes;
    private Lidar betweenWalls;

    Sensing(Track track, Look look, RoadObjects objects, Chance chance) {
        this.track = track;
        this.look = look;
        this.objects = objects;
        this.chance = chance;
    }

    Camera camera() {
        if (camera == null) {
            camera = new Camera(RoadMap.of(track), look, objects.boxes(), chance);
        }
        return camera;
    }

    StereoCamera pair() {
        if (pair == null) {
            pair = new StereoCamera(RoadMap.of(track), look, objects.boxes(), chance);
        }
        return pair;
    }

    Lidar lidar(LidarWorld world) {
        return switch (world) {
            case BOXES -> {
                if (amongBoxes == null) {
                    amongBoxes = made(world);
                }
                yield amongBoxes;
            }
            case WALLS -> {
                if (betweenWalls == null) {
                    betweenWalls = made(world);
                }
                yield betweenWalls;
            }
        };
    }

    private Lidar made(LidarWorld world) {
        LidarSettings asInTheField = new LidarSettings(world, LidarSettings.MOST_M, LidarSettings.NOISE_M);
        return new Lidar(track, asInTheField, objects.boxes(), chance);
    }
}
