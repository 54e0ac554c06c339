package hairpin.events;

import java.time.Instant;
import java.util.UUID;

/// Work for the evaluation runners. Topic `evaluation-jobs`, written by the league service only.
public sealed interface EvaluationJob extends Event {

    /// A submission is to be raced on the hidden suite of its race.
    ///
    /// @param attempt from 1; a result counts only for the attempt that the league service last asked for
    /// @param suiteVersion which [Suites.SuiteSealed] of the race to drive
    /// @param modelSha256 the model's blob in the trainer service, as lower-case hexadecimal
    record EvaluationRequested(
            UUID eventId,
            Instant at,
            String submissionId,
            int attempt,
            String raceSlug,
            int suiteVersion,
            String modelSha256)
            implements EvaluationJob {

        @Override
        public String key() {
            return submissionId;
        }
    }
}
