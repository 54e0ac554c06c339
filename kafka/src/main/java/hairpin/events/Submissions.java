package hairpin.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Where each submission stands. Topic `submissions`, compacted by submission, written by the league service.
public sealed interface Submissions extends Event {

    /// @param state `QUEUED`, `RUNNING`, `FINISHED`, `FAILED`, `ERROR` or `CANCELED`
    /// @param queuePosition from 1 while queued, otherwise null
    /// @param percent of the rollouts driven
    /// @param rank on the race's board with this submission counting, or null
    /// @param reason why it failed, or null
    /// @param score,completionPercent,bestLapMs null until finished
    /// @param rollouts what each rollout came to, by its index in the suite; empty until finished
    /// @param practice whether it is driven on the race's practice suite: not ranked, and nothing about it is
    // hidden
    record SubmissionChanged(
            UUID eventId,
            Instant at,
            String submissionId,
            String seasonSlug,
            String raceSlug,
            String alias,
            String modelName,
            String modelSha256,
            int number,
            Instant submittedAt,
            String state,
            Integer queuePosition,
            int percent,
            int lapsCompleted,
            Integer rank,
            String reason,
            Double score,
            Double completionPercent,
            Long bestLapMs,
            EvaluationNews.Provenance provenance,
            List<RolloutSummary> rollouts,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean practice)
            implements Submissions {

        public SubmissionChanged {
            rollouts = List.copyOf(rollouts);
        }

        @Override
        public String key() {
            return submissionId;
        }
    }

    /// While the suite is hidden the figures are rounded, so that nobody can tell a track by driving it at home.
    ///
    /// @param lapOverPar mean lap time over the track's par, or null when no lap was finished
    /// @param medianLapOverPar the same of the field so far
    /// @param digest over all poses and actions; null while the suite is hidden
    /// @param course which track, in which direction, from where and under what; of practice only
    /// @param laps of practice only
    record RolloutSummary(
            int index,
            double completionPercent,
            Double lapOverPar,
            Double medianLapOverPar,
            int resets,
            String digest,
            @JsonInclude(JsonInclude.Include.NON_NULL) String course,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<EvaluationNews.LapResult> laps) {

        public RolloutSummary {
            laps = laps == null ? List.of() : List.copyOf(laps);
        }

        /// As it is told of a race.
        public RolloutSummary(
                int index,
                double completionPercent,
                Double lapOverPar,
                Double medianLapOverPar,
                int resets,
                String digest) {
            this(index, completionPercent, lapOverPar, medianLapOverPar, resets, digest, null, List.of());
        }
    }
}
