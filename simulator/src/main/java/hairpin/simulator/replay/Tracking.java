package hairpin.simulator.replay;

import hairpin.simulator.car.CarParameters;
import hairpin.simulator.car.Cars;
import hairpin.simulator.maths.RepeatableMath;

/// How a car of ours is led along a logged drive, so that it is in the state that the logged car was in: from row to
/// row it does what was commanded, is then put where the logged car was, and its speeds are corrected by a share of
/// what it was off by. Only the past is looked at.
///
/// @param forward share of the lengthwise miss that becomes speed
/// @param sideways share of the sideways miss that becomes sideways speed
/// @param turn share of the missed turning that becomes yaw rate
/// @param actuator likewise, for the steering actuator
public record Tracking(double forward, double sideways, double turn, double actuator) {

    /// An actuator that is slower than this keeps what it was told long enough to be worth finding out.
    private static final double SLOW_S = 0.3;

    /// Moving no farther than this from rest is standing: a car's first command is written before it acts.
    private static final double STANDING_M = 0.001;

    public Tracking {
        if (!(Math.abs(forward) <= 2)
                || !(Math.abs(sideways) <= 2)
                || !(Math.abs(turn) <= 2)
                || !(Math.abs(actuator) <= 2)) {
            throw new IllegalArgumentException("not a tracking: forward=" + forward + " sideways=" + sideways + " turn="
                    + turn + " actuator=" + actuator);
        }
    }

    /// The shares that predict best, of those that were tried.
    public static Tracking suiting(CarParameters car) {
        return new Tracking(0.2, 0.2, 0.4, car.steering().lagS() > SLOW_S ? 0.8 : 0);
    }

    /// Puts car 0 to the first row. Without a past, what happens next is the best guess at how fast it goes; so no
    /// prediction may begin here.
    void begin(Cars cars, LoggedDrive drive) {
        cars.place(0, drive.baseX(0), drive.baseY(0), drive.yawRad(0));
        if (!drive.fromRest() && drive.wayM(0) > STANDING_M) {
            double turned = RepeatableMath.wrap(drive.yawRad(1) - drive.yawRad(0));
            cars.push(0, drive.wayM(0) / drive.stepS(0), 0, turned / drive.stepS(0));
        }
    }

    /// Leads car 0 from row `k` to the next.
    void follow(Cars cars, LoggedDrive drive, int k) {
        double x = drive.baseX(k + 1);
        double y = drive.baseY(k + 1);
        double yaw = drive.yawRad(k + 1);
        if (cars.speedMps(0) == 0 && drive.wayM(k) < STANDING_M) {
            cars.shift(0, x, y, yaw);
            return;
        }
        drive.command(cars, 0, k);
        double missedX = x - cars.xM(0);
        double missedY = y - cars.yM(0);
        double missedRad = RepeatableMath.wrap(yaw - cars.yawRad(0));
        double ahead = RepeatableMath.cos(yaw);
        double aside = RepeatableMath.sin(yaw);
        double perS = 1 / Cars.CONTROL_STEP_S;
        cars.shift(0, x, y, yaw);
        cars.push(
                0,
                cars.forwardMps(0) + forward * perS * (missedX * ahead + missedY * aside),
                cars.sidewaysMps(0) + sideways * perS * (missedY * ahead - missedX * aside),
                cars.yawRateRadps(0) + turn * perS * missedRad);
        cars.turnActuator(0, actuator * missedRad);
    }
}
