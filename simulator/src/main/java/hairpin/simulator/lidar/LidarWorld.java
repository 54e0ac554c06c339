package hairpin.simulator.lidar;

/// What the rays of a LIDAR can hit.
public enum LidarWorld {
    /// Obstacles and other cars, as in the field's simulator: a road has no walls, and on an empty one every ray
    /// goes on for ever.
    BOXES,
    /// The borders of the road too, as if they were walls: what driving by LIDAR alone needs.
    WALLS
}
