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
    /// @param reason why it failed in an English sentence, or null
    /// @param why the same for pages that have words of their own; null where nobody told it apart
    /// @param lapsCompleted coarse while the suite is hidden, and then 0 for a result that the board does not show
    /// @param score,completionPercent,bestLapMs null until finished. While the suite is hidden they are coarse like
    ///     the board's, and null for a result that the board does not show
    /// @param rollouts what each rollout came to, by its index in the suite; empty until finished and revealed
    /// @param robustness what cost it time; null until finished, and for a result that may not be told
    /// @param practice whether it is driven on the race's practice suite: not ranked, and all of it is told
    /// @param seenScore what the same model came to on the race's practice suite; null where it did not practise
    /// @param heats how often it was ahead of its rivals; null without rivals, and where its result may not be told
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
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean practice,
            @JsonInclude(JsonInclude.Include.NON_NULL) Robustness robustness,
            @JsonInclude(JsonInclude.Include.NON_NULL) Double seenScore,
            @JsonInclude(JsonInclude.Include.NON_NULL) Heats heats,
            @JsonInclude(JsonInclude.Include.NON_NULL) FailureReason why)
            implements Submissions {

        public SubmissionChanged {
            rollouts = List.copyOf(rollouts);
        }

        @Override
        public String key() {
            return submissionId;
        }
    }

    /// One drive of a revealed suite.
    ///
    /// @param lapOverPar mean lap time over the track's par, or null when no lap was finished
    /// @param medianLapOverPar the same of the field so far
    /// @param digest over all poses and actions
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
