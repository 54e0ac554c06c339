package hairpin.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/// Work for the evaluation runners. Topic `evaluation-jobs`, written by the league service only.
public sealed interface EvaluationJob extends Event {

    /// A submission is to be raced on the hidden suite of its race.
    ///
    /// @param submissionId of the submission, or of a rerun of one: an id of its own, by which the league knows it
    /// @param attempt from 1; a result counts only for the attempt that the league service last asked for
    /// @param suiteVersion which [Suites.SuiteSealed] of the race to drive
    /// @param modelSha256 the model's blob in the trainer service, as lower-case hexadecimal
    /// @param practice to be raced on the race's practice suite instead
    /// @param notBy the name of the runner that had better leave it to another one, or null
    record EvaluationRequested(
            UUID eventId,
            Instant at,
            String submissionId,
            int attempt,
            String raceSlug,
            int suiteVersion,
            String modelSha256,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean practice,
            @JsonInclude(JsonInclude.Include.NON_NULL) String notBy)
            implements EvaluationJob {

        /// On the hidden suite, for whoever takes it.
        public EvaluationRequested(
                UUID eventId,
                Instant at,
                String submissionId,
                int attempt,
                String raceSlug,
                int suiteVersion,
                String modelSha256) {
            this(eventId, at, submissionId, attempt, raceSlug, suiteVersion, modelSha256, false, null);
        }

        /// The key of the suite on its topic.
        public String suiteKey() {
            return practice ? Suites.practiceKey(raceSlug) : raceSlug;
        }

        @Override
        public String key() {
            return submissionId;
        }
    }
}
