package hairpin.cli.metrics;

import hairpin.simulator.replay.LapMetrics;
import java.util.List;

/// What came of reading a file as metrics.
sealed interface MetricsReading {

    /// Of an evaluation: lap by lap.
    record Evaluation(List<LapMetrics> laps) implements MetricsReading {}

    /// Of a training: episode by episode.
    ///
    /// @param bestMetric by what the best checkpoint is chosen: `progress`, `reward` or `laptime`
    record Training(List<TrainingEpisode> episodes, String bestMetric) implements MetricsReading {}

    /// It is neither.
    ///
    /// @param sentence names the file, the entry and the reason
    record Refused(String sentence) implements MetricsReading {}
}
