package hairpin.cli.metrics;

import hairpin.simulator.replay.LapMetrics;
import java.util.List;
import java.util.LongSummaryStatistics;

/// What finished laps come to, by each of the field's rankings.
///
/// @param laps how many were finished: 100 % counts, whatever the label says
/// @param totalMs of all; 0 when there is none
record MetricsSummary(int laps, long totalMs, long bestMs, long averageMs) {

    static MetricsSummary of(List<LapMetrics> metrics) {
        LongSummaryStatistics times = metrics.stream()
                .filter(lap -> lap.completionPercent() == 100)
                .mapToLong(LapMetrics::elapsedMs)
                .summaryStatistics();
        boolean any = times.getCount() > 0;
        return new MetricsSummary(
                (int) times.getCount(), times.getSum(), any ? times.getMin() : 0, Math.round(times.getAverage()));
    }
}
