package hairpin.driver.racing;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.driver.Observations;
import hairpin.driver.Senses;
import hairpin.simulator.car.CarParameters;
import hairpin.simulator.lidar.Lidar;
import hairpin.simulator.lidar.LidarWorld;
import hairpin.simulator.race.Challenge;
import hairpin.simulator.race.Obstacles;
import hairpin.simulator.race.RaceRules;
import hairpin.simulator.race.Rollout;
import hairpin.simulator.race.Spot;
import hairpin.simulator.track.TrackCatalogue;
import java.util.List;
import org.junit.jupiter.api.Test;

class EyesTest {

    private static final Senses.Lidar STEPS = new Senses.Lidar(Senses.Lidar.Form.DISCRETIZED_SECTORS, 8, 4, 2);

    private final Rollout rollout = new Rollout(
            Challenge.timeTrial(
                            TrackCatalogue.find("First-Light").orElseThrow(), CarParameters.CLASSIC, RaceRules.usual())
                    .with(new Obstacles.Fixed(List.of(Spot.of("0.06,1")))),
            1);

    @Test
    void a_lidar_alone_meets_the_borders_and_one_beside_a_camera_only_the_boxes() {
        float[] walls = scan(LidarWorld.WALLS);
        float[] boxes = scan(LidarWorld.BOXES);
        assertThat(ranges(Senses.Camera.NONE, Senses.Lidar.RAYS)).isEqualTo(walls);
        assertThat(ranges(Senses.Camera.FRONT, Senses.Lidar.RAYS)).isEqualTo(boxes);
        assertThat(walls).isNotEqualTo(boxes);
    }

    @Test
    void sectors_are_flags_and_steps_of_distance() {
        assertThat(ranges(Senses.Camera.NONE, Senses.Lidar.SECTORS)).hasSize(8).containsOnly(0f, 1f);
        float[] steps = ranges(Senses.Camera.NONE, STEPS);
        assertThat(steps).hasSize(32).containsOnly(0f, 1f);
        for (int sector = 0; sector < 8; sector++) {
            float sum = 0;
            for (int level = 0; level < 4; level++) {
                sum += steps[sector * 4 + level];
            }
            assertThat(sum).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void the_pair_of_cameras_sees_with_its_left_one_what_the_left_one_sees() {
        byte[] left = frames(Senses.Camera.LEFT);
        byte[] pair = frames(Senses.Camera.STEREO);
        assertThat(pair).hasSize(2 * left.length);
        int differing = 0;
        for (int pixel = 0; pixel < left.length; pixel++) {
            assertThat(pair[2 * pixel]).isEqualTo(left[pixel]);
            differing += pair[2 * pixel + 1] == left[pixel] ? 0 : 1;
        }
        assertThat(differing).isGreaterThan(500);
        assertThat(left).isNotEqualTo(frames(Senses.Camera.FRONT));
    }

    @Test
    void a_box_is_seen() {
        Rollout alone = new Rollout(rollout.track(), CarParameters.CLASSIC, RaceRules.usual(), 1);
        byte[] empty = new byte[Observations.FRAME_BYTES];
        alone.capture(empty, 0);
        assertThat(frames(Senses.Camera.FRONT)).isNotEqualTo(empty);
    }

    @Test
    void each_car_gets_its_own_place() {
        Observations seen = new Observations(2, new Senses(Senses.Camera.FRONT, Senses.Lidar.RAYS));
        new Eyes(seen).look(rollout, 1);
        assertThat(seen.ranges()[0]).isZero();
        assertThat(seen.ranges()[Lidar.RAYS]).isPositive();
        assertThat(seen.frames()[seen.offset(0) + 19_000]).isZero();
        assertThat(seen.frames()[seen.offset(1) + 19_000]).isNotZero();
    }

    private float[] ranges(Senses.Camera camera, Senses.Lidar lidar) {
        Observations seen = new Observations(1, new Senses(camera, lidar));
        new Eyes(seen).look(rollout, 0);
        return seen.ranges();
    }

    private byte[] frames(Senses.Camera camera) {
        Observations seen = new Observations(1, new Senses(camera, Senses.Lidar.NONE));
        new Eyes(seen).look(rollout, 0);
        return seen.frames();
    }

    private float[] scan(LidarWorld world) {
        float[] scan = new float[Lidar.RAYS];
        rollout.scan(world, scan, 0);
        return scan;
    }
}
