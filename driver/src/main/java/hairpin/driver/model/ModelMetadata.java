package hairpin.driver.model;

import java.util.List;

/// What `model_metadata.json` says about a model, defaults filled in.
///
/// @param sensors one camera, then at most one LIDAR
/// @param network the field's name of the layout, only told to people: the graph itself counts
/// @param version the file's own version, `1` to `6` in the field
public record ModelMetadata(
        ActionSpace actionSpace, List<Sensor> sensors, Algorithm algorithm, String network, String version) {

    /// The file's name in every archive.
    public static final String FILE_NAME = "model_metadata.json";

    /// How the model was trained, which decides what its outputs mean.
    public enum Algorithm {
        clipped_ppo,
        sac
    }

    public ModelMetadata {
        sensors = List.copyOf(sensors);
        if (sensors.isEmpty() || !sensors.getFirst().camera()) {
            throw new IllegalArgumentException("the first sensor must be a camera: " + sensors);
        }
    }

    public Sensor camera() {
        return sensors.getFirst();
    }
}
