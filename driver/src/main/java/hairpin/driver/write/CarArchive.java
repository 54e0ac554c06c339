package hairpin.driver.write;

import hairpin.driver.model.ActionSpace;
import hairpin.driver.model.ModelMetadata;
import java.util.Locale;
import java.util.stream.Collectors;

/// Packs a network as a car archive: `agent/model.pb` and `model_metadata.json` in a tar.gz.
public final class CarArchive {

    private CarArchive() {}

    /// @param graph a frozen graph, as [FrozenGraphWriter] makes it
    public static byte[] write(byte[] graph, ActionSpace actions) {
        return new TarGzWriter()
                .file("agent/model.pb", graph)
                .file(ModelMetadata.FILE_NAME, metadata(actions))
                .toBytes();
    }

    /// What `model_metadata.json` says about a front-camera model trained by clipped PPO's rules.
    public static String metadata(ActionSpace actions) {
        return """
                {
                  "action_space": %s,
                  "sensor": ["FRONT_FACING_CAMERA"],
                  "neural_network": "DEEP_CONVOLUTIONAL_NETWORK_SHALLOW",
                  "training_algorithm": "clipped_ppo",
                  "action_space_type": "%s",
                  "version": "5"
                }
                """.formatted(space(actions), actions.type());
    }

    private static String space(ActionSpace actions) {
        return switch (actions) {
            case ActionSpace.Discrete discrete ->
                discrete.actions().stream()
                        .map(action -> String.format(
                                Locale.ROOT,
                                "    {\"steering_angle\": %s, \"speed\": %s}",
                                action.steeringDeg(),
                                action.speedMps()))
                        .collect(Collectors.joining(",\n", "[\n", "\n  ]"));
            case ActionSpace.Continuous(ActionSpace.Range steering, ActionSpace.Range speed) ->
                String.format(
                        Locale.ROOT,
                        "{\"steering_angle\": {\"low\": %s, \"high\": %s}, \"speed\": {\"low\": %s, \"high\": %s}}",
                        steering.low(),
                        steering.high(),
                        speed.low(),
                        speed.high());
        };
    }
}
