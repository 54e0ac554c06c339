package hairpin.simulator.lidar;

/// How a LIDAR measures.
///
/// @param world what its rays can hit
/// @param mostM what it says where nothing is hit; the field's source names 0.5, 6 and 12
/// @param noiseM the standard deviation of each distance; 0 is none
public record LidarSettings(LidarWorld world, double mostM, double noiseM) {

    /// The greatest distance of the set of constants that also names 64 rays over 300°.
    public static final double MOST_M = 12;

    /// The field's noise.
    public static final double NOISE_M = 0.01;

    public LidarSettings {
        if (!(mostM > Lidar.LEAST_M && mostM <= 100) || !(noiseM >= 0 && noiseM <= 1)) {
            throw new IllegalArgumentException("not a LIDAR: mostM=" + mostM + " noiseM=" + noiseM);
        }
    }

    /// Without noise, as far as the field's.
    public static LidarSettings exact(LidarWorld world) {
        return new LidarSettings(world, MOST_M, 0);
    }
}
