package hairpin.cli.evaluate;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hairpin.cli.UnusableInputException;
import hairpin.driver.Senses.Lidar;
import hairpin.driver.model.ActionSpace;
import hairpin.driver.model.ModelMetadata;
import hairpin.simulator.race.Rollout;
import hairpin.simulator.race.RolloutOutcome;
import hairpin.simulator.replay.LapMetrics;
import hairpin.simulator.replay.SimTraceWriter;
import hairpin.simulator.replay.TraceAction;
import hairpin.simulator.replay.TraceRecorder;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Traces and metrics in the folders that the field's notebooks look into:
///
/// ```
/// evaluation-20260312174500/evaluation-simtrace/0-iteration.csv
/// metrics/EvaluationMetrics-20260312174500.json
/// model/model_metadata.json
/// ```
///
/// Evaluations are told apart by their second, so the second track's is at least a second later than the first one's,
/// and a second that an earlier run took is left to it. Actions are told apart by what the car was made to do: of two
/// that are alike once they are clipped, a trace names the first.
public final class TraceFolder {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final double SAME = 1e-9;

    private final Path folder;
    private final ModelMetadata metadata;
    private final List<TraceRecorder> recorders = new ArrayList<>();
    private final List<String> stamps = new ArrayList<>();
    private Instant next;

    /// @param metadata of the model that drives; null: not known, and no file of it is written
    public TraceFolder(Path folder, ModelMetadata metadata, Instant began) {
        this.folder = folder;
        this.metadata = metadata;
        this.next = began;
    }

    /// Records what comes of a rollout that has not begun; the first call is for the first track.
    public void record(Rollout rollout) {
        Instant second = firstFree();
        next = second.plusSeconds(1);
        stamps.add(STAMP.format(second));
        TraceRecorder recorder = new TraceRecorder(this::action, second.toEpochMilli() / 1000.0);
        recorders.add(recorder);
        rollout.listen(recorder);
    }

    /// Writes it all and says where each track's evaluation went.
    ///
    /// @param continuous whether laps were
    public List<Path> write(List<RolloutOutcome> outcomes, boolean continuous) {
        List<Path> written = new ArrayList<>();
        try {
            if (metadata != null) {
                write(folder.resolve("model").resolve(ModelMetadata.FILE_NAME), metadataJson());
            }
            for (int i = 0; i < outcomes.size(); i++) {
                String stamp = stamps.get(i);
                Path evaluation = evaluation(stamp);
                write(
                        evaluation.resolve("evaluation-simtrace").resolve("0-iteration.csv"),
                        SimTraceWriter.csv(recorders.get(i).rows()));
                write(metrics(stamp), LapMetrics.json(LapMetrics.of(outcomes.get(i), continuous)));
                written.add(evaluation);
            }
        } catch (IOException unwritable) {
            throw unusable(unwritable);
        }
        return written;
    }

    /// Its folder is made at once, so that nobody else takes it.
    private Instant firstFree() {
        try {
            Files.createDirectories(folder);
            for (Instant second = next; ; second = second.plusSeconds(1)) {
                String stamp = STAMP.format(second);
                if (!Files.exists(metrics(stamp)) && isMade(evaluation(stamp))) {
                    return second;
                }
            }
        } catch (IOException unwritable) {
            throw unusable(unwritable);
        }
    }

    private static boolean isMade(Path evaluation) throws IOException {
        try {
            Files.createDirectory(evaluation);
            return true;
        } catch (FileAlreadyExistsException _) {
            return false;
        }
    }

    private Path evaluation(String stamp) {
        return folder.resolve("evaluation-" + stamp);
    }

    private Path metrics(String stamp) {
        return folder.resolve("metrics").resolve("EvaluationMetrics-" + stamp + ".json");
    }

    private UnusableInputException unusable(IOException unwritable) {
        return new UnusableInputException(
                "--trace " + folder + ": cannot be written (" + unwritable.getMessage() + ")");
    }

    /// Rollouts clip what a model asks for, so its actions are compared as clipped.
    private TraceAction action(double steeringDeg, double speedMps) {
        if (metadata != null && metadata.actionSpace() instanceof ActionSpace.Discrete discrete) {
            for (int k = 0; k < discrete.actions().size(); k++) {
                ActionSpace.Action action = discrete.actions().get(k);
                double steering =
                        Math.clamp(action.steeringDeg(), -Rollout.MOST_STEERING_DEG, Rollout.MOST_STEERING_DEG);
                double speed = Math.clamp(action.speedMps(), Rollout.LEAST_SPEED_MPS, Rollout.MOST_SPEED_MPS);
                if (Math.abs(steering - steeringDeg) < SAME && Math.abs(speed - speedMps) < SAME) {
                    return new TraceAction.Index(k);
                }
            }
        }
        return new TraceAction.Continuous(steeringDeg, speedMps);
    }

    private String metadataJson() throws IOException {
        ObjectNode root = JsonMapper.builder().build().createObjectNode();
        switch (metadata.actionSpace()) {
            case ActionSpace.Discrete discrete -> {
                ArrayNode actions = root.putArray("action_space");
                for (int k = 0; k < discrete.actions().size(); k++) {
                    ActionSpace.Action action = discrete.actions().get(k);
                    actions.addObject()
                            .put("steering_angle", action.steeringDeg())
                            .put("speed", action.speedMps())
                            .put("index", k);
                }
            }
            case ActionSpace.Continuous(ActionSpace.Range steering, ActionSpace.Range speed) -> {
                ObjectNode ranges = root.putObject("action_space");
                ranges.putObject("speed").put("high", speed.high()).put("low", speed.low());
                ranges.putObject("steering_angle").put("high", steering.high()).put("low", steering.low());
            }
        }
        ArrayNode sensors = root.putArray("sensor");
        metadata.sensors().forEach(sensor -> sensors.add(sensor.name()));
        Lidar lidar = metadata.senses().lidar();
        if (lidar.form() == Lidar.Form.DISCRETIZED_SECTORS) {
            root.putObject("lidar_config")
                    .put("num_sectors", lidar.sectors())
                    .put("num_values_per_sector", lidar.levels())
                    .put("clipping_dist", lidar.clippingM());
        }
        root.put("neural_network", metadata.network())
                .put("training_algorithm", metadata.algorithm().name())
                .put("action_space_type", metadata.actionSpace().type())
                .put("version", metadata.version());
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
