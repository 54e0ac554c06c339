package hairpin.simulator.conditions;

import hairpin.simulator.camera.Look;
import hairpin.simulator.car.CarParameters;
import hairpin.simulator.car.Cars;
import hairpin.simulator.car.Drive;
import hairpin.simulator.car.Steering;
import hairpin.simulator.car.Tyres;
import hairpin.simulator.random.Chance;
import hairpin.simulator.random.Purpose;
import java.util.EnumMap;
import java.util.Map;

/// What one rollout meets, drawn from [Conditions].
public final class Circumstances {

    private static final double RADIANS_PER_DEGREE = Math.PI / 180;
    private static final double MS_PER_S = 1000;

    private final Map<Condition, Double> drawn = new EnumMap<>(Condition.class);

    Circumstances(Conditions conditions, Chance chance) {
        conditions.ranges().forEach((condition, range) -> {
            boolean fixed = range.low() == range.high();
            drawn.put(
                    condition,
                    fixed
                            ? range.low()
                            : chance.between(range.low(), range.high(), condition.code(), Purpose.CONDITION));
        });
    }

    /// What was drawn, in the condition's own unit.
    public double value(Condition condition) {
        return drawn.getOrDefault(condition, condition.usual());
    }

    /// Whether anybody asked for it to vary.
    public boolean named(Condition condition) {
        return drawn.containsKey(condition);
    }

    /// The car as it is in this rollout: grip, battery, trim, and of the latency what is less than a control step.
    public CarParameters car(CarParameters as) {
        double strength = 1 - value(Condition.BATTERY_SAG);
        Steering steering = as.steering();
        Drive drive = as.drive();
        Tyres tyres = as.tyres();
        return new CarParameters(
                as.name(),
                new Steering(
                        restS(steering.latencyS()),
                        steering.lagS(),
                        steering.kickRad(),
                        steering.direct(),
                        steering.gain(),
                        steering.rightGain(),
                        steering.biasRad() + value(Condition.STEERING_TRIM) * RADIANS_PER_DEGREE,
                        steering.limitRad()),
                new Drive(restS(drive.latencyS()), drive.gain() * strength, drive.lagS(), drive.limitMps2() * strength),
                new Tyres(
                        tyres.friction() * value(Condition.FRICTION),
                        tyres.frontStiffness(),
                        tyres.rearStiffness(),
                        tyres.frontDrag()),
                as.body());
    }

    /// How far steering can be turned before the wheels follow.
    public double playRad() {
        return value(Condition.STEERING_PLAY) * RADIANS_PER_DEGREE;
    }

    /// How many whole control steps a steering command is under way before that car gets it.
    public int steeringDelaySteps(CarParameters as) {
        return wholeSteps(as.steering().latencyS());
    }

    /// How many whole control steps a speed command is under way before that car gets it.
    public int speedDelaySteps(CarParameters as) {
        return wholeSteps(as.drive().latencyS());
    }

    /// How the world looks, and how the camera is mounted.
    public Look look() {
        return new Look(
                value(Condition.LIGHT),
                value(Condition.GROUND_GREY),
                value(Condition.ROAD_GREY),
                value(Condition.SHADOW),
                value(Condition.NOISE),
                value(Condition.SMUDGE),
                value(Condition.CAMERA_PITCH) * RADIANS_PER_DEGREE,
                value(Condition.CAMERA_YAW) * RADIANS_PER_DEGREE,
                value(Condition.CAMERA_RAISED));
    }

    private int wholeSteps(double ownS) {
        double moreS = value(Condition.LATENCY) / MS_PER_S;
        return moreS == 0 ? 0 : (int) Math.floor((ownS + moreS) / Cars.CONTROL_STEP_S + 1e-9);
    }

    private double restS(double ownS) {
        double moreS = value(Condition.LATENCY) / MS_PER_S;
        return Math.max(0, ownS + moreS - wholeSteps(ownS) * Cars.CONTROL_STEP_S);
    }
}
