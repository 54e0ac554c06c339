package hairpin.simulator.reference;

import hairpin.simulator.car.CarParameters;

/// How fast to be at each point of a line: as fast as the bends there allow, and slow enough before them.
final class SpeedProfile {

    /// How much of the tightest curvature that the car can hold the profile uses.
    private static final double GRIP_SHARE = 0.95;

    /// How much of the brakes.
    private static final double BRAKE_SHARE = 0.75;

    /// How much of the steering's lag counts where the line bends more and more; the rest is foreseen.
    private static final double LAG_SHARE = 0.45;

    /// Bends are measured over so many points either way: a car does not follow shorter ones.
    private static final int REACH = 5;

    private static final double SLOWEST_MPS = 0.5;
    private static final double FINENESS_MPS = 0.05;

    final double[] speedMps;

    SpeedProfile(RacingLine line, Handling handling, CarParameters car, ReferenceStyle style) {
        int n = line.size;
        double[] bend = new double[n];
        double[] change = new double[n];
        for (int i = 0; i < n; i++) {
            bend[i] = line.curvature(i, REACH);
        }
        for (int i = 0; i < n; i++) {
            double spanM = 6 * line.stepM;
            change[i] = Math.abs(bend[line.at(i + 3)] - bend[line.at(i - 3)]) / spanM;
        }
        speedMps = new double[n];
        for (int i = 0; i < n; i++) {
            speedMps[i] = fastest(
                    Math.abs(bend[i]), change[i] * LAG_SHARE * car.steering().lagS(), handling, style);
        }
        double slowing = BRAKE_SHARE * car.drive().limitMps2();
        for (int i = 2 * n - 1; i >= 0; i--) {
            int here = i % n;
            if (!line.closed && here == n - 1) {
                continue;
            }
            double next = speedMps[line.at(here + 1)];
            speedMps[here] = Math.min(speedMps[here], Math.sqrt(next * next + 2 * slowing * line.stepM(here)));
        }
    }

    /// The most speed at which the car can follow the bend, and follow it as it tightens in spite of slow steering.
    private static double fastest(double bend, double changeLag, Handling handling, ReferenceStyle style) {
        double speed = style.topSpeedMps();
        while (speed > SLOWEST_MPS
                && (bend * speed * speed > style.lateralMps2()
                        || bend + changeLag * speed > GRIP_SHARE * handling.tightest(speed))) {
            speed -= FINENESS_MPS;
        }
        return speed;
    }
}
