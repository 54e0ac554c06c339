package hairpin.driver.model;

import static hairpin.driver.Refusal.Code.BAD_METADATA;

import hairpin.driver.Senses;
import hairpin.driver.bounds.RefusedException;
import hairpin.driver.json.SmallJson;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads `model_metadata.json` as the field writes it: defaults for what is missing, keys that it does not know
/// passed by, and the place in the list, not the written index, as an action's number.
final class MetadataReader {

    private static final String DEFAULT_NETWORK = "DEEP_CONVOLUTIONAL_NETWORK_SHALLOW";

    private final Map<?, ?> root;

    private MetadataReader(Map<?, ?> root) {
        this.root = root;
    }

    static ModelMetadata read(byte[] text) throws RefusedException {
        try {
            if (SmallJson.read(text, BAD_METADATA) instanceof Map<?, ?> root) {
                return new MetadataReader(root).metadata();
            }
            throw refuse("", "is no JSON object");
        } catch (RefusedException e) {
            throw e.at(ModelMetadata.FILE_NAME);
        }
    }

    private ModelMetadata metadata() throws RefusedException {
        ActionSpace actions =
                switch (word("action_space_type", "discrete").toLowerCase(Locale.ROOT)) {
                    case "discrete" -> ActionSpaceReader.discrete(root.get("action_space"));
                    case "continuous" -> ActionSpaceReader.continuous(root.get("action_space"));
                    default ->
                        throw refuse(
                                "action_space_type",
                                "is '" + root.get("action_space_type") + "'; discrete and continuous are known");
                };
        ModelMetadata.Algorithm algorithm = algorithm();
        if (algorithm == ModelMetadata.Algorithm.sac && actions instanceof ActionSpace.Discrete) {
            throw refuse("training_algorithm", "is sac, which drives only with a continuous action space");
        }
        String version = word("version", root.containsKey("sensor") ? "2" : "1");
        List<Sensor> sensors = SensorReader.sensors(root.get("sensor"));
        Senses senses = new Senses(
                sensors.getFirst().asCamera(), SensorReader.lidar(sensors.getLast(), root.get("lidar_config")));
        return new ModelMetadata(actions, sensors, senses, algorithm, word("neural_network", DEFAULT_NETWORK), version);
    }

    private ModelMetadata.Algorithm algorithm() throws RefusedException {
        String word = word("training_algorithm", "clipped_ppo").toLowerCase(Locale.ROOT);
        for (ModelMetadata.Algorithm algorithm : ModelMetadata.Algorithm.values()) {
            if (algorithm.name().equals(word)) {
                return algorithm;
            }
        }
        throw refuse("training_algorithm", "is '" + word + "'; clipped_ppo and sac are known");
    }

    /// A short text, or a number as text: some write `"version": "4"`, some `"version": 4`.
    private String word(String key, String otherwise) throws RefusedException {
        return switch (root.get(key)) {
            case null -> otherwise;
            case String text when text.length() <= 100 -> text;
            case Double number
            when number == Math.rint(number) && Math.abs(number) < 1e6 -> Long.toString(Math.round(number));
            case Double number -> number.toString();
            case Object other -> throw refuse(key, "should be a word, not " + other);
        };
    }

    static RefusedException refuse(String key, String what) {
        String where = key.isEmpty() ? ModelMetadata.FILE_NAME : ModelMetadata.FILE_NAME + ", " + key;
        return new RefusedException(BAD_METADATA, where, what);
    }
}
