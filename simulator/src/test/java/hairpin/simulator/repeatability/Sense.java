package hairpin.simulator.repeatability;

import hairpin.simulator.lidar.Lidar;
import hairpin.simulator.lidar.LidarWorld;
import hairpin.simulator.race.Rollout;
import java.util.List;
import java.util.function.Supplier;

/// Something that looks at a rollout and whose every number has to be repeatable. A new sensor adds its line to
/// [#ALL].
@FunctionalInterface
interface Sense {

    List<Supplier<Sense>> ALL =
            List.of(Sense::camera, Sense::stereo, () -> lidar(LidarWorld.WALLS), () -> lidar(LidarWorld.BOXES));

    void foldInto(Digest digest, Rollout rollout);

    private static Sense camera() {
        byte[] frame = new byte[160 * 120];
        return (digest, rollout) -> {
            rollout.capture(frame, 0);
            digest.add(frame);
        };
    }

    private static Sense stereo() {
        byte[] frames = new byte[2 * 160 * 120];
        return (digest, rollout) -> {
            rollout.captureStereo(frames, 0);
            digest.add(frames);
        };
    }

    private static Sense lidar(LidarWorld world) {
        float[] scan = new float[Lidar.RAYS];
        return (digest, rollout) -> {
            rollout.scan(world, scan, 0);
            digest.add(scan);
        };
    }
}
