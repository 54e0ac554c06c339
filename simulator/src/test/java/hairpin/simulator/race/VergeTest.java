package hairpin.simulator.race;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.simulator.car.Chassis;
import hairpin.simulator.track.Pose;
import hairpin.simulator.track.Projection;
import hairpin.simulator.track.Track;
import hairpin.simulator.track.TrackCatalogue;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VergeTest {

    @Test
    void what_is_surely_on_the_road_is_on_it() {
        Random random = new Random(5);
        for (String name : TrackCatalogue.names()) {
            Track track = TrackCatalogue.find(name).orElseThrow();
            Road road = Road.of(track);
            Projection nose = new Projection(track);
            int sure = 0;
            for (int k = 0; k < 2000; k++) {
                Pose pose = track.pose(track.lengthM() * k / 2000, (random.nextDouble() - 0.5) * track.minWidthM());
                nose.find(pose.x(), pose.y());
                double yaw = pose.headingRad() + random.nextGaussian() / 2;
                if (road.surelyHoldsWheel(nose, nose.beyondM(), Math.cos(yaw), Math.sin(yaw))) {
                    sure++;
                    assertThat(frontWheelOn(road, nose, pose, yaw))
                            .as(name + " " + k)
                            .isTrue();
                }
                double x = pose.x() + 0.2 * (random.nextDouble() - 0.5);
                double y = pose.y() + 0.2 * (random.nextDouble() - 0.5);
                if (road.surelyHolds(nose, 0.15)) {
                    assertThat(road.holds(x, y, nose.segment()))
                            .as(name + " " + k)
                            .isTrue();
                }
            }
            assertThat(sure).as(name).isGreaterThan(1200);
        }
    }

    @Test
    void what_is_surely_on_the_road_outside_a_bend_is_on_it() {
        Random random = new Random(6);
        int sure = 0;
        for (String name : TrackCatalogue.names()) {
            Track track = TrackCatalogue.find(name).orElseThrow();
            Road road = Road.of(track);
            Projection nose = new Projection(track);
            for (int i = 1; i + 1 < track.size(); i++) {
                double dx = track.centreX(i + 1) - track.centreX(i - 1);
                double dy = track.centreY(i + 1) - track.centreY(i - 1);
                double off = (random.nextDouble() - 0.5) * track.minWidthM() / Math.hypot(dx, dy);
                double yaw = Math.atan2(dy, dx) + random.nextGaussian() / 2;
                Pose pose = new Pose(track.centreX(i) - off * dy, track.centreY(i) + off * dx, yaw);
                nose.find(pose.x(), pose.y());
                double beyondM = nose.beyondM();
                if (beyondM > 0 && road.surelyHoldsWheel(nose, beyondM, Math.cos(yaw), Math.sin(yaw))) {
                    sure++;
                    assertThat(frontWheelOn(road, nose, pose, yaw))
                            .as(name + " " + i)
                            .isTrue();
                }
            }
        }
        assertThat(sure).isGreaterThan(100);
    }

    @Test
    void a_road_that_lies_upside_down_is_not_sure_of_anything() {
        double[] centre = {0, 0, 1, 0, 2, 0, 3, 0};
        double[] left = {0, 0.4, 1, 0.4, 2, 0.4, 3, 0.4};
        double[] right = {0, -0.4, 2, -0.4, 1, -0.4, 3, -0.4};
        Track folded = Track.of("folded", false, centre, left, right);
        Projection nose = new Projection(folded);
        nose.find(1.5, 0);
        assertThat(new Road(folded).surelyHoldsWheel(nose, 0, 1, 0)).isFalse();
    }

    @Test
    void nothing_beyond_the_end_of_an_open_road_is_sure() {
        Track street = Track.along("street", false, new double[] {0, 0, 0.5, 0, 1, 0, 1.5, 0, 2, 0}, 0.8);
        Projection nose = new Projection(street);
        nose.find(1.9, 0);
        assertThat(new Road(street).surelyHolds(nose, 0.15)).isFalse();
    }

    private static boolean frontWheelOn(Road road, Projection nose, Pose at, double yaw) {
        double x = at.x() - (Chassis.NOSE_M - Chassis.FRONT_AXLE_M) * Math.cos(yaw);
        double y = at.y() - (Chassis.NOSE_M - Chassis.FRONT_AXLE_M) * Math.sin(yaw);
        double outX = -Chassis.FRONT_HALF_TRACK_M * Math.sin(yaw);
        double outY = Chassis.FRONT_HALF_TRACK_M * Math.cos(yaw);
        return road.holds(x + outX, y + outY, nose.segment()) || road.holds(x - outX, y - outY, nose.segment());
    }
}
