package hairpin.simulator.car;

/// From the commanded steering angle to the angle of the front wheels.
///
/// @param latencyS how long a command is under way before anything happens
/// @param lagS time constant of the actuator
/// @param kickRad how far the actuator jumps at once when the command changes
/// @param direct share of the command that passes the actuator by; may be negative
/// @param gain wheel angle for each radian of command
/// @param rightGain what right turns are multiplied by
/// @param biasRad wheel angle when the command is straight ahead
/// @param limitRad where the linkage saturates
public record Steering(
        double latencyS,
        double lagS,
        double kickRad,
        double direct,
        double gain,
        double rightGain,
        double biasRad,
        double limitRad) {

    public Steering {
        if (!(latencyS >= 0 && latencyS <= Cars.CONTROL_STEP_S)
                || !(lagS > 0)
                || !(kickRad >= 0)
                || !(direct > -1 && direct < 1)
                || !(gain > 0)
                || !(rightGain > 0)
                || !(Math.abs(biasRad) < limitRad)
                || !(limitRad < Math.PI / 2)) {
            throw new IllegalArgumentException("not a steering: latencyS=" + latencyS + " lagS=" + lagS + " kickRad="
                    + kickRad + " direct=" + direct + " gain=" + gain + " rightGain=" + rightGain + " biasRad="
                    + biasRad + " limitRad=" + limitRad);
        }
    }

    /// The same linkage without its left/right differences.
    public Steering neutral() {
        return new Steering(latencyS, lagS, kickRad, direct, gain, 1, 0, limitRad);
    }
}
