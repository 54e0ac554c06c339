package hairpin.simulator.reward;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import hairpin.simulator.car.CarParameters;
import hairpin.simulator.race.Bots;
import hairpin.simulator.race.Challenge;
import hairpin.simulator.race.EpisodeStatus;
import hairpin.simulator.race.Obstacles;
import hairpin.simulator.race.RaceRules;
import hairpin.simulator.race.Rollout;
import hairpin.simulator.race.Spot;
import hairpin.simulator.race.StepRecord;
import hairpin.simulator.track.Track;
import hairpin.simulator.track.TrackReader;
import hairpin.simulator.track.TrackReading;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RewardParametersTest {

    /// A square of 40 m, a metre wide, driven counter-clockwise from the middle of the lower side, which lies on the
    /// x axis; a point every metre.
    private static final Track SQUARE = square();

    private static final RaceRules RULES = new RaceRules(3, 3, 5, 100, 180);

    private Rollout rollout;
    private RewardParameters parameters;

    @BeforeEach
    void onTheSquare() {
        put(Challenge.timeTrial(SQUARE, CarParameters.CLASSIC, RULES));
    }

    @Test
    void there_are_the_field_s_twenty_six() {
        assertThat(RewardParameters.NAMES).hasSize(26).doesNotHaveDuplicates();
    }

    @Test
    void all_wheels_on_track_until_the_first_one_is_over_the_border() {
        assertThat(parameters.allWheelsOnTrack()).isTrue();
        while (parameters.allWheelsOnTrack()) {
            rollout.step(-5, 1);
        }
        // A front wheel is 5.8 cm behind the nose and 8 cm aside.
        assertThat(parameters.distanceFromCenterM()).isBetween(0.35, 0.5);
        assertThat(rollout.waiting()).isFalse();
    }

    @Test
    void x_and_y_are_the_front_of_the_car() {
        double ahead = parameters.x() - rollout.baseX();
        double aside = parameters.y() - rollout.baseY();
        assertThat(Math.hypot(ahead, aside)).isCloseTo(0.14, within(1e-12));
        assertThat(ahead).isCloseTo(0.14, within(0.001));
    }

    @Test
    void heading_is_in_degrees_counter_clockwise_from_x() {
        assertThat(parameters.headingDeg()).isBetween(-2.0, 2.0);
        driveTo(10);
        assertThat(parameters.headingDeg()).isCloseTo(90, within(25.0));
        driveTo(30);
        assertThat(parameters.headingDeg()).isCloseTo(-90, within(25.0));
    }

    @Test
    void distance_from_center_is_never_negative_and_is_left_of_center_tells_the_side() {
        while (!rollout.waiting()) {
            rollout.step(-20, 1);
        }
        assertThat(parameters.leftOfCenter()).isFalse();
        assertThat(parameters.distanceFromCenterM()).isGreaterThan(0.4);
        onTheSquare();
        while (!rollout.waiting()) {
            rollout.step(20, 1);
        }
        assertThat(parameters.leftOfCenter()).isTrue();
        assertThat(parameters.distanceFromCenterM()).isGreaterThan(0.4);
    }

    @Test
    void where_the_centre_line_is_not_the_middle_left_of_center_means_nearer_to_the_left_border() {
        Track uneven = loop(0.3, 0.8);
        put(Challenge.timeTrial(uneven, CarParameters.CLASSIC, RULES));
        boolean[] seen = new boolean[2];
        for (int step = 0; step < 200; step++) {
            double asideM = 0.45 * Math.sin(0.05 * step) - 0.2;
            steerTo(asideM);
            double offsetM = rollout.projection().offsetM();
            boolean nearerLeft = 0.3 - offsetM < 0.8 + offsetM;
            assertThat(parameters.leftOfCenter()).as("%.3f m", offsetM).isEqualTo(nearerLeft);
            seen[0] |= nearerLeft && offsetM < 0;
            seen[1] |= !nearerLeft;
        }
        assertThat(seen).containsExactly(true, true);
        assertThat(rollout.resets()).isZero();
    }

    @Test
    void projection_distance_is_along_the_centre_line_from_the_first_point() {
        driveTo(3);
        assertThat(parameters.projectionDistanceM()).isCloseTo(parameters.x(), within(1e-6));
        driveTo(9);
        assertThat(parameters.projectionDistanceM()).isCloseTo(5 + parameters.y(), within(0.1));
    }

    @Test
    void progress_is_in_percent_of_the_lap_from_the_start() {
        assertThat(parameters.progressPercent()).isZero();
        double startM = parameters.projectionDistanceM();
        driveTo(20);
        assertThat(parameters.progressPercent())
                .isCloseTo(100 * (parameters.projectionDistanceM() - startM) / 40, within(1e-6));
        assertThat(parameters.progressPercent()).isBetween(45.0, 52.0);
    }

    @Test
    void steps_count_as_in_traces() {
        List<StepRecord> trace = new ArrayList<>();
        rollout.listen(trace::add);
        assertThat(parameters.steps()).isEqualTo(1);
        rollout.step(0, 1);
        assertThat(parameters.steps()).isEqualTo(2);
        assertThat(trace.getLast().step()).isEqualTo(2);
    }

    @Test
    void speed_and_steering_angle_are_as_commanded() {
        rollout.step(12.5, 3.5);
        assertThat(parameters.speedMps()).isEqualTo(3.5);
        assertThat(parameters.steeringAngleDeg()).isEqualTo(12.5);
        assertThat(rollout.speedMps()).isLessThan(1);
    }

    @Test
    void track_width_and_length_are_in_metres() {
        driveTo(3);
        assertThat(parameters.trackWidthM()).isCloseTo(1, within(1e-9));
        assertThat(parameters.trackLengthM()).isCloseTo(40, within(1e-9));
    }

    @Test
    void the_last_waypoint_of_a_loop_is_the_first_one_again() {
        assertThat(parameters.waypoints()).isEqualTo(41);
        assertThat(parameters.waypointX(40)).isEqualTo(parameters.waypointX(0)).isZero();
        assertThat(parameters.waypointY(40)).isEqualTo(parameters.waypointY(0)).isZero();
        assertThat(parameters.waypointX(3)).isEqualTo(3);
    }

    @Test
    void closest_waypoints_are_the_one_passed_and_the_next() {
        driveTo(3);
        assertThat(parameters.previousWaypoint()).isEqualTo((int) Math.floor(parameters.x()));
        assertThat(parameters.nextWaypoint()).isEqualTo(parameters.previousWaypoint() + 1);
    }

    @Test
    void closest_waypoints_can_be_looked_up_on_either_side_of_the_line() {
        driveTo(39.5);
        assertThat(parameters.previousWaypoint()).isEqualTo(39);
        assertThat(parameters.nextWaypoint()).isEqualTo(40);
        assertThat(parameters.waypointX(parameters.nextWaypoint())).isZero();
        while (parameters.projectionDistanceM() > 1) {
            toTheMiddle();
        }
        assertThat(parameters.previousWaypoint()).isZero();
        assertThat(parameters.nextWaypoint()).isEqualTo(1);
        for (int step = 0; step < 500 && !rollout.over(); step++) {
            toTheMiddle();
            assertThat(parameters.nextWaypoint()).isLessThan(parameters.waypoints());
        }
    }

    @Test
    void is_reversed_on_a_track_that_is_driven_clockwise() {
        assertThat(parameters.reversed()).isFalse();
        put(Challenge.timeTrial(SQUARE.reversed(), CarParameters.CLASSIC, RULES));
        assertThat(parameters.reversed()).isTrue();
        put(Challenge.timeTrial(SQUARE.mirrored(), CarParameters.CLASSIC, RULES));
        assertThat(parameters.reversed()).isTrue();
    }

    @Test
    void is_offtrack_in_the_step_in_which_the_last_wheel_leaves_and_not_while_waiting() {
        while (rollout.status() != EpisodeStatus.OFF_TRACK) {
            assertThat(parameters.offTrack()).isFalse();
            rollout.step(20, 1);
        }
        assertThat(parameters.offTrack()).isTrue();
        assertThat(parameters.crashed()).isFalse();
        rollout.step(0, 1);
        assertThat(parameters.offTrack()).isFalse();
    }

    @Test
    void is_crashed_in_the_step_in_which_the_car_hits_something() {
        among("0.1,1", "0.1,-1");
        while (!rollout.waiting()) {
            assertThat(parameters.crashed()).isFalse();
            toTheMiddle();
        }
        assertThat(parameters.crashed()).isTrue();
        assertThat(parameters.offTrack()).isFalse();
    }

    @Test
    void without_objects_the_lists_are_empty_and_the_closest_are_zero() {
        assertThat(parameters.objects()).isZero();
        assertThat(parameters.closestObjectBehind()).isZero();
        assertThat(parameters.closestObjectAhead()).isZero();
    }

    @Test
    void objects_are_where_they_stand() {
        among("0.1,1", "0.25,-1");
        assertThat(parameters.objects()).isEqualTo(2);
        assertThat(parameters.objectX(0)).isCloseTo(4, within(1e-6));
        assertThat(parameters.objectY(0)).isCloseTo(0.25, within(1e-6));
        assertThat(parameters.objectLeftOfCenter(0)).isTrue();
        assertThat(parameters.objectLeftOfCenter(1)).isFalse();
        assertThat(parameters.objectDistanceM(0)).isCloseTo(4, within(1e-9));
        assertThat(parameters.objectDistanceM(1)).isCloseTo(10, within(1e-9));
        assertThat(parameters.objectDistanceFromCenterM(1)).isCloseTo(0.25, within(1e-6));
        assertThat(parameters.objectSpeedMps(0)).isZero();
        assertThat(parameters.objectHeadingRad(0)).isCloseTo(0, within(1e-9));
        assertThat(parameters.objectHeadingRad(1)).isCloseTo(Math.PI / 2, within(1e-9));
    }

    @Test
    void bots_have_a_speed() {
        put(Challenge.timeTrial(SQUARE, CarParameters.CLASSIC, RULES)
                .with(Bots.usual(2).at(0.7)));
        assertThat(parameters.objects()).isEqualTo(2);
        assertThat(parameters.objectSpeedMps(1)).isEqualTo(0.7);
    }

    @Test
    void closest_objects_are_the_first_one_behind_and_the_first_one_ahead_round_the_loop() {
        among("0.5,1", "0.1,1", "0.9,1");
        assertThat(parameters.closestObjectBehind()).isEqualTo(2);
        assertThat(parameters.closestObjectAhead()).isEqualTo(1);
        driveTo(7);
        assertThat(parameters.closestObjectBehind()).isEqualTo(1);
        assertThat(parameters.closestObjectAhead()).isZero();
        among("0.5,1");
        assertThat(parameters.closestObjectBehind()).isZero();
        assertThat(parameters.closestObjectAhead()).isZero();
    }

    @Test
    void sim_time_is_in_seconds() {
        for (int step = 0; step < 30; step++) {
            rollout.step(0, 1);
        }
        assertThat(parameters.simTimeS()).isCloseTo(2, within(1e-9));
    }

    @Test
    void reading_all_of_them_allocates_nothing() {
        among("0.1,1", "0.5,1");
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        double sum = 0;
        for (int round = 0; round < 10; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int k = 0; k < 300; k++) {
                sum += all();
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat(least).isZero();
        assertThat(sum).isNotNaN();
    }

    private double all() {
        double sum = parameters.x() + parameters.y() + parameters.headingDeg() + parameters.distanceFromCenterM();
        sum += parameters.projectionDistanceM() + parameters.progressPercent() + parameters.steps();
        sum += parameters.speedMps() + parameters.steeringAngleDeg() + parameters.trackWidthM();
        sum += parameters.trackLengthM() + parameters.waypointX(parameters.nextWaypoint());
        sum += parameters.waypointY(parameters.previousWaypoint()) + parameters.simTimeS();
        sum += parameters.closestObjectAhead() + parameters.closestObjectBehind();
        boolean odd = parameters.allWheelsOnTrack() ^ parameters.leftOfCenter() ^ parameters.reversed();
        odd ^= parameters.crashed() ^ parameters.offTrack();
        for (int i = 0; i < parameters.objects(); i++) {
            sum += parameters.objectX(i) + parameters.objectY(i) + parameters.objectSpeedMps(i);
            sum += parameters.objectHeadingRad(i) + parameters.objectDistanceM(i);
            sum += parameters.objectDistanceFromCenterM(i);
            odd ^= parameters.objectLeftOfCenter(i);
        }
        return odd ? sum : -sum;
    }

    private void among(String... spots) {
        put(Challenge.timeTrial(SQUARE, CarParameters.CLASSIC, RULES)
                .with(new Obstacles.Fixed(List.of(spots).stream().map(Spot::of).toList())));
    }

    private void put(Challenge challenge) {
        rollout = new Rollout(challenge, 3);
        parameters = new RewardParameters(rollout);
    }

    private void driveTo(double stationM) {
        while (parameters.projectionDistanceM() < stationM) {
            toTheMiddle();
            assertThat(rollout.over()).isFalse();
        }
    }

    /// Along the right half of the road, where no box of these tests stands alone.
    private void toTheMiddle() {
        steerTo(rollout.objects().size() == 0 ? 0 : -0.25);
    }

    private void steerTo(double aside) {
        var ahead = rollout.track().pose(rollout.projection().stationM() + 0.7, aside);
        double bearing = StrictMath.atan2(ahead.y() - rollout.baseY(), ahead.x() - rollout.baseX());
        rollout.step(Math.toDegrees(1.2 * Math.IEEEremainder(bearing - rollout.yawRad(), 2 * Math.PI)), 1);
    }

    /// A circle round the origin, driven counter-clockwise, with so much road on either side.
    private static Track loop(double leftM, double rightM) {
        StringBuilder csv = new StringBuilder();
        for (int i = 0; i < 120; i++) {
            double angle = 2 * Math.PI * i / 120;
            csv.append(5 * Math.cos(angle)).append(',').append(5 * Math.sin(angle));
            csv.append(',').append(rightM).append(',').append(leftM).append('\n');
        }
        TrackReading read = TrackReader.read("loop.csv", csv.toString().getBytes(UTF_8));
        return ((TrackReading.Readable) read).track();
    }

    private static Track square() {
        double[] xy = new double[80];
        for (int i = 0; i < 40; i++) {
            double s = (i + 5) % 40;
            double x = s < 10 ? s - 5 : s < 20 ? 5 : s < 30 ? 25 - s : -5;
            double y = s < 10 ? 0 : s < 20 ? s - 10 : s < 30 ? 10 : 40 - s;
            xy[2 * i] = x;
            xy[2 * i + 1] = y;
        }
        return Track.along("square", true, xy, 1);
    }
}
