package hairpin.simulator.reference;

import hairpin.simulator.car.CarParameters;
import hairpin.simulator.car.Cars;

/// What a car does when a command is held: found out by driving it round, as one would with a real car.
///
/// A table of the settled curvature (1/radius, positive to the left) for steering commands from −30° to 30° at speeds
/// from 0.5 to 4 m/s, and its inverse.
final class Handling {

    private static final int SPEEDS = 8;
    private static final double SPEED_STEP_MPS = 0.5;
    private static final int SIDE = 10;
    private static final double STEERING_STEP_DEG = 3;
    private static final int SETTLING_STEPS = 40;

    private final double[][] curvature = new double[SPEEDS][2 * SIDE + 1];
    private final double[] tightest = new double[SPEEDS];

    Handling(CarParameters car) {
        for (int j = 0; j < SPEEDS; j++) {
            double speed = (j + 1) * SPEED_STEP_MPS;
            for (int side = -1; side <= 1; side += 2) {
                Cars cars = new Cars(car, 1);
                for (int k = 0; k <= SIDE; k++) {
                    double steering = side * k * STEERING_STEP_DEG * Math.PI / 180;
                    for (int step = 0; step < SETTLING_STEPS; step++) {
                        cars.step(0, steering, speed);
                    }
                    double settled = cars.yawRateRadps(0) / cars.speedMps(0);
                    int at = SIDE + side * k;
                    // More steering than the tyres can use turns no tighter: keep the table rising.
                    curvature[j][at] = k == 0
                            ? settled
                            : side > 0
                                    ? Math.max(settled, curvature[j][at - 1])
                                    : Math.min(settled, curvature[j][at + 1]);
                }
            }
            tightest[j] = Math.min(curvature[j][2 * SIDE], -curvature[j][0]);
        }
    }

    /// The command that settles at that curvature, or full lock, in degrees.
    double steeringDeg(double wanted, double speedMps) {
        double at = Math.clamp(speedMps / SPEED_STEP_MPS - 1, 0.0, SPEEDS - 1.0);
        int slower = Math.min((int) at, SPEEDS - 2);
        double share = at - slower;
        return (1 - share) * inverse(curvature[slower], wanted) + share * inverse(curvature[slower + 1], wanted);
    }

    /// The tightest curvature that it settles at, to the worse side.
    double tightest(double speedMps) {
        double at = Math.clamp(speedMps / SPEED_STEP_MPS - 1, 0.0, SPEEDS - 1.0);
        int slower = Math.min((int) at, SPEEDS - 2);
        double share = at - slower;
        return (1 - share) * tightest[slower] + share * tightest[slower + 1];
    }

    private static double inverse(double[] rising, double wanted) {
        int last = rising.length - 1;
        if (wanted <= rising[0]) {
            return -SIDE * STEERING_STEP_DEG;
        }
        if (wanted >= rising[last]) {
            return SIDE * STEERING_STEP_DEG;
        }
        int i = 0;
        while (rising[i + 1] < wanted) {
            i++;
        }
        double share = (wanted - rising[i]) / (rising[i + 1] - rising[i]);
        return (i - SIDE + share) * STEERING_STEP_DEG;
    }
}
