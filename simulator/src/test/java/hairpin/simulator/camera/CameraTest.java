package hairpin.simulator.camera;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import hairpin.simulator.random.Chance;
import hairpin.simulator.random.Purpose;
import hairpin.simulator.scene.Boxes;
import hairpin.simulator.track.Pose;
import hairpin.simulator.track.Track;
import hairpin.simulator.track.TrackCatalogue;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CameraTest {

    /// Straight ahead along x, a metre wide.
    private static final Track STRAIGHT = Track.along("straight", false, straightLine(), 1);

    private static final Lens LENS = new Lens(Look.PLAIN, 0);
    private static final int SKY = Grey.SKY;
    private static final int LEFT_EDGE = 0;
    private static final int RIGHT_EDGE = Camera.WIDTH - 1;

    @Test
    void above_the_horizon_is_sky_and_below_it_is_not() {
        byte[] frame = seen(STRAIGHT, 5, 0, 0);
        for (int column = 0; column < Camera.WIDTH; column++) {
            assertThat(grey(frame, 0, column)).isEqualTo(SKY);
            assertThat(grey(frame, 25, column)).isEqualTo(SKY);
            assertThat(grey(frame, 28, column)).isNotEqualTo(SKY);
        }
        assertThat(LENS.horizon).isBetween(26.0, 27.0);
    }

    @Test
    void the_eye_is_where_the_mounts_put_it() {
        assertThat(LENS.heightM).isBetween(0.129, 0.131);
        assertThat(LENS.forwardM).isBetween(0.145, 0.147);
        // 1.13 rad across 160 pixels.
        assertThat(Lens.FOCAL).isBetween(126.0, 126.2);
    }

    @Test
    void in_the_middle_of_a_straight_the_left_half_mirrors_the_right_half() {
        byte[] frame = seen(STRAIGHT, 5, 0, 0);
        double differences = 0;
        for (int row = 0; row < Camera.HEIGHT; row++) {
            for (int column = 0; column < 80; column++) {
                int left = grey(frame, row, column);
                int right = grey(frame, row, RIGHT_EDGE - column);
                assertThat(Math.abs(left - right)).isLessThan(40);
                differences += Math.abs(left - right);
            }
        }
        assertThat(differences / (80 * Camera.HEIGHT)).isLessThan(0.5);
    }

    @Test
    void a_line_on_the_left_of_the_road_is_on_the_left_of_the_frame() {
        byte[] nearLeft = seen(STRAIGHT, 5, 0.4, 0);
        assertThat(brightestColumn(nearLeft, 70)).isLessThan(60);
        byte[] nearRight = seen(STRAIGHT, 5, -0.4, 0);
        assertThat(brightestColumn(nearRight, 70)).isGreaterThan(90);
    }

    @Test
    void turning_left_moves_the_world_to_the_right() {
        byte[] straight = seen(STRAIGHT, 5, 0, 0);
        byte[] turnedLeft = seen(STRAIGHT, 5, 0, 0.2);
        assertThat(dashColumn(turnedLeft, 60)).isGreaterThan(dashColumn(straight, 60) + 15);
    }

    @Test
    void a_line_a_metre_ahead_is_in_the_row_that_geometry_says() {
        // The end of the road: beyond it is ground. The eye is 0.1456 m ahead of the car.
        byte[] frame = seen(STRAIGHT, 10 - 1 - LENS.forwardM, 0.2, 0);
        // Down by 7.41° in a frame whose middle looks 15° down: 16.8 pixels above the middle.
        int row = 60 - 17;
        assertThat(grey(frame, row + 3, 80)).isEqualTo(Grey.ROAD);
        assertThat(grey(frame, row - 3, 80)).isEqualTo(Grey.GROUND);
    }

    @Test
    void the_same_place_gives_the_same_bytes() {
        Track track = TrackCatalogue.find("Switchback").orElseThrow();
        Pose pose = track.pose(3, 0.1);
        byte[] one = new byte[Camera.FRAME_BYTES];
        byte[] other = new byte[Camera.FRAME_BYTES + 7];
        new Camera(RoadMap.of(track)).draw(pose.x(), pose.y(), pose.headingRad(), one, 0);
        Camera used = new Camera(RoadMap.of(track));
        used.draw(0, 0, 1, other, 0);
        used.draw(pose.x(), pose.y(), pose.headingRad(), other, 7);
        assertThat(Arrays.copyOfRange(other, 7, other.length)).isEqualTo(one);
    }

    @Test
    void off_the_map_and_looking_away_there_is_only_ground_and_sky() {
        byte[] frame = seen(STRAIGHT, -3, 0, Math.PI);
        for (int row = 27; row < Camera.HEIGHT; row++) {
            assertThat(grey(frame, row, LEFT_EDGE)).isEqualTo(Grey.GROUND);
            assertThat(grey(frame, row, RIGHT_EDGE)).isEqualTo(Grey.GROUND);
        }
    }

    @Test
    void every_place_and_heading_can_be_drawn() {
        byte[] frame = new byte[Camera.FRAME_BYTES];
        Camera camera = new Camera(RoadMap.of(STRAIGHT));
        Chance chance = new Chance(5, 0);
        for (int k = 0; k < 2_000; k++) {
            camera.draw(
                    chance.between(-30, 40, k, Purpose.START_STATION),
                    chance.between(-30, 30, k, Purpose.START_OFFSET),
                    chance.between(-3.2, 3.2, k, Purpose.START_HEADING),
                    frame,
                    0);
            assertThat(grey(frame, 0, 0)).isEqualTo(SKY);
        }
        for (double yaw : new double[] {0, Math.PI / 2, Math.PI, -Math.PI / 2, Math.nextUp(0.0)}) {
            camera.draw(5, 0, yaw, frame, 0);
        }
    }

    @Test
    void frames_are_within_38_db_of_256_rays_to_a_pixel_wherever_they_are_taken() {
        List<String> tracks = List.of("Switchback", "First-Light", "Serpent", "Needle-Eye", "Clover", "Long-Haul");
        double[] decibels = tracks.parallelStream()
                .flatMapToDouble(name -> {
                    Track track = TrackCatalogue.find(name).orElseThrow();
                    RayTracer rays = new RayTracer(track);
                    Camera camera = new Camera(RoadMap.of(track));
                    byte[] frame = new byte[Camera.FRAME_BYTES];
                    return IntStream.range(0, 10).mapToDouble(k -> {
                        Pose pose = track.pose(track.lengthM() * (k + 0.37) / 10, 0.1 * (k % 3 - 1));
                        double yaw = pose.headingRad() + 0.2 * (k % 4 - 1.5);
                        camera.draw(pose.x(), pose.y(), yaw, frame, 0);
                        return RayTracer.decibels(rays.frame(pose.x(), pose.y(), yaw), frame);
                    });
                })
                .toArray();
        System.out.printf(
                "camera against %d ray-traced frames: worst %.1f dB, mean %.1f dB%n",
                decibels.length,
                Arrays.stream(decibels).min().orElseThrow(),
                Arrays.stream(decibels).average().orElseThrow());
        assertThat(decibels).hasSize(60);
        assertThat(Arrays.stream(decibels).min().orElseThrow()).isGreaterThan(38);
    }

    @Test
    void a_camera_that_looks_too_far_down_to_see_the_horizon_draws_the_road_still() {
        Track track = TrackCatalogue.find("Serpent").orElseThrow();
        byte[] frame = new byte[Camera.FRAME_BYTES];
        for (double raisedM : new double[] {-0.06, 0, 0.06}) {
            Look look = new Look(1, Grey.GROUND, Grey.ROAD, 0.5, 0, 0, 0.2, 0, raisedM);
            Camera camera = new Camera(RoadMap.of(track), look, new Boxes(0), new Chance(1, 1));
            for (int k = 0; k < 200; k++) {
                Pose pose = track.pose(track.lengthM() * k / 200, 0.1 * (k % 5 - 2));
                camera.draw(pose.x(), pose.y(), pose.headingRad() + 0.3 * (k % 7 - 3), frame, 0);
                assertThat(grey(frame, 0, 0)).isNotEqualTo(SKY);
            }
        }
    }

    @Test
    void a_slow_drive_makes_no_pixel_flicker() {
        // Half a centimetre a frame, on a straight seen a little from the side: distant pixels hardly change.
        Camera camera = new Camera(RoadMap.of(STRAIGHT));
        byte[] before = new byte[Camera.FRAME_BYTES];
        byte[] after = new byte[Camera.FRAME_BYTES];
        double sum = 0;
        for (int k = 0; k < 100; k++) {
            camera.draw(2 + k * 0.005, 0.1, 0.07, after, 0);
            if (k > 0) {
                for (int i = 27 * Camera.WIDTH; i < 45 * Camera.WIDTH; i++) {
                    sum += Math.abs((after[i] & 255) - (before[i] & 255));
                }
            }
            System.arraycopy(after, 0, before, 0, after.length);
        }
        assertThat(sum / (99 * 18 * Camera.WIDTH)).isLessThan(0.6);
    }

    @Test
    void a_frame_allocates_nothing() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Camera camera = new Camera(RoadMap.of(STRAIGHT));
        byte[] frame = new byte[Camera.FRAME_BYTES];
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int k = 0; k < 100; k++) {
                camera.draw(5, 0, 0.01 * k, frame, 0);
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat(least).isLessThan(1_000);
    }

    private static byte[] seen(Track track, double x, double y, double yaw) {
        byte[] frame = new byte[Camera.FRAME_BYTES];
        new Camera(RoadMap.of(track)).draw(x, y, yaw, frame, 0);
        return frame;
    }

    private static int grey(byte[] frame, int row, int column) {
        return frame[row * Camera.WIDTH + column] & 255;
    }

    private static int brightestColumn(byte[] frame, int row) {
        int brightest = 0;
        for (int column = 1; column < Camera.WIDTH; column++) {
            if (grey(frame, row, column) > grey(frame, row, brightest)) {
                brightest = column;
            }
        }
        return brightest;
    }

    /// The middle of what is as bright as a dash, in this row or the next dozen below it.
    private static int dashColumn(byte[] frame, int fromRow) {
        int sum = 0;
        int count = 0;
        for (int row = fromRow; row < fromRow + 12; row++) {
            for (int column = 0; column < Camera.WIDTH; column++) {
                if (Math.abs(grey(frame, row, column) - Grey.DASH) < 4) {
                    sum += column;
                    count++;
                }
            }
        }
        return sum / count;
    }

    private static double[] straightLine() {
        double[] xy = new double[82];
        for (int i = 0; i < 41; i++) {
            xy[2 * i] = i * 0.25;
        }
        return xy;
    }
}
