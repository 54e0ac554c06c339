package hairpin.simulator.car;

/// The measures that every car of this class shares, from its centre of gravity, in metres.
public final class Chassis {

    /// How far ahead the front axle is.
    public static final double FRONT_AXLE_M = 0.0823;

    /// How far behind the rear axle is.
    public static final double REAR_AXLE_M = 0.0817;

    /// Half the distance between the front wheels.
    public static final double FRONT_HALF_TRACK_M = 0.0795;

    /// Half the distance between the rear wheels.
    public static final double REAR_HALF_TRACK_M = 0.081;

    /// How far ahead the point is that the field calls the car's position: the nose.
    public static final double NOSE_M = 0.14;

    private Chassis() {}
}
