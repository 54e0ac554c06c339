package hairpin.simulator.lidar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import hairpin.simulator.random.Chance;
import hairpin.simulator.random.Purpose;
import hairpin.simulator.scene.BoxShape;
import hairpin.simulator.scene.Boxes;
import hairpin.simulator.track.Pose;
import hairpin.simulator.track.Track;
import hairpin.simulator.track.TrackCatalogue;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LidarTest {

    private static final Boxes NOTHING = new Boxes(0);
    private static final Chance CHANCE = new Chance(7, 0);
    private static final LidarSettings EXACT = LidarSettings.exact(LidarWorld.WALLS);

    /// Along x, a metre wide.
    private static final Track STRAIGHT = Track.along("straight", false, new double[] {0, 0, 5, 0, 10, 0}, 1);

    @Test
    void alone_its_middle_rays_look_ahead_and_the_last_ones_to_the_left() {
        float[] scan = scan(new Lidar(STRAIGHT, EXACT, NOTHING, CHANCE), 5, 0.2, 0);
        assertThat(LidarWorld.WALLS.angleRad(0)).isCloseTo(-Lidar.SPAN_RAD / 2, within(1e-12));
        assertThat(LidarWorld.WALLS.angleRad(63)).isCloseTo(Lidar.SPAN_RAD / 2, within(1e-12));
        // The left wall is 30 cm away, the right one 70 cm.
        assertThat(scan[nearestTo(Math.PI / 2)]).isCloseTo(0.3f, within(0.011f));
        assertThat(scan[nearestTo(-Math.PI / 2)]).isCloseTo(0.7f, within(0.011f));
        assertThat(scan[31]).isGreaterThan(4.5f);
    }

    /// There it is turned by 180°, so that its first ray, at -150°, looks 30° to the left of straight ahead.
    @Test
    void beside_a_camera_the_blind_part_is_where_the_field_mounts_it() {
        assertThat(LidarWorld.BOXES.angleRad(0)).isCloseTo(Math.toRadians(30), within(1e-5));
        assertThat(LidarWorld.BOXES.angleRad(63)).isCloseTo(Math.toRadians(330), within(1e-5));
        assertThat(raysThatMeet(1, 0)).isEmpty();
        assertThat(raysThatMeet(1, -0.1)).isEmpty();
        assertThat(raysThatMeet(1, 0.9)).contains(0, 1).doesNotContain(6);
        assertThat(raysThatMeet(0, 1)).contains(nearestTo(-Math.PI / 2)).allMatch(ray -> ray < 20);
        assertThat(raysThatMeet(-1, 0)).contains(31, 32).allMatch(ray -> ray > 25 && ray < 38);
        assertThat(raysThatMeet(0, -1)).contains(nearestTo(Math.PI / 2)).allMatch(ray -> ray > 43);
        assertThat(raysThatMeet(1, -0.9)).contains(62, 63).doesNotContain(57);
    }

    @Test
    void every_ray_is_within_a_centimetre_of_the_walls_wherever_the_car_stands() {
        double worst = 0;
        for (Track track : tracks()) {
            EveryWall truth = new EveryWall().borders(track);
            Lidar lidar = new Lidar(track, EXACT, NOTHING, CHANCE);
            for (int k = 0; k < 150; k++) {
                Pose pose = somewhere(track, k, 0.7);
                worst = Math.max(worst, worstError(lidar, truth, pose));
            }
        }
        System.out.printf("LIDAR against every wall: worst ray %.4f m%n", worst);
        assertThat(worst).isLessThan(0.0051);
    }

    @Test
    void the_grid_tells_the_same_as_the_rooms() {
        for (Track track : tracks()) {
            EveryWall truth = new EveryWall().borders(track);
            Lidar lidar = new Lidar(new Walls(track, false), EXACT, NOTHING, CHANCE);
            for (int k = 0; k < 40; k++) {
                assertThat(worstError(lidar, truth, somewhere(track, k, 0.5)))
                        .as(track.name())
                        .isLessThan(0.0051);
            }
        }
    }

    @Test
    void most_places_on_our_own_roads_are_in_a_room() {
        for (String name : TrackCatalogue.names()) {
            Track track = TrackCatalogue.find(name).orElseThrow();
            Corridor corridor = Walls.of(track).corridor;
            int found = 0;
            for (int k = 0; k < 500; k++) {
                Pose pose = track.pose(track.lengthM() * k / 500, track.minWidthM() * 0.48 * (k % 5 - 2) / 2);
                found += corridor.room(pose.x(), pose.y()) >= 0 ? 1 : 0;
            }
            assertThat(found).as(name).isGreaterThan(490);
        }
    }

    @Test
    void a_road_that_crosses_itself_has_no_rooms_but_true_distances() {
        Track eight = Track.along(
                "eight", true, new double[] {0, 0, 2, 1, 4, 2, 6, 2, 6, 0, 4, 0, 2, 1.05, 0, 2, -1, 1.5, -1, 0.5}, 0.5);
        assertThat(Walls.of(eight).corridor.usable).isFalse();
        Lidar lidar = new Lidar(eight, EXACT, NOTHING, CHANCE);
        for (int k = 0; k < 100; k++) {
            assertThat(worstError(lidar, new EveryWall().borders(eight), somewhere(eight, k, 1)))
                    .isLessThan(0.0051);
        }
    }

    @Test
    void boxes_are_met_on_the_side_they_show() {
        Boxes boxes = new Boxes(4);
        for (int i = 0; i < 4; i++) {
            boxes.add(i % 2 == 0 ? BoxShape.OBSTACLE : BoxShape.CAR);
        }
        Lidar open = new Lidar(STRAIGHT, LidarSettings.exact(LidarWorld.BOXES), boxes, CHANCE);
        Lidar walled = new Lidar(STRAIGHT, EXACT, boxes, CHANCE);
        for (int k = 0; k < 300; k++) {
            for (int i = 0; i < 4; i++) {
                boxes.place(i, number(k, i, 0, 10), number(k, i + 4, -2, 2), number(k, i + 8, -3, 3));
                boxes.show(i, (k + i) % 5 != 0);
            }
            Pose pose = somewhere(STRAIGHT, k, 1);
            if (clearOf(boxes, pose)) {
                assertThat(worstError(open, new EveryWall().shown(boxes), pose)).isLessThan(0.0051);
                EveryWall both = new EveryWall().shown(boxes).borders(STRAIGHT);
                assertThat(worstError(walled, both, pose)).isLessThan(0.0051);
            }
        }
    }

    @Test
    void on_an_empty_road_without_walls_every_ray_goes_as_far_as_it_can() {
        LidarSettings noisy = new LidarSettings(LidarWorld.BOXES, 6, LidarSettings.NOISE_M);
        float[] scan = scan(new Lidar(STRAIGHT, noisy, NOTHING, CHANCE), 5, 0, 1);
        for (float range : scan) {
            assertThat(range).isEqualTo(6);
        }
    }

    @Test
    void noise_is_the_same_for_the_same_step_and_a_centimetre_on_average() {
        LidarSettings noisy = new LidarSettings(LidarWorld.WALLS, 12, LidarSettings.NOISE_M);
        Lidar lidar = new Lidar(STRAIGHT, noisy, NOTHING, CHANCE);
        float[] plain = scan(new Lidar(STRAIGHT, EXACT, NOTHING, CHANCE), 5, 0, 0.5);
        float[] first = new float[Lidar.RAYS];
        float[] other = new float[Lidar.RAYS];
        double squares = 0;
        double sum = 0;
        for (int step = 0; step < 500; step++) {
            lidar.scan(5, 0, 0.5, step, first, 0);
            for (int ray = 0; ray < Lidar.RAYS; ray++) {
                double error = first[ray] - plain[ray];
                squares += error * error;
                sum += error;
            }
        }
        double many = 500 * Lidar.RAYS;
        assertThat(Math.sqrt(squares / many)).isBetween(0.0095, 0.0115);
        assertThat(sum / many).isBetween(-0.001, 0.001);
        lidar.scan(5, 0, 0.5, 3, first, 0);
        lidar.scan(2, 0.1, 0, 4, other, 0);
        new Lidar(STRAIGHT, noisy, NOTHING, CHANCE).scan(5, 0, 0.5, 3, other, 0);
        assertThat(other).isEqualTo(first);
        lidar.scan(5, 0, 0.5, 4, other, 0);
        assertThat(other).isNotEqualTo(first);
    }

    @Test
    void a_scan_allocates_nothing() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Track track = TrackCatalogue.find("Switchback").orElseThrow();
        Boxes boxes = new Boxes(1);
        boxes.add(BoxShape.CAR);
        Lidar lidar = new Lidar(track, new LidarSettings(LidarWorld.WALLS, 12, 0.01), boxes, CHANCE);
        Pose pose = track.pose(2, 0);
        float[] scan = new float[Lidar.RAYS];
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int k = 0; k < 200; k++) {
                lidar.scan(pose.x(), pose.y(), 0.1 * k, k, scan, 0);
                lidar.scan(pose.x() + 3, pose.y() + 3, 0.1 * k, k, scan, 0);
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat(least).isLessThan(1_000);
    }

    @Test
    void walls_are_shared_and_small() {
        for (String name : TrackCatalogue.names()) {
            Track track = TrackCatalogue.find(name).orElseThrow();
            assertThat(Walls.of(track)).isSameAs(Walls.of(track));
            Walls.of(track).freeWays();
            assertThat(Walls.of(track).bytes()).as(name).isLessThan(1_000_000);
        }
    }

    @Test
    void only_who_leaves_the_road_needs_a_grid() {
        Track track = TrackCatalogue.find("Switchback").orElseThrow();
        Walls walls = new Walls(track, true);
        Lidar lidar = new Lidar(walls, EXACT, NOTHING, CHANCE);
        long without = walls.bytes();
        for (int k = 0; k < 50; k++) {
            Pose pose = track.pose(track.lengthM() * k / 50, 0);
            scan(lidar, pose.x(), pose.y(), pose.headingRad());
        }
        assertThat(walls.bytes()).isEqualTo(without);
        Pose beside = track.pose(1, track.minWidthM());
        scan(lidar, beside.x(), beside.y(), beside.headingRad());
        assertThat(walls.bytes()).isGreaterThan(without + 10_000);
    }

    @Test
    void sectors_flag_what_is_near() {
        float[] scan = new float[Lidar.RAYS];
        Arrays.fill(scan, 12);
        scan[0] = 0.49f;
        scan[15] = 0.5f;
        scan[63] = 0.15f;
        float[] out = new float[9];
        Sectors.flags(scan, 0, 8, 0.5, out, 1);
        assertThat(out).containsExactly(0, 1, 0, 0, 0, 0, 0, 0, 1);
    }

    @Test
    void discretized_sectors_tell_the_step_of_the_nearest() {
        float[] scan = new float[Lidar.RAYS];
        Arrays.fill(scan, 12);
        scan[9] = 0.6f;
        scan[10] = 1.9f;
        float[] out = new float[64];
        Sectors.steps(scan, 0, Sectors.Steps.USUAL, out, 0);
        float[] expected = new float[64];
        // The second sector: 0.6 m is in the third quarter of a metre.
        expected[8 + 2] = 1;
        assertThat(out).isEqualTo(expected);
    }

    private static List<Track> tracks() {
        List<Track> tracks = new ArrayList<>();
        for (String name : TrackCatalogue.names()) {
            tracks.add(TrackCatalogue.find(name).orElseThrow());
        }
        for (String more : new String[] {"generated:1:0.2", "generated:2:1", "Serpent:reversed", "Clover:mirrored"}) {
            tracks.add(TrackCatalogue.find(more).orElseThrow());
        }
        tracks.add(STRAIGHT);
        return tracks;
    }

    /// On the road or a little beside it, looking anywhere.
    private static Pose somewhere(Track track, int k, double mostAside) {
        double aside = number(k, 1, -mostAside, mostAside) * track.meanWidthM();
        Pose pose = track.pose(number(k, 2, 0, track.lengthM()), aside);
        return new Pose(pose.x(), pose.y(), number(k, 3, -4, 4));
    }

    private static boolean clearOf(Boxes boxes, Pose pose) {
        boolean clear = true;
        for (int i = 0; i < boxes.size(); i++) {
            clear &= Math.hypot(pose.x() - boxes.x(i), pose.y() - boxes.y(i)) > 0.4;
        }
        return clear;
    }

    private static double number(int k, int which, double low, double high) {
        return CHANCE.between(low, high, 100L * k + which, Purpose.START_OFFSET);
    }

    private static double worstError(Lidar lidar, EveryWall truth, Pose pose) {
        float[] scan = scan(lidar, pose.x(), pose.y(), pose.headingRad());
        double eyeX = pose.x() + 0.029 * StrictMath.cos(pose.headingRad());
        double eyeY = pose.y() + 0.029 * StrictMath.sin(pose.headingRad());
        double worst = 0;
        for (int ray = 0; ray < Lidar.RAYS; ray++) {
            double exact = truth.distanceM(
                    eyeX, eyeY, pose.headingRad() + lidar.settings().world().angleRad(ray), 12);
            worst = Math.max(worst, Math.abs(scan[ray] - exact));
        }
        return worst;
    }

    /// Of a car that stands at the origin and looks along x, with one obstacle on an open plain.
    private static List<Integer> raysThatMeet(double x, double y) {
        Boxes one = new Boxes(1);
        one.place(one.add(BoxShape.OBSTACLE), x, y, 0);
        float[] scan = scan(new Lidar(STRAIGHT, LidarSettings.exact(LidarWorld.BOXES), one, CHANCE), 0, 0, 0);
        return IntStream.range(0, Lidar.RAYS)
                .filter(ray -> scan[ray] < LidarSettings.MOST_M)
                .boxed()
                .toList();
    }

    private static float[] scan(Lidar lidar, double x, double y, double yawRad) {
        float[] scan = new float[Lidar.RAYS];
        lidar.scan(x, y, yawRad, 0, scan, 0);
        return scan;
    }

    /// The ray that looks most nearly that far to the left of the middle one.
    private static int nearestTo(double angleRad) {
        return (int) Math.rint((angleRad + Lidar.SPAN_RAD / 2) / Lidar.SPAN_RAD * (Lidar.RAYS - 1));
    }
}
