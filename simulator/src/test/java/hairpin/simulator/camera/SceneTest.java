package hairpin.simulator.camera;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import hairpin.simulator.random.Chance;
import hairpin.simulator.scene.BoxShape;
import hairpin.simulator.scene.Boxes;
import hairpin.simulator.track.Pose;
import hairpin.simulator.track.Track;
import hairpin.simulator.track.TrackCatalogue;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Boxes, looks and the pair of cameras.
class SceneTest {

    private static final Track TRACK = TrackCatalogue.find("Serpent").orElseThrow();
    private static final RoadMap MAP = RoadMap.of(TRACK);
    private static final Chance CHANCE = new Chance(5, 2);
    private static final Boxes NOTHING = new Boxes(0);
    private static final double START_M = 3;

    @Test
    void boxes_are_within_38_db_of_256_rays_to_a_pixel() {
        double worst = Double.POSITIVE_INFINITY;
        for (int k = 0; k < 4; k++) {
            Boxes boxes = fourBoxes(k);
            Look look = new Look(1, Grey.GROUND, Grey.ROAD, 0, 0, 0, 0.04 * (k - 1), 0.1 * (k - 2), 0.02 * (k - 1));
            Pose pose = TRACK.pose(START_M + 0.05 * k, 0.1 * (k - 1));
            byte[] frame = new byte[Camera.FRAME_BYTES];
            new Camera(MAP, look, boxes, CHANCE).draw(pose.x(), pose.y(), pose.headingRad(), frame, 0);
            double[] truth = new RayTracer(TRACK, boxes, look, 0).frame(pose.x(), pose.y(), pose.headingRad());
            worst = Math.min(worst, RayTracer.decibels(truth, frame));
        }
        System.out.printf("camera with boxes against ray-traced frames: worst %.1f dB%n", worst);
        assertThat(worst).isGreaterThan(38);
    }

    @Test
    void each_eye_of_the_pair_is_three_centimetres_aside_and_pixels_alternate() {
        Boxes boxes = fourBoxes(0);
        Pose pose = TRACK.pose(START_M, 0);
        StereoCamera pair = new StereoCamera(MAP, Look.PLAIN, boxes, CHANCE);
        byte[] both = new byte[StereoCamera.FRAME_BYTES];
        byte[] alone = new byte[Camera.FRAME_BYTES];
        pair.draw(pose.x(), pose.y(), pose.headingRad(), 0, both, 0);
        pair.left().draw(pose.x(), pose.y(), pose.headingRad(), alone, 0);
        for (int eye = 0; eye < 2; eye++) {
            byte[] frame = new byte[Camera.FRAME_BYTES];
            for (int i = 0; i < frame.length; i++) {
                frame[i] = both[2 * i + eye];
            }
            double leftM = eye == 0 ? 0.03 : -0.03;
            double[] truth =
                    new RayTracer(TRACK, boxes, Look.PLAIN, leftM).frame(pose.x(), pose.y(), pose.headingRad());
            assertThat(RayTracer.decibels(truth, frame)).isGreaterThan(38);
            assertThat(Arrays.equals(frame, alone)).isEqualTo(eye == 0);
        }
    }

    @Test
    void a_box_that_is_not_shown_is_not_seen() {
        Boxes boxes = fourBoxes(0);
        byte[] with = seen(Look.PLAIN, boxes, 0);
        for (int i = 0; i < boxes.size(); i++) {
            boxes.show(i, false);
        }
        byte[] without = seen(Look.PLAIN, boxes, 0);
        assertThat(with).isNotEqualTo(without);
        assertThat(without).isEqualTo(seen(Look.PLAIN, NOTHING, 0));
    }

