package hairpin.cli.metrics;

/// One episode as the field's training metrics tell it; times are of the simulation.
///
/// @param phase `training`, or `evaluation` of a checkpoint
/// @param trial counts the episodes of a phase
record TrainingEpisode(
        double rewardScore,
        long metricTimeMs,
        long startTimeMs,
        long elapsedMs,
        int episode,
        int trial,
        String phase,
        int completionPercent,
        String episodeStatus) {}
