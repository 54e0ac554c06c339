package hairpin.driver.model;

import hairpin.driver.Senses.Lidar;
import hairpin.driver.bounds.RefusedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Reads `sensor` and `lidar_config` of a `model_metadata.json`.
final class SensorReader {

    private static final String KEY = "sensor";
    private static final String CONFIG = "lidar_config";

    private SensorReader() {}

    /// One camera, then at most one LIDAR; or a LIDAR alone.
    static List<Sensor> sensors(Object said) throws RefusedException {
        if (said == null) {
            return List.of(Sensor.observation);
        }
        List<?> words = said instanceof List<?> list ? list : List.of(said);
        List<Sensor> cameras = new ArrayList<>();
        List<Sensor> lidars = new ArrayList<>();
        for (Object word : words) {
            Sensor sensor = Arrays.stream(Sensor.values())
                    .filter(known -> known.name().equals(word))
                    .findFirst()
                    .orElseThrow(() -> MetadataReader.refuse(
                            KEY, "names '" + word + "'; known are " + Arrays.toString(Sensor.values())));
            (sensor.camera() ? cameras : lidars).add(sensor);
        }
        if (cameras.size() > 1 || words.isEmpty()) {
            throw MetadataReader.refuse(
                    KEY, "names " + cameras.size() + " cameras " + cameras + "; exactly one is needed");
        }
        if (lidars.size() > 1) {
            throw MetadataReader.refuse(
                    KEY, "names " + lidars.size() + " LIDARs " + lidars + "; one at most is possible");
        }
        cameras.addAll(lidars);
        return List.copyOf(cameras);
    }

    static Lidar lidar(Sensor sensor, Object config) throws RefusedException {
        return switch (sensor) {
            case LIDAR -> Lidar.RAYS;
            case SECTOR_LIDAR -> Lidar.SECTORS;
            case DISCRETIZED_SECTOR_LIDAR -> discretized(config == null ? Map.of() : config);
            case observation, FRONT_FACING_CAMERA, LEFT_CAMERA, STEREO_CAMERAS -> Lidar.NONE;
        };
    }

    private static Lidar discretized(Object said) throws RefusedException {
        if (!(said instanceof Map<?, ?> config)) {
            throw MetadataReader.refuse(CONFIG, "should have num_sectors, num_values_per_sector and clipping_dist");
        }
        return new Lidar(
                Lidar.Form.DISCRETIZED_SECTORS,
                (int) number(config, "num_sectors", 8, 64),
                (int) number(config, "num_values_per_sector", 8, 64),
                number(config, "clipping_dist", 2.0, 100));
    }

    private static double number(Map<?, ?> config, String key, double otherwise, double most) throws RefusedException {
        if (config.get(key) == null) {
            return otherwise;
        }
        boolean whole = most == 64;
        if (config.get(key) instanceof Double number
                && number > 0
                && number <= most
                && (!whole || number == Math.rint(number))) {
            return number;
        }
        throw MetadataReader.refuse(
                CONFIG + "." + key,
                "is " + config.get(key) + "; " + (whole ? "1" : "more than 0") + " to " + (int) most + " is possible");
    }
}
