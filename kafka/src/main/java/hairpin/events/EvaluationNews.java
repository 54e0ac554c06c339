package hairpin.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What becomes of an evaluation. Topic `evaluations`, written by the evaluation runners only.
///
/// Nothing here names a hidden track: a rollout is known by its index in the suite.
public sealed interface EvaluationNews extends Event {

    String submissionId();

    int attempt();

    @Override
    default String key() {
        return submissionId();
    }

    /// @param runner the name of the process that took the job
    record EvaluationStarted(UUID eventId, Instant at, String submissionId, int attempt, String runner)
            implements EvaluationNews {}

    record EvaluationProgressed(
            UUID eventId,
            Instant at,
            String submissionId,
            int attempt,
            int rolloutsDone,
            int rolloutsTotal,
            int lapsCompleted)
            implements EvaluationNews {}

    /// @param evaluationMs how long the runner took, wall clock
    /// @param simulatedMs how much driving that was
    /// @param costs where on the road time was lost; null in results from before that was looked at
    record EvaluationFinished(
            UUID eventId,
            Instant at,
            String submissionId,
            int attempt,
            Provenance provenance,
            long evaluationMs,
            long simulatedMs,
            List<RolloutResult> rollouts,
            @JsonInclude(JsonInclude.Include.NON_NULL) Costs costs)
            implements EvaluationNews {

        public EvaluationFinished {
            rollouts = List.copyOf(rollouts);
        }

        public EvaluationFinished(
                UUID eventId,
                Instant at,
                String submissionId,
                int attempt,
                Provenance provenance,
                long evaluationMs,
                long simulatedMs,
                List<RolloutResult> rollouts) {
            this(eventId, at, submissionId, attempt, provenance, evaluationMs, simulatedMs, rollouts, null);
        }
    }

    /// The model cannot race: its owner's fault, for good.
    ///
    /// @param reason a sentence that the racer can act on
    /// @param why the same for pages; null where nobody told it apart
    record EvaluationFailed(
            UUID eventId,
            Instant at,
            String submissionId,
            int attempt,
            String reason,
            @JsonInclude(JsonInclude.Include.NON_NULL) FailureReason why)
            implements EvaluationNews {

        public EvaluationFailed(UUID eventId, Instant at, String submissionId, int attempt, String reason) {
            this(eventId, at, submissionId, attempt, reason, null);
        }
    }

    /// The platform could not race it: our fault, tried again elsewhere.
    record EvaluationBroke(UUID eventId, Instant at, String submissionId, int attempt, String reason)
            implements EvaluationNews {}

    /// It was not raced to the end, because the league had called it off.
    record EvaluationCalledOff(UUID eventId, Instant at, String submissionId, int attempt) implements EvaluationNews {}

    /// What a result rests on, so that anyone can make it again.
    ///
    /// @param engineVersion its release and its fingerprint, which tells what it does
    /// @param recordingSha256 of the drive, step by step, to be had once the race has closed; null in results from
    ///     before recordings were kept
    /// @param practice whether the suite is the race's practice suite
    /// @param rivals digests of the models that it raced against, in the order of the race's rules
    record Provenance(
            String modelSha256,
            String raceSlug,
            int suiteVersion,
            String suiteDigest,
            String engineVersion,
            String runner,
            @JsonInclude(JsonInclude.Include.NON_NULL) String recordingSha256,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean practice,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> rivals) {

        public Provenance {
            rivals = rivals == null ? List.of() : List.copyOf(rivals);
        }

        public Provenance(
                String modelSha256,
                String raceSlug,
                int suiteVersion,
                String suiteDigest,
                String engineVersion,
                String runner,
                String recordingSha256,
                boolean practice) {
            this(
                    modelSha256,
                    raceSlug,
                    suiteVersion,
                    suiteDigest,
                    engineVersion,
                    runner,
                    recordingSha256,
                    practice,
                    List.of());
        }

        public Provenance(
                String modelSha256,
                String raceSlug,
                int suiteVersion,
                String suiteDigest,
                String engineVersion,
                String runner,
                String recordingSha256) {
            this(modelSha256, raceSlug, suiteVersion, suiteDigest, engineVersion, runner, recordingSha256, false);
        }

        /// As it is told while the suite is hidden.
        public Provenance withoutRecording() {
            return new Provenance(
                    modelSha256, raceSlug, suiteVersion, suiteDigest, engineVersion, runner, null, practice, rivals);
        }
    }

    /// One drive over one entry of the suite.
    ///
    /// @param index its place in the suite, from 0
    /// @param parLapMs the reference lap of its track
    /// @param digest over all poses and actions, lower-case hexadecimal
    /// @param rivals what its rivals had come to, in the order of the race's rules; empty without rivals, and in
    ///     results from before that was told
    record RolloutResult(
            int index,
            long parLapMs,
            String digest,
            List<LapResult> laps,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RivalResult> rivals) {

        public RolloutResult {
            laps = List.copyOf(laps);
            rivals = rivals == null ? List.of() : List.copyOf(rivals);
        }

        public RolloutResult(int index, long parLapMs, String digest, List<LapResult> laps) {
            this(index, parLapMs, digest, laps, List.of());
        }

        /// What its own car came to.
        public RolloutResult alone() {
            return new RolloutResult(index, parLapMs, digest, laps);
        }
    }

    /// What a rival had come to when the submission's car was done.
    ///
    /// @param laps how many it had finished
    /// @param lapsMs simulated time for these, penalties included
    record RivalResult(int laps, long lapsMs) {}

    /// One lap, in the words of the field's evaluation metrics.
    ///
    /// @param trial from 1
    /// @param lapMs simulated time, penalties included
    /// @param completionPercent 100 when the lap was finished
    record LapResult(
            int trial,
            long lapMs,
            double completionPercent,
            String episodeStatus,
            int offTrackCount,
            int crashCount,
            int immobilizedCount,
            int reversedCount) {

        public boolean finished() {
            return completionPercent >= 100;
        }

        public int resetCount() {
            return offTrackCount + crashCount + immobilizedCount + reversedCount;
        }
    }
}
