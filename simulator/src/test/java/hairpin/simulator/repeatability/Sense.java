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

    List<Supplier<Sense>> ALL = List.of(Sense::camera, Sense::lidar);

    void foldInto(Digest digest, Rollout rollout);

    private static Sense camera() {
        byte[] frame = new byte[160 * 120];
        return (digest, rollout) -> {
            rollout.capture(frame, 0);
            digest.add(frame);
        };
    }

    private static Sense lidar() {
        float[] scan = new float[Lidar.RAYS];
        return (digest, rollout) -> {
            rollout.scan(LidarWorld.WALLS, scan, 0);
            digest.add(scan);
        };
    }
}
