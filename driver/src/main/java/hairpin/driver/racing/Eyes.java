package hairpin.driver.racing;

import hairpin.driver.Observations;
import hairpin.driver.Senses;
import hairpin.simulator.lidar.Lidar;
import hairpin.simulator.lidar.LidarWorld;
import hairpin.simulator.lidar.Sectors;
import hairpin.simulator.race.Rollout;

/// Shows a driver what one car perceives, as far as the driver's senses ask for it.
///
/// As in the field a LIDAR beside a camera meets boxes and cars only. One that is alone meets the borders of the road
/// too: there would be nothing to drive by.
final class Eyes {

    private final Observations seen;
    private final Senses senses;
    private final LidarWorld world;
    private final float[] scan = new float[Lidar.RAYS];
    private final Sectors.Steps steps;

    Eyes(Observations seen) {
        this.seen = seen;
        senses = seen.senses();
        world = senses.camera() == Senses.Camera.NONE ? LidarWorld.WALLS : LidarWorld.BOXES;
        Senses.Lidar lidar = senses.lidar();
        steps = lidar.form() == Senses.Lidar.Form.DISCRETIZED_SECTORS
                ? new Sectors.Steps(lidar.sectors(), lidar.levels(), lidar.clippingM())
                : Sectors.Steps.USUAL;
    }

    /// All that was looked at.
    Observations seen() {
        return seen;
    }

    /// Fills place `i` of what is seen.
    void look(Rollout rollout, int i) {
        switch (senses.camera()) {
            case NONE -> {}
            case FRONT -> rollout.capture(seen.frames(), seen.offset(i));
            case LEFT -> rollout.captureLeft(seen.frames(), seen.offset(i));
            case STEREO -> rollout.captureStereo(seen.frames(), seen.offset(i));
        }
        Senses.Lidar lidar = senses.lidar();
        float[] ranges = seen.ranges();
        int at = seen.rangesAt(i);
        switch (lidar.form()) {
            case NONE -> {}
            case RAYS -> rollout.scan(world, ranges, at);
            case SECTORS -> {
                rollout.scan(world, scan, 0);
                Sectors.flags(scan, 0, lidar.sectors(), lidar.clippingM(), ranges, at);
            }
            case DISCRETIZED_SECTORS -> {
                rollout.scan(world, scan, 0);
                Sectors.steps(scan, 0, steps, ranges, at);
            }
        }
    }
}
