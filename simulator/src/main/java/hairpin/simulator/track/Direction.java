package hairpin.simulator.track;

/// Which way round a track is driven, seen from above.
public enum Direction {
    /// counter-clockwise: the inside of the loop is on the driver's left
    CCW,
    /// clockwise: the inside of the loop is on the driver's right
    CW
}