    @Test
    void a_nearer_box_hides_a_farther_one_whichever_was_added_first() {
        Pose near = TRACK.pose(START_M + 0.8, 0);
        Pose far = TRACK.pose(START_M + 1.6, 0);
        Boxes one = new Boxes(2);
        one.place(one.add(BoxShape.OBSTACLE), near.x(), near.y(), near.headingRad());
        one.place(one.add(BoxShape.OBSTACLE), far.x(), far.y(), far.headingRad());
        Boxes other = new Boxes(2);
        other.place(other.add(BoxShape.OBSTACLE), far.x(), far.y(), far.headingRad());
        other.place(other.add(BoxShape.OBSTACLE), near.x(), near.y(), near.headingRad());
        assertThat(seen(Look.PLAIN, one, 0)).isEqualTo(seen(Look.PLAIN, other, 0));
    }

    @Test
    void boxes_anywhere_can_be_drawn() {
        Boxes boxes = new Boxes(3);
        for (int i = 0; i < 3; i++) {
            boxes.add(i == 1 ? BoxShape.CAR : BoxShape.OBSTACLE);
        }
        Camera camera = new Camera(MAP, Look.PLAIN, boxes, CHANCE);
        byte[] frame = new byte[Camera.FRAME_BYTES];
        Pose pose = TRACK.pose(START_M, 0);
        for (int k = 0; k < 3_000; k++) {
            for (int i = 0; i < 3; i++) {
                double away = 0.002 * ((k * 7 + i * 131) % 900);
                double way = k * 0.37 + i * 2;
                boxes.place(
                        i, pose.x() + away * StrictMath.cos(way), pose.y() + away * StrictMath.sin(way), 0.11 * k + i);
            }
            camera.draw(pose.x(), pose.y(), pose.headingRad(), frame, 0);
        }
    }

    @Test
    void the_plain_look_is_no_look_at_all() {
        byte[] frame = new byte[Camera.FRAME_BYTES];
        Pose pose = TRACK.pose(START_M, 0);
        new Camera(MAP).draw(pose.x(), pose.y(), pose.headingRad(), frame, 0);
        assertThat(seen(Look.PLAIN, NOTHING, 99)).isEqualTo(frame);
    }

    @Test
    void the_same_key_gives_the_same_frame_whatever_was_drawn_before() {
        Look look = new Look(0.8, 130, 70, 0.6, 9, 0.5, 0.03, -0.1, 0.02);
        byte[] first = seen(look, fourBoxes(1), 17);
        Camera used = new Camera(MAP, look, fourBoxes(1), CHANCE);
        byte[] frame = new byte[Camera.FRAME_BYTES];
        for (int k = 0; k < 50; k++) {
            Pose pose = TRACK.pose(k * 0.7, 0.1);
            used.draw(pose.x(), pose.y(), 0.3 * k, k, frame, 0);
        }
        Pose pose = TRACK.pose(START_M, 0);
        used.draw(pose.x(), pose.y(), pose.headingRad(), 17, frame, 0);
        assertThat(frame).isEqualTo(first);
        used.draw(pose.x(), pose.y(), pose.headingRad(), 18, frame, 0);
        assertThat(frame).isNotEqualTo(first);
    }

    @Test
    void noise_has_the_deviation_that_was_asked_for_and_no_mean() {
        Look look = new Look(1, Grey.GROUND, Grey.ROAD, 0, 10, 0, 0, 0, 0);
        byte[] plain = seen(Look.PLAIN, NOTHING, 0);
        double sum = 0;
        double squares = 0;
        for (int step = 0; step < 20; step++) {
            byte[] frame = seen(look, NOTHING, step);
            for (int i = 0; i < frame.length; i++) {
                double error = (frame[i] & 255) - (plain[i] & 255);
                sum += error;
                squares += error * error;
            }
        }
        double many = 20.0 * Camera.FRAME_BYTES;
        assertThat(sum / many).isBetween(-0.1, 0.1);
        assertThat(Math.sqrt(squares / many)).isBetween(9.8, 10.2);
    }

    @Test
    void light_road_and_ground_change_as_asked() {
        byte[] frame = seen(new Look(0.5, 200, 100, 0, 0, 0, 0, 0, 0), NOTHING, 0);
        assertThat(frame[0] & 255).isEqualTo((int) Math.rint(Grey.SKY * 0.5));
        assertThat(frame[119 * Camera.WIDTH + 10] & 255).isEqualTo(50);
        assertThat(frame[45 * Camera.WIDTH + 159] & 255).isEqualTo(100);
    }

