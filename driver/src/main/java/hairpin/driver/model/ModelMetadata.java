package hairpin.driver.model;

import hairpin.driver.Senses;
import java.util.List;

/// What `model_metadata.json` says about a model, defaults filled in.
///
/// @param sensors one camera, then at most one LIDAR; or, as only Hairpin's own do, a LIDAR alone
/// @param senses what these sensors give
/// @param network the field's name of the layout, only told to people: the graph itself counts
/// @param version the file's own version, `1` to `6` in the field
public record ModelMetadata(
        ActionSpace actionSpace,
        List<Sensor> sensors,
        Senses senses,
        Algorithm algorithm,
        String network,
        String version) {

    /// The file's name in every archive.
    public static final String FILE_NAME = "model_metadata.json";

    /// How the model was trained, which decides what its outputs mean.
    public enum Algorithm {
        clipped_ppo,
        sac
    }

    public ModelMetadata {
        sensors = List.copyOf(sensors);
        if (sensors.isEmpty() || sensors.size() > 2) {
            throw new IllegalArgumentException("one or two sensors: " + sensors);
        }
    }
}
