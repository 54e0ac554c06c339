package hairpin.simulator.lidar;

/// What the rays of a LIDAR can hit, and which way it is mounted for that.
public enum LidarWorld {
    /// Obstacles and other cars, as in the field's simulator: a road has no walls, and on an empty one every ray
    /// goes on for ever. Mounted as there, backwards: the camera looks where it is blind.
    BOXES(Math.PI),

    /// The borders of the road too, as if they were walls: what driving by LIDAR alone needs. It is blind behind.
    WALLS(0);

    private final double middleRad;

    LidarWorld(double middleRad) {
        this.middleRad = middleRad;
    }

    /// How far to the left of straight ahead a ray points.
    public double angleRad(int ray) {
        return middleRad + Lidar.fromMiddleRad(ray);
    }
}
