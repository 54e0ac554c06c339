package hairpin.simulator.car;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Steady turns, against the equations of the model at rest in the turning frame, solved on paper: with the forces
/// that balance, v = √(vx² + vy²) and radius v/r follow from speed and yaw rate in closed form.
class SkidPadTest {

    @ParameterizedTest
    @MethodSource("hairpin.simulator.car.CarParameters#presets")
    void a_steady_turn_has_the_radius_of_the_closed_form(CarParameters preset) {
        for (double degrees : new double[] {-30, -20, -10, -4, 4, 10, 20, 30}) {
            for (double speedMps : new double[] {0.5, 1, 1.5, 2, 3}) {
                Cars cars = new Cars(preset, 1);
                for (int k = 0; k < 300; k++) {
                    cars.step(0, Math.toRadians(degrees), speedMps);
                }
                double radiusM = cars.speedMps(0) / cars.yawRateRadps(0);
                double expectedM =
                        radiusM(preset, wheelRad(preset.steering(), Math.toRadians(degrees)), cars.forwardMps(0));
                assertThat(radiusM)
                        .as(preset.name() + " " + degrees + "° " + speedMps + " m/s")
                        .isCloseTo(expectedM, within(0.01 * Math.abs(expectedM)));
            }
        }
    }

    private static double wheelRad(Steering steering, double commandRad) {
        double d = steering.gain() * commandRad + steering.biasRad();
        d = d < 0 ? d * steering.rightGain() : d;
        return steering.limitRad() * Math.tanh(d / steering.limitRad());
    }

    /// The rear force that a yaw rate needs follows from both balances; its slip from the inverse of the tyre curve,
    /// and sideways speed from the slip. What is left is one equation in the yaw rate, solved by halving.
    private static double radiusM(CarParameters car, double wheelRad, double vx) {
        double low = 0;
        double high = 20;
        double side = Math.signum(wheelRad);
        for (int i = 0; i < 100; i++) {
            double r = side * (low + high) / 2;
            if (side * frontExcess(car, wheelRad, vx, r) > 0) {
                low = (low + high) / 2;
            } else {
                high = (low + high) / 2;
            }
        }
        double r = side * low;
        double vy = sidewaysMps(car, vx, r);
        return Math.sqrt(vx * vx + vy * vy) / r;
    }

    /// Sideways speed at which the rear axle carries its share.
    private static double sidewaysMps(CarParameters car, double vx, double r) {
        Body body = car.body();
        double loadR = car.tyres().friction() * 9.81 * body.frontAxleM() / (body.frontAxleM() + body.rearAxleM());
        double forceR = (vx * r * body.frontAxleM() - resistance(body, r)) / (body.frontAxleM() + body.rearAxleM());
        double share = forceR / loadR;
        if (Math.abs(share) >= 1) {
            return Double.NaN;
        }
        double z = 0.5 * Math.log((1 + share) / (1 - share));
        return body.rearAxleM() * r
                + Math.max(vx, 0.15) * Math.tan(-z * loadR / car.tyres().rearStiffness());
    }

    /// What the front axle gives beyond what the turn needs.
    private static double frontExcess(CarParameters car, double wheelRad, double vx, double r) {
        Body body = car.body();
        double vy = sidewaysMps(car, vx, r);
        if (Double.isNaN(vy)) {
            return -Math.signum(wheelRad);
        }
        double loadF = car.tyres().friction() * 9.81 * body.rearAxleM() / (body.frontAxleM() + body.rearAxleM());
        double slip = wheelRad - Math.atan2(vy + body.frontAxleM() * r, Math.max(vx, 0.15));
        double forceF = loadF * Math.tanh(car.tyres().frontStiffness() * slip / loadF);
        double needed = (vx * r * body.rearAxleM() + resistance(body, r)) / (body.frontAxleM() + body.rearAxleM());
        return forceF * Math.cos(wheelRad) - needed;
    }

    /// The turning moment that damping takes, per unit of mass.
    private static double resistance(Body body, double r) {
        return body.gyration2M2() * (body.turnDampingPerS() + body.turnDragPerRad() * Math.abs(r)) * r;
    }
}
