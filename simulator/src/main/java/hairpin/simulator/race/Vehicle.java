package hairpin.simulator.race;

import hairpin.simulator.car.CarParameters;
import hairpin.simulator.car.Cars;
import hairpin.simulator.car.Chassis;
import hairpin.simulator.conditions.Circumstances;
import hairpin.simulator.maths.RepeatableMath;

/// The car of one rollout: its motion, its nose and its wheels.
final class Vehicle {

    private static final double RADIANS_PER_DEGREE = Math.PI / 180;

    private final Cars cars;
    private final double halfPlayRad;
    private final Delay steeringOnItsWay;
    private final Delay speedOnItsWay;
    private double noseX;
    private double noseY;
    private double steeringRad;

    Vehicle(CarParameters car, Circumstances circumstances) {
        cars = new Cars(circumstances.car(car), 1);
        halfPlayRad = circumstances.playRad() / 2;
        steeringOnItsWay = new Delay(circumstances.steeringDelaySteps(car));
        speedOnItsWay = new Delay(circumstances.speedDelaySteps(car));
    }

    /// One control step. Play in the steering means that it stays where it is until it is turned farther.
    void drive(double steeringDeg, double speedMps) {
        double wanted = steeringOnItsWay.through(steeringDeg) * RADIANS_PER_DEGREE;
        steeringRad = Math.clamp(steeringRad, wanted - halfPlayRad, wanted + halfPlayRad);
        cars.step(0, steeringRad, speedOnItsWay.through(speedMps));
        findNose();
    }

    /// At rest with its nose there, so far to the left of the centre line, turned to the left of the road.
    void place(CentrePoint at, double offsetM, double turnRad) {
        double yaw = at.headingRad() + turnRad;
        cars.place(
                0,
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
        return cars.xM(0);
    }

    double baseY() {
        return cars.yM(0);
    }

    double yawRad() {
        return cars.yawRad(0);
    }

    double speedMps() {
        return cars.speedMps(0);
    }

    double yawRateRadps() {
        return cars.yawRateRadps(0);
    }

    /// Whether a wheel is on the road.
    ///
    /// @param segment the one that the nose is on
    boolean anyWheelOn(Road road, int segment) {
        return wheelsOn(road, segment, false);
    }

    /// Whether all wheels are.
    ///
    /// @param segment the one that the nose is on
    boolean allWheelsOn(Road road, int segment) {
        return wheelsOn(road, segment, true);
    }

    private boolean wheelsOn(Road road, int segment, boolean all) {
        double ahead = cars.cosYaw(0);
        double aside = cars.sinYaw(0);
        for (int wheel = 0; wheel < 4; wheel++) {
            boolean front = wheel < 2;
            double forward = front ? Chassis.FRONT_AXLE_M : -Chassis.REAR_AXLE_M;
            double half = front ? Chassis.FRONT_HALF_TRACK_M : Chassis.REAR_HALF_TRACK_M;
            double left = wheel % 2 == 0 ? half : -half;
            double x = cars.xM(0) + forward * ahead - left * aside;
            double y = cars.yM(0) + forward * aside + left * ahead;
            if (road.holds(x, y, segment) != all) {
                return !all;
            }
        }
        return all;
    }

    private void findNose() {
        noseX = cars.xM(0) + Chassis.NOSE_M * cars.cosYaw(0);
        noseY = cars.yM(0) + Chassis.NOSE_M * cars.sinYaw(0);
    }
}
