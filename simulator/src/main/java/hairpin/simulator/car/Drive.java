package hairpin.simulator.car;

/// From the commanded speed to acceleration.
///
/// @param latencyS how long a command is under way before anything happens
/// @param gain settled speed for each m/s of command
/// @param lagS time constant of the speed controller
/// @param limitMps2 the most it accelerates or brakes
public record Drive(double latencyS, double gain, double lagS, double limitMps2) {

    public Drive {
        if (!(latencyS >= 0 && latencyS <= Cars.CONTROL_STEP_S) || !(gain > 0) || !(lagS > 0) || !(limitMps2 > 0)) {
            throw new IllegalArgumentException("not a drive: latencyS=" + latencyS + " gain=" + gain + " lagS=" + lagS
                    + " limitMps2=" + limitMps2);
        }
    }
}
