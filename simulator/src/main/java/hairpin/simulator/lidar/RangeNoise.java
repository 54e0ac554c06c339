package hairpin.simulator.lidar;

import hairpin.simulator.random.Chance;

/// The noise of a scan: to each distance a normal deviate, or near enough: the sum of four even numbers, cut from one
/// hash for each ray.
///
/// In loops so plain that the compiler makes vectors of them, which halves what noise costs.
final class RangeNoise {

    private static final long SHARE = 0xffff;

    /// The sum of four shares is on average.
    private static final double MEAN = 2 * 65535.0;

    private final double scaleM;
    private final long[] ofRay;
    private final long[] bits;

    RangeNoise(int rays, LidarSettings settings) {
        scaleM = settings.noiseM() / Math.sqrt(4 / 12.0) / 65536;
        bits = new long[rays];
        ofRay = new long[rays];
        for (int ray = 0; ray < rays; ray++) {
            ofRay[ray] = ray * 0x9e3779b97f4a7c15L;
        }
    }

    void addTo(double[] distanceM, long key) {
        long[] hash = bits;
        for (int ray = 0; ray < hash.length; ray++) {
            hash[ray] = Chance.stir(key + ofRay[ray]);
        }
        for (int ray = 0; ray < hash.length; ray++) {
            long h = hash[ray];
            hash[ray] = (h & SHARE) + (h >>> 16 & SHARE) + (h >>> 32 & SHARE) + (h >>> 48);
        }
        for (int ray = 0; ray < hash.length; ray++) {
            distanceM[ray] += (hash[ray] - MEAN) * scaleM;
        }
    }
}
