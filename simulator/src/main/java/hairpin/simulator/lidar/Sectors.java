package hairpin.simulator.lidar;

/// What the field makes of a scan for networks: the rays in equal sectors, of each sector the shortest distance.
public final class Sectors {

    private Sectors() {}

    /// For each sector 1 when something is nearer than that, else 0: the field's `SECTOR_LIDAR` with 8 sectors and
    /// half a metre.
    ///
    /// @param scan [Lidar#RAYS] distances from `from` on
    /// @param out gets a number for each sector from `at` on
    public static void flags(float[] scan, int from, int sectors, double clippingM, float[] out, int at) {
        for (int sector = 0; sector < sectors; sector++) {
            out[at + sector] = nearest(scan, from, sector, sectors) < clippingM ? 1 : 0;
        }
    }

    /// For each sector so many numbers: all 0 when nothing is nearer than that, else 1 for the step of distance in
    /// which the nearest is, nearest step first: the field's `DISCRETIZED_SECTOR_LIDAR`.
    public static void steps(float[] scan, int from, Steps form, float[] out, int at) {
        double stepM = form.clippingM() / form.values();
        for (int sector = 0; sector < form.sectors(); sector++) {
            double nearest = Math.min(nearest(scan, from, sector, form.sectors()), form.clippingM());
            int which = (int) Math.floor(nearest / stepM);
            for (int value = 0; value < form.values(); value++) {
                out[at + sector * form.values() + value] = value == which ? 1 : 0;
            }
        }
    }

    private static float nearest(float[] scan, int from, int sector, int sectors) {
        int rays = Lidar.RAYS / sectors;
        float nearest = scan[from + sector * rays];
        for (int ray = 1; ray < rays; ray++) {
            nearest = Math.min(nearest, scan[from + sector * rays + ray]);
        }
        return nearest;
    }

    /// @param sectors a divisor of 64
    /// @param values how many steps of distance each sector tells apart
    /// @param clippingM what is farther does not count
    public record Steps(int sectors, int values, double clippingM) {

        /// What the field takes where a model does not say.
        public static final Steps USUAL = new Steps(8, 8, 2);

        public Steps {
            if (sectors < 1 || Lidar.RAYS % sectors != 0 || values < 1 || !(clippingM > 0)) {
                throw new IllegalArgumentException(
                        "not sectors: sectors=" + sectors + " values=" + values + " clippingM=" + clippingM);
            }
        }
    }
}
