package hairpin.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.simulator.car.CarParameters;
import hairpin.simulator.car.Cars;
import hairpin.simulator.car.Chassis;
import hairpin.simulator.race.EpisodeStatus;
import hairpin.simulator.random.Chance;
import hairpin.simulator.random.Purpose;
import hairpin.simulator.replay.Misses.Quantity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class OpenLoopTest {

    private static final Chance CHANCE = new Chance(3, 0);
    private static final int AFTER_1 = 0;
    private static final int AFTER_15 = 2;
    private static final int AFTER_30 = 3;

    @ParameterizedTest
    @MethodSource("hairpin.simulator.car.CarParameters#presets")
    void a_car_of_ours_does_what_it_did(CarParameters car) {
        for (Beat beat : Beat.values()) {
            Misses misses = misses(car, made(car, 200, beat), beat);
            assertThat(misses.count(AFTER_1)).isEqualTo(40);
            assertThat(misses.count(AFTER_30)).isEqualTo(34);
            assertThat(misses.within(AFTER_30, Quantity.POSITION_M, 1)).isLessThan(1e-9);
            assertThat(misses.within(AFTER_30, Quantity.HEADING_RAD, 1)).isLessThan(1e-9);
            assertThat(misses.within(AFTER_30, Quantity.SPEED_MPS, 1)).isLessThan(1e-9);
        }
    }

    @Test
    void another_car_does_something_else() {
        List<SimTraceRow> rows = made(CarParameters.CLASSIC, 200, Beat.STEADY);
        assertThat(misses(CarParameters.TWENTY_SIX, rows, Beat.STEADY).within(AFTER_15, Quantity.POSITION_M, 0.5))
                .isGreaterThan(0.1);
    }

    @Test
    void only_the_past_is_looked_at() {
        List<SimTraceRow> rows = made(CarParameters.CLASSIC, 200, Beat.STEADY);
        List<SimTraceRow> cut = rows.subList(0, 120);
        Misses whole = misses(CarParameters.TWENTY_SIX, rows, Beat.STEADY);
        Misses start = misses(CarParameters.TWENTY_SIX, cut, Beat.STEADY);
        assertThat(start.count(AFTER_15)).isPositive();
        for (int k = 0; k < start.count(AFTER_15); k++) {
            assertThat(start.positionM(AFTER_15, k)).isEqualTo(whole.positionM(AFTER_15, k));
        }
    }

    @Test
    void a_trace_falls_into_drives_where_the_car_was_put_somewhere_or_time_was_lost() {
        List<SimTraceRow> rows = made(CarParameters.CLASSIC, 60, Beat.STEADY);
        assertThat(drives(rows)).containsExactly(61);
        assertThat(drives(with(rows, 20, row -> moved(row, 0.7, EpisodeStatus.IN_PROGRESS))))
                .containsExactly(20, 40);
        assertThat(drives(with(rows, 20, row -> moved(row, 0, EpisodeStatus.PAUSE))))
                .containsExactly(20, 40);
        assertThat(drives(with(rows, 20, row -> moved(row, 0, EpisodeStatus.PREPARE))))
                .containsExactly(20, 41);
        assertThat(drives(with(rows, 20, row -> moved(row, 0, EpisodeStatus.OFF_TRACK))))
                .containsExactly(61);
        List<SimTraceRow> gap = new ArrayList<>(rows);
        gap.remove(30);
        assertThat(drives(gap)).containsExactly(30, 30);
    }

    @Test
    void a_row_that_stands_alone_is_no_drive() {
        SimTrace trace = new SimTrace("x", 17, made(CarParameters.CLASSIC, 0, Beat.STEADY));
        assertThat(trace.rows()).hasSize(1);
        assertThat(LoggedDrive.of(trace, Beat.STEADY)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Quantity.class)
    void a_share_of_the_misses_stays_within_what_is_said(Quantity quantity) {
        Misses misses = new Misses();
        for (int k = 200; k >= 1; k--) {
            misses.add(AFTER_15, k, k, k);
        }
        assertThat(misses.within(AFTER_15, quantity, 0.5)).isEqualTo(100);
        assertThat(misses.within(AFTER_15, quantity, 0.9)).isEqualTo(180);
        assertThat(misses.within(AFTER_1, quantity, 0.9)).isNaN();
        Misses all = new Misses();
        all.add(misses);
        all.add(misses);
        assertThat(all.count(AFTER_15)).isEqualTo(400);
        assertThat(all.within(AFTER_15, quantity, 0.9)).isEqualTo(180);
    }

    @Test
    void the_classic_car_goes_where_the_logged_ones_of_2022_went() {
        Misses misses = new Misses();
        for (String source : List.of("drfc-2022", "console-2022")) {
            RealTraces.in(source).forEach(trace -> measure(CarParameters.CLASSIC, trace, misses));
        }
        assertThat(misses.count(AFTER_15)).isGreaterThan(2_000);
        assertThat(misses.within(AFTER_15, Quantity.POSITION_M, 0.5)).isLessThan(0.06);
        assertThat(misses.within(AFTER_30, Quantity.POSITION_M, 0.5)).isLessThan(0.14);
    }

    @Test
    void the_car_of_2026_goes_where_the_logged_one_of_that_year_went() {
        Misses misses = new Misses();
        RealTraces.in("on-aws-2026").forEach(trace -> measure(CarParameters.TWENTY_SIX, trace, misses));
        assertThat(misses.count(AFTER_15)).isGreaterThan(200);
        assertThat(misses.within(AFTER_15, Quantity.POSITION_M, 0.5)).isLessThan(0.085);
        assertThat(misses.within(AFTER_30, Quantity.POSITION_M, 0.5)).isLessThan(0.20);
    }

    @Test
    void real_traces_were_driven_on_their_track_and_on_no_other() {
        for (SimTrace trace : RealTraces.in("console-2022")) {
            TrackAgreement right = TrackAgreement.of(trace, RealTraces.track("reinvent_base"));
            assertThat(right.holds()).isTrue();
            assertThat(right.p99Percent()).isLessThan(0.001);
            assertThat(TrackAgreement.of(trace, RealTraces.track("Oval_track")).holds())
                    .isFalse();
        }
    }

    private static void measure(CarParameters car, SimTrace trace, Misses misses) {
        OpenLoop loop = new OpenLoop(car);
        LoggedDrive.of(trace, Beat.of(trace)).forEach(drive -> loop.measure(drive, misses));
    }

    private static Misses misses(CarParameters car, List<SimTraceRow> rows, Beat beat) {
        Misses misses = new Misses();
        OpenLoop loop = new OpenLoop(car);
        LoggedDrive.of(new SimTrace("made", 17, rows), beat).forEach(drive -> loop.measure(drive, misses));
        return misses;
    }

    private static List<Integer> drives(List<SimTraceRow> rows) {
        return LoggedDrive.of(new SimTrace("made", 17, rows), Beat.STEADY).stream()
                .map(LoggedDrive::size)
                .toList();
    }

    /// Rows as a simulator would write them whose car is ours.
    private static List<SimTraceRow> made(CarParameters car, int steps, Beat beat) {
        List<SimTraceRow> rows = new ArrayList<>();
        Cars cars = new Cars(car, 1);
        cars.place(0, 1, 2, 0.3);
        double timeS = 1;
        for (int k = 0; k <= steps; k++) {
            double steering = CHANCE.between(-25, 25, k / 4, Purpose.START_HEADING);
            double speed = CHANCE.between(1, 2.5, k / 6, Purpose.START_OFFSET);
            // a row's stamp is from when its step was over
            double stepS = beat == Beat.STEADY || k == 0 ? Cars.CONTROL_STEP_S : 0.05 + 0.005 * (k % 7);
            timeS += stepS;
            rows.add(row(k, cars, steering, speed, timeS));
            cars.step(0, Math.toRadians(steering), speed, stepS);
        }
        return rows;
    }

    private static SimTraceRow row(int k, Cars cars, double steering, double speed, double timeS) {
        double yaw = cars.yawRad(0);
        return new SimTraceRow(
                0,
                k + 1,
                cars.xM(0) + Chassis.NOSE_M * Math.cos(yaw),
                cars.yM(0) + Chassis.NOSE_M * Math.sin(yaw),
                Math.toDegrees(yaw),
                steering,
                speed,
                new TraceAction.Index(0),
                0,
                false,
                true,
                0,
                0,
                20,
                timeS,
                k == 0 ? EpisodeStatus.PREPARE : EpisodeStatus.IN_PROGRESS,
                0,
                0,
                0);
    }

    private interface Change {
        SimTraceRow of(SimTraceRow row);
    }

    private static List<SimTraceRow> with(List<SimTraceRow> rows, int at, Change change) {
        List<SimTraceRow> changed = new ArrayList<>(rows);
        changed.set(at, change.of(rows.get(at)));
        return changed;
    }

    private static SimTraceRow moved(SimTraceRow row, double byM, EpisodeStatus status) {
        return new SimTraceRow(
                row.episode(),
                row.step(),
                row.x() + byM,
                row.y(),
                row.yawDeg(),
                row.steeringDeg(),
                row.speedMps(),
                row.action(),
                row.reward(),
                row.done(),
                row.allWheelsOnTrack(),
                row.progressPercent(),
                row.closestWaypoint(),
                row.trackLengthM(),
                row.timeS(),
                status,
                row.pauseS(),
                row.obstacleCrashes(),
                row.wallClockS());
    }
}