    @Test
    void shadows_lie_still_on_the_ground_and_only_darken() {
        Look look = new Look(1, Grey.GROUND, Grey.ROAD, 0.5, 0, 0, 0, 0, 0);
        Camera shaded = new Camera(MAP, look, NOTHING, CHANCE);
        Camera plain = new Camera(MAP);
        byte[] a = new byte[Camera.FRAME_BYTES];
        byte[] b = new byte[Camera.FRAME_BYTES];
        int darker = 0;
        for (int k = 0; k < 40; k++) {
            Pose pose = TRACK.pose(TRACK.lengthM() * k / 40, 0);
            shaded.draw(pose.x(), pose.y(), pose.headingRad(), a, 0);
            plain.draw(pose.x(), pose.y(), pose.headingRad(), b, 0);
            for (int i = 0; i < a.length; i++) {
                assertThat(a[i] & 255).isLessThanOrEqualTo(b[i] & 255).isGreaterThanOrEqualTo((b[i] & 255) / 2 - 1);
                darker += a[i] == b[i] ? 0 : 1;
            }
        }
        assertThat(darker / (40.0 * Camera.FRAME_BYTES)).isBetween(0.02, 0.6);
        byte[] elsewhere = new byte[Camera.FRAME_BYTES];
        new Camera(MAP, look, NOTHING, new Chance(6, 2)).draw(0, 0, 0, elsewhere, 0);
        shaded.draw(0, 0, 0, a, 0);
        assertThat(elsewhere).isNotEqualTo(a);
    }

    @Test
    void a_smudge_dulls_one_patch_and_stays_there() {
        Look look = new Look(1, Grey.GROUND, Grey.ROAD, 0, 0, 1, 0, 0, 0);
        List<Integer> touched = new ArrayList<>();
        byte[] plain = seen(Look.PLAIN, NOTHING, 0);
        byte[] smudged = seen(look, NOTHING, 0);
        for (int i = 0; i < plain.length; i++) {
            if (plain[i] != smudged[i]) {
                touched.add(i);
            }
        }
        assertThat(touched.size()).isBetween(200, 5_000);
        assertThat(seen(look, NOTHING, 1)).isEqualTo(smudged);
    }

    @Test
    void a_frame_of_everything_allocates_nothing() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Look look = new Look(0.8, 130, 70, 0.6, 9, 0.5, 0.03, -0.1, 0.02);
        StereoCamera pair = new StereoCamera(MAP, look, fourBoxes(0), CHANCE);
        byte[] frame = new byte[StereoCamera.FRAME_BYTES];
        Pose pose = TRACK.pose(START_M, 0);
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int k = 0; k < 30; k++) {
                pair.draw(pose.x(), pose.y(), pose.headingRad(), k, frame, 0);
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat(least).isLessThan(1_000);
    }

    private static byte[] seen(Look look, Boxes boxes, long step) {
        byte[] frame = new byte[Camera.FRAME_BYTES];
        Pose pose = TRACK.pose(START_M, 0);
        new Camera(MAP, look, boxes, CHANCE).draw(pose.x(), pose.y(), pose.headingRad(), step, frame, 0);
        return frame;
    }

    private static Boxes fourBoxes(int k) {
        Boxes boxes = new Boxes(4);
        put(boxes, BoxShape.CAR, 0.75 + 0.1 * k, -0.15, 0.3);
        put(boxes, BoxShape.OBSTACLE, 1.2 + 0.2 * k, 0.25, 0.1 * k);
        put(boxes, BoxShape.CAR, 2.2, -0.15, 0);
        put(boxes, BoxShape.OBSTACLE, 3, -0.2, 0.5);
        return boxes;
    }

    private static void put(Boxes boxes, BoxShape shape, double aheadM, double leftM, double turnRad) {
        Pose pose = TRACK.pose(START_M + aheadM, leftM);
        boxes.place(boxes.add(shape), pose.x(), pose.y(), pose.headingRad() + turnRad);
    }
}
