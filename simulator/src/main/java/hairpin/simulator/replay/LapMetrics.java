package hairpin.simulator.replay;

import hairpin.simulator.race.EpisodeStatus;
import hairpin.simulator.race.Lap;
import hairpin.simulator.race.RolloutOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// One lap as the field's evaluation metrics tell it; times are of the simulation.
///
/// @param completionPercent 100 when it was finished; the status does not tell
/// @param metricTimeMs when it ended
/// @param startTimeMs when it began
/// @param episodeStatus the status as a label, such as `Lap complete`; finished laps of a continuous race are `In
///     progress` but for the last
/// @param trial the number of the lap, from 1
public record LapMetrics(
        int completionPercent,
        long metricTimeMs,
        long startTimeMs,
        long elapsedMs,
        String episodeStatus,
        int crashCount,
        int immobilizedCount,
        int offTrackCount,
        int reversedCount,
        int resetCount,
        int trial) {

    /// The finished laps of a rollout; when there is none, the unfinished one, to show that somebody tried.
    ///
    /// @param continuous whether the laps were driven without a stop
    public static List<LapMetrics> of(RolloutOutcome outcome, boolean continuous) {
        boolean none = outcome.completedLaps() == 0;
        List<LapMetrics> metrics = new ArrayList<>();
        for (Lap lap : outcome.laps()) {
            if (lap.complete() || (none && metrics.isEmpty())) {
                boolean last = lap.equals(outcome.laps().getLast());
                EpisodeStatus status = lap.complete() && continuous && !last ? EpisodeStatus.IN_PROGRESS : lap.status();
                metrics.add(of(lap, status));
            }
        }
        return metrics;
    }

    private static LapMetrics of(Lap lap, EpisodeStatus status) {
        return new LapMetrics(
                (int) lap.completionPercent(),
                lap.beganMs() + lap.lapMs(),
                lap.beganMs(),
                lap.lapMs(),
                status.label(),
                lap.crashCount(),
                lap.immobilizedCount(),
                lap.offTrackCount(),
                lap.reversedCount(),
                lap.resetCount(),
                lap.trial());
    }

    /// The whole file, as simulators write it: one object on one line.
    public static String json(List<LapMetrics> laps) {
        return laps.stream().map(LapMetrics::json).collect(Collectors.joining(", ", "{\"metrics\": [", "]}"));
    }

    private String json() {
        return String.format(
                Locale.ROOT,
                "{\"completion_percentage\": %d, \"metric_time\": %d, \"start_time\": %d,"
                        + " \"elapsed_time_in_milliseconds\": %d, \"episode_status\": \"%s\", \"crash_count\": %d,"
                        + " \"immobilized_count\": %d, \"off_track_count\": %d, \"reversed_count\": %d,"
                        + " \"reset_count\": %d, \"trial\": %d}",
                completionPercent,
                metricTimeMs,
                startTimeMs,
                elapsedMs,
                episodeStatus,
                crashCount,
                immobilizedCount,
                offTrackCount,
                reversedCount,
                resetCount,
                trial);
    }
}
