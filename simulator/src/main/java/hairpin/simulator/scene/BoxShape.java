package hairpin.simulator.scene;

/// The size of a box and how bright its sides are.
///
/// @param lengthM along the way it faces
/// @param grey 0 black to 255 white, of a side in plain light
public record BoxShape(double lengthM, double widthM, double heightM, int grey) {

    /// The field's obstacle: 0.4 × 0.5 m with its buffer.
    public static final BoxShape OBSTACLE = new BoxShape(0.4, 0.5, 0.4, 150);

    /// A car, another racer's or a bot: the footprint of the field's car. Darker than the road.
    public static final BoxShape CAR = new BoxShape(0.3235, 0.1961, 0.15, 26);

    public BoxShape {
        if (!(lengthM > 0) || !(widthM > 0) || !(heightM > 0) || grey < 0 || grey > 255) {
            throw new IllegalArgumentException(
                    "not a box: lengthM=" + lengthM + " widthM=" + widthM + " heightM=" + heightM + " grey=" + grey);
        }
    }
}
