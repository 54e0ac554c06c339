package hairpin.simulator.reference;

import hairpin.simulator.car.Drive;

/// How long a lap should take, reckoned without driving it: along the line, as pure pursuit rounds it off, at the speed
/// that the drive makes of the speeds that are asked for.
final class LapForecast {

    private static final double STEP_S = 1.0 / 60;

    /// A car at rest would never arrive.
    private static final double SLOWEST_MPS = 0.02;

    private final RacingLine line;
    private final Drive drive;
    private final ReferenceDriver driver;

    LapForecast(RacingLine line, Drive drive, ReferenceDriver driver) {
        this.line = line;
        this.drive = drive;
        this.driver = driver;
    }

    double lapS() {
        double lapM = line.stepM * (line.closed ? line.size : line.size - 1);
        double speed = 0;
        double station = 0;
        if (line.closed) {
            // A lap to get up to speed.
            speed = driver.commandMps(0, 0);
            while (station < lapM) {
                station += gain(station, speed);
                speed = next(station, speed);
            }
            station -= lapM;
        }
        double time = 0;
        while (station < lapM) {
            station += gain(station, speed);
            speed = next(station, speed);
            time += STEP_S;
        }
        return time;
    }

    private double next(double station, double speed) {
        double wanted = (drive.gain() * driver.commandMps(station, speed) - speed) / drive.lagS();
        return speed + STEP_S * Math.clamp(wanted, -drive.limitMps2(), drive.limitMps2());
    }

    /// How much farther along the centre line it is after a step.
    private double gain(double station, double speed) {
        int i = (int) Math.floor(station / line.stepM);
        return Math.max(SLOWEST_MPS, speed) * STEP_S * line.stepM / roundedStepM(i, speed);
    }

    /// From a point to the next, each the mean of the points around it as far as the driver aims ahead.
    private double roundedStepM(int i, double speed) {
        int reach = (int) Math.rint(ReferenceDriver.aimM(speed) / line.stepM);
        // All but the ends of the two sums cancel.
        double dx = line.x[line.at(i + 1 + reach)] - line.x[line.at(i - reach)];
        double dy = line.y[line.at(i + 1 + reach)] - line.y[line.at(i - reach)];
        return Math.sqrt(dx * dx + dy * dy) / (2 * reach + 1);
    }
}
