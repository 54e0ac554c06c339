package hairpin.cli.inspect;

import hairpin.driver.model.ActionSpace;
import hairpin.driver.model.ActionSpace.Action;
import hairpin.driver.model.Model;
import hairpin.driver.model.ModelMetadata;
import hairpin.driver.model.Sensor;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What is known of a model, as `--json` tells it.
///
/// @param actions the actions of a discrete space in their order; empty for a continuous one
/// @param steeringDeg the limits of a continuous space; null for a discrete one
/// @param speedMps the limits of a continuous space; null for a discrete one
record ModelSummary(
        String file,
        boolean accepted,
        List<Sensor> sensors,
        ModelMetadata.Algorithm algorithm,
        String metadataVersion,
        String actionSpaceType,
        List<Action> actions,
        ActionSpace.Range steeringDeg,
        ActionSpace.Range speedMps,
        String network,
        long parameters,
        long multiplyAddsPerFrame,
        String sha256,
        String graphMd5) {

    static ModelSummary of(String file, Model model) {
        ModelMetadata metadata = model.metadata();
        ActionSpace.Continuous ranges =
                metadata.actionSpace() instanceof ActionSpace.Continuous continuous ? continuous : null;
        return new ModelSummary(
                file,
                true,
                metadata.sensors(),
                metadata.algorithm(),
                metadata.version(),
                metadata.actionSpace().type(),
                metadata.actionSpace() instanceof ActionSpace.Discrete(List<Action> list) ? list : List.of(),
                ranges == null ? null : ranges.steeringDeg(),
                ranges == null ? null : ranges.speedMps(),
                model.network(),
                model.parameters(),
                model.multiplyAdds(),
                model.sha256(),
                model.graphMd5());
    }

    /// The same for people.
    String text() {
        StringBuilder text = new StringBuilder();
        row(text, "model", file);
        row(text, "sensor", sensors.stream().map(Sensor::name).collect(Collectors.joining(", ")));
        row(text, "algorithm", algorithm.name());
        if (steeringDeg != null) {
            row(text, "actions", "continuous");
            row(text, "", range("steering", steeringDeg, "deg, positive to the left"));
            row(text, "", range("speed", speedMps, "m/s"));
        } else {
            row(text, "actions", actions.size() + " discrete");
            row(text, "", "  #  steering deg  speed m/s");
            for (int i = 0; i < actions.size(); i++) {
                Action action = actions.get(i);
                row(
                        text,
                        "",
                        String.format(Locale.ROOT, "%3d  %12.1f  %9.2f", i, action.steeringDeg(), action.speedMps()));
            }
        }
        row(text, "network", network);
        row(text, "parameters", String.format(Locale.ROOT, "%,d", parameters));
        row(text, "work", String.format(Locale.ROOT, "%,d multiply-adds for each frame", multiplyAddsPerFrame));
        row(text, "sha-256", sha256);
        return text.append(String.format(Locale.ROOT, "%-12s%s", "graph md5", graphMd5))
                .toString();
    }

    private static void row(StringBuilder text, String label, String value) {
        text.append(String.format(Locale.ROOT, "%-12s%s%n", label, value));
    }

    private static String range(String of, ActionSpace.Range range, String unit) {
        return String.format(Locale.ROOT, "%s %.1f to %.1f %s", of, range.low(), range.high(), unit);
    }
}
