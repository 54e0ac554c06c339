package hairpin.cli.metrics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hairpin.cli.UnusableInputException;
import hairpin.cli.track.Exit;
import hairpin.cli.track.Table;
import hairpin.simulator.replay.LapMetrics;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `hairpin metrics FILE`.
@Command(
        name = "metrics",
        description = {
            "Reads a metrics file of the field (EvaluationMetrics….json, TrainingMetrics.json): the laps of an",
            "evaluation with their total, best and average time, or how far the episodes of a training came."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit status: 0 a lap was finished, 1 none was, 2 unusable input.",
            "",
            "Examples:",
            "  hairpin metrics metrics/EvaluationMetrics-20260312174500.json",
            "  hairpin metrics TrainingMetrics.json --json"
        })
public final class MetricsCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The metrics, as JSON.")
    private Path file;

    @Option(names = "--json", description = "Answer as a JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    /// The answer for a training.
    record Phase(String phase, int episodes, double meanPercent, int bestPercent, long finished, double meanReward) {}

    /// The answer for an evaluation.
    record Laps(MetricsSummary summary, List<LapMetrics> laps) {}

    @Override
    public Integer call() throws JsonProcessingException {
        return switch (MetricsReader.read(file.toString(), bytes())) {
            case MetricsReading.Evaluation(List<LapMetrics> laps) -> evaluation(laps);
            case MetricsReading.Training(List<TrainingEpisode> episodes, String _) -> training(episodes);
            case MetricsReading.Refused(String sentence) -> throw new UnusableInputException(sentence);
        };
    }

    private int evaluation(List<LapMetrics> laps) throws JsonProcessingException {
        MetricsSummary summary = MetricsSummary.of(laps);
        Table table = new Table(List.of("lap", "time", "completion", "status", "off track", "crashes", "resets"));
        for (LapMetrics lap : laps) {
            table.add(List.of(
                    Integer.toString(lap.trial()),
                    time(lap.elapsedMs()),
                    lap.completionPercent() + " %",
                    lap.episodeStatus(),
                    Integer.toString(lap.offTrackCount()),
                    Integer.toString(lap.crashCount()),
                    Integer.toString(lap.resetCount())));
        }
        String line = summary.laps() == 0
                ? "no lap was finished"
                : summary.laps() + " finished: total " + time(summary.totalMs()) + ", best " + time(summary.bestMs())
                        + ", average " + time(summary.averageMs());
        print(new Laps(summary, laps), table, line);
        return summary.laps() > 0 ? Exit.YES : Exit.NO;
    }

    private int training(List<TrainingEpisode> episodes) throws JsonProcessingException {
        List<Phase> phases = episodes.stream()
                .map(TrainingEpisode::phase)
                .distinct()
                .sorted()
                .map(phase -> phase(
                        phase,
                        episodes.stream()
                                .filter(episode -> episode.phase().equals(phase))
                                .toList()))
                .toList();
        Table table = new Table(List.of("phase", "episodes", "mean %", "best %", "finished", "mean reward"));
        phases.forEach(phase -> table.add(List.of(
                phase.phase(),
                Integer.toString(phase.episodes()),
                String.format(Locale.ROOT, "%.1f", phase.meanPercent()),
                Integer.toString(phase.bestPercent()),
                Long.toString(phase.finished()),
                String.format(Locale.ROOT, "%.1f", phase.meanReward()))));
        print(phases, table, episodes.size() + " episodes");
        return phases.stream().anyMatch(phase -> phase.finished() > 0) ? Exit.YES : Exit.NO;
    }

    private static Phase phase(String name, List<TrainingEpisode> episodes) {
        return new Phase(
                name,
                episodes.size(),
                episodes.stream()
                        .mapToInt(TrainingEpisode::completionPercent)
                        .average()
                        .orElse(0),
                episodes.stream()
                        .mapToInt(TrainingEpisode::completionPercent)
                        .max()
                        .orElse(0),
                episodes.stream()
                        .filter(episode -> episode.completionPercent() == 100)
                        .count(),
                episodes.stream()
                        .mapToDouble(TrainingEpisode::rewardScore)
                        .average()
                        .orElse(0));
    }

    private void print(Object answer, Table table, String line) throws JsonProcessingException {
        spec.commandLine()
                .getOut()
                .println(
                        json
                                ? JsonMapper.builder()
                                        .build()
                                        .writerWithDefaultPrettyPrinter()
                                        .writeValueAsString(answer)
                                : table.print() + line);
        spec.commandLine().getOut().flush();
    }

    /// One byte more than may be read is enough for its refusal.
    private byte[] bytes() {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MetricsReader.MAX_BYTES + 1);
        } catch (IOException unreadable) {
            throw new UnusableInputException(file + ": "
                    + (Files.exists(file) ? "cannot be read (" + unreadable.getMessage() + ")" : "no such file"));
        }
    }

    private static String time(long ms) {
        return String.format(Locale.ROOT, "%02d:%02d.%03d", ms / 60_000, ms / 1000 % 60, ms % 1000);
    }
}
