package hairpin.simulator.race;

import hairpin.simulator.car.CarParameters;
import hairpin.simulator.car.Cars;
import hairpin.simulator.car.Chassis;
import hairpin.simulator.conditions.Circumstances;
import hairpin.simulator.maths.RepeatableMath;
import hairpin.simulator.track.Projection;

/// The car of one rollout: its motion, its nose and its wheels.
final class Vehicle {

    private static final double RADIANS_PER_DEGREE = Math.PI / 180;

    /// No wheel is farther from the nose than this.
    private static final double LONGEST_M = Chassis.NOSE_M + Chassis.REAR_AXLE_M + 0.03;

    private final Cars own;
    private final double halfPlayRad;
    private final Delay steeringOnItsWay;
    private final Delay speedOnItsWay;

    /// Neither play nor delay: commands come through as they are.
    private final boolean direct;

    private double noseX;
    private double noseY;
    private double steeringRad;
    private double speedWantedMps;
    private Cars cars;
    private int lane;

    Vehicle(CarParameters car, Circumstances circumstances) {
        own = new Cars(circumstances.car(car), 1);
        cars = own;
        halfPlayRad = circumstances.playRad() / 2;
        steeringOnItsWay = new Delay(circumstances.steeringDelaySteps(car));
        speedOnItsWay = new Delay(circumstances.speedDelaySteps(car));
        direct = !(halfPlayRad > 0) && steeringOnItsWay.steps() == 0 && speedOnItsWay.steps() == 0;
    }

    /// What it is to do in the next step. Play in the steering means that it stays where it is until it is turned
    /// farther.
    void command(double steeringDeg, double speedMps) {
        if (direct) {
            steeringRad = steeringDeg * RADIANS_PER_DEGREE;
            speedWantedMps = speedMps;
            return;
        }
        double wanted = steeringOnItsWay.through(steeringDeg) * RADIANS_PER_DEGREE;
        steeringRad = halfPlayRad > 0 ? Math.clamp(steeringRad, wanted - halfPlayRad, wanted + halfPlayRad) : wanted;
        speedWantedMps = speedOnItsWay.through(speedMps);
    }

    /// One control step under that command.
    void roll() {
        cars.step(lane, steeringRad, speedWantedMps);
    }

    /// It has moved.
    void arrive() {
        findNose();
    }

    /// From now on it is moved with many others, as number `to` of those.
    void join(Cars others, int to) {
        others.take(to, cars, lane);
        cars = others;
        lane = to;
    }

    /// It is moved alone again.
    void leave() {
        own.take(0, cars, lane);
        cars = own;
        lane = 0;
    }

    /// Whether commands come through at once and as they are.
    boolean direct() {
        return direct;
    }

    /// Somebody else found where its nose is.
    void noseAt(double x, double y) {
        noseX = x;
        noseY = y;
    }

    boolean alone() {
        return cars == own;
    }

    /// The command of the next step.
    double steeringRad() {
        return steeringRad;
    }

    /// The command of the next step.
    double speedWantedMps() {
        return speedWantedMps;
    }

    /// At rest with its nose there, so far to the left of the centre line, turned to the left of the road.
    void place(CentrePoint at, double offsetM, double turnRad) {
        double yaw = at.headingRad() + turnRad;
        cars.place(
                lane,
                at.x(offsetM) - Chassis.NOSE_M * RepeatableMath.cos(yaw),
                at.y(offsetM) - Chassis.NOSE_M * RepeatableMath.sin(yaw),
                yaw);
        steeringRad = 0;
        steeringOnItsWay.clear();
        speedOnItsWay.clear();
        findNose();
    }

    /// How far along the road the middle of a car is whose nose is there and which faces along it.
    static double middleM(double noseStationM) {
        return noseStationM - Chassis.NOSE_M;
    }

    double noseX() {
        return noseX;
    }

    double noseY() {
        return noseY;
    }

    double baseX() {
        return cars.xM(lane);
    }

    double baseY() {
        return cars.yM(lane);
    }

    double yawRad() {
        return cars.yawRad(lane);
    }

    double speedMps() {
        return cars.speedMps(lane);
    }

    double yawRateRadps() {
        return cars.yawRateRadps(lane);
    }

    /// Whether a wheel is on the road.
    boolean anyWheelOn(Road road, Projection nose) {
        return road.surelyHoldsWheel(nose, nose.beyondM(), cars.cosYaw(lane), cars.sinYaw(lane))
                || wheelsOn(road, nose.segment(), false);
    }

    /// Whether a wheel is on the road for sure, when the nose is beside the segment that it is on.
    boolean surelyOn(Road road, Projection nose) {
        return road.surelyHoldsWheel(nose, 0, cars.cosYaw(lane), cars.sinYaw(lane));
    }

    /// Whether all wheels are.
    boolean allWheelsOn(Road road, Projection nose) {
        return road.surelyHolds(nose, LONGEST_M) || wheelsOn(road, nose.segment(), true);
    }

    private boolean wheelsOn(Road road, int segment, boolean all) {
        double ahead = cars.cosYaw(lane);
        double aside = cars.sinYaw(lane);
        for (int wheel = 0; wheel < 4; wheel++) {
            boolean front = wheel < 2;
            double forward = front ? Chassis.FRONT_AXLE_M : -Chassis.REAR_AXLE_M;
            double half = front ? Chassis.FRONT_HALF_TRACK_M : Chassis.REAR_HALF_TRACK_M;
            double left = wheel % 2 == 0 ? half : -half;
            double x = cars.xM(lane) + forward * ahead - left * aside;
            double y = cars.yM(lane) + forward * aside + left * ahead;
            if (road.holds(x, y, segment) != all) {
                return !all;
            }
        }
        return all;
    }

    private void findNose() {
        noseX = cars.xM(lane) + Chassis.NOSE_M * cars.cosYaw(lane);
        noseY = cars.yM(lane) + Chassis.NOSE_M * cars.sinYaw(lane);
    }
}
