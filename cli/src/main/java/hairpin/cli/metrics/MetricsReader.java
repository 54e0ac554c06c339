package hairpin.cli.metrics;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hairpin.simulator.replay.LapMetrics;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Reads the two forms of metrics: of an evaluation (no version, one entry per lap) and of a training (entries with
/// a phase). Never throws; bounded in bytes, depth and the length of every word.
final class MetricsReader {

    /// Two hundred bytes an episode: twenty thousand of them.
    static final int MAX_BYTES = 4_000_000;

    private static final int DEEPEST = 10;
    private static final int LONGEST_WORD = 1_000;
    private static final int LONGEST_LABEL = 40;

    private static final JsonMapper JSON = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_WORD)
                    .maxNameLength(LONGEST_WORD)
                    .maxNumberLength(LONGEST_LABEL)
                    .build())
            .build());

    private MetricsReader() {}

    static MetricsReading read(String fileName, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            return new MetricsReading.Refused(fileName + ": is larger than " + MAX_BYTES + " bytes");
        }
        try {
            return read(JSON.readTree(bytes));
        } catch (NotMetricsException refusal) {
            return new MetricsReading.Refused(fileName + refusal.getMessage());
        } catch (JsonProcessingException broken) {
            long row = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
            return new MetricsReading.Refused(
                    fileName + (row > 0 ? ", row " + row : "") + ": is no JSON that can be read");
        } catch (IOException unreadable) {
            return new MetricsReading.Refused(fileName + ": cannot be read (" + unreadable.getMessage() + ")");
        }
    }

    private static MetricsReading read(JsonNode root) throws NotMetricsException {
        JsonNode entries = root.path("metrics");
        if (!entries.isArray()) {
            throw new NotMetricsException(": holds no list called metrics");
        }
        boolean training = entries.path(0).has("phase") || root.has("best_model_metric");
        List<LapMetrics> laps = new ArrayList<>();
        List<TrainingEpisode> episodes = new ArrayList<>();
        for (int k = 0; k < entries.size(); k++) {
            Entry entry = new Entry(k, entries.get(k));
            if (training) {
                episodes.add(entry.episode());
            } else {
                laps.add(entry.lap());
            }
        }
        return training
                ? new MetricsReading.Training(
                        episodes, root.path("best_model_metric").asText(""))
                : new MetricsReading.Evaluation(laps);
    }

    /// One object of the list.
    private record Entry(int index, JsonNode node) {

        LapMetrics lap() throws NotMetricsException {
            return new LapMetrics(
                    whole("completion_percentage"),
                    time("metric_time"),
                    time("start_time"),
                    time("elapsed_time_in_milliseconds"),
                    word("episode_status"),
                    whole("crash_count"),
                    whole("immobilized_count"),
                    whole("off_track_count"),
                    whole("reversed_count"),
                    whole("reset_count"),
                    whole("trial"));
        }

        TrainingEpisode episode() throws NotMetricsException {
            return new TrainingEpisode(
                    number("reward_score"),
                    time("metric_time"),
                    time("start_time"),
                    time("elapsed_time_in_milliseconds"),
                    whole("episode"),
                    whole("trial"),
                    word("phase"),
                    whole("completion_percentage"),
                    word("episode_status"));
        }

        private double number(String name) throws NotMetricsException {
            JsonNode value = node.path(name);
            if (!value.isNumber() || !Double.isFinite(value.asDouble())) {
                throw bad(name, value.isMissingNode() ? "is missing" : "is no number");
            }
            return value.asDouble();
        }

        private long time(String name) throws NotMetricsException {
            double value = number(name);
            if (value < 0 || value > 1e15 || value != Math.rint(value)) {
                throw bad(name, "is no whole number of milliseconds");
            }
            return (long) value;
        }

        private int whole(String name) throws NotMetricsException {
            double value = number(name);
            if (value < 0 || value > 1e9 || value != Math.rint(value)) {
                throw bad(name, "is no whole number from 0 up");
            }
            return (int) value;
        }

        private String word(String name) throws NotMetricsException {
            JsonNode value = node.path(name);
            if (!value.isTextual() || !value.asText().matches("[A-Za-z_ ]{1," + LONGEST_LABEL + "}")) {
                throw bad(name, value.isMissingNode() ? "is missing" : "is no word");
            }
            return value.asText();
        }

        private NotMetricsException bad(String name, String what) {
            return new NotMetricsException(", entry " + (index + 1) + ": " + name + " " + what);
        }
    }

    private static final class NotMetricsException extends Exception {

        private static final long serialVersionUID = 1;

        NotMetricsException(String reason) {
            super(reason, null, false, false);
        }
    }
}
