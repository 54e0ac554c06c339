package hairpin.events;

import hairpin.events.EvaluationNews.Provenance;
import hairpin.events.EvaluationNews.RolloutResult;
import hairpin.events.Suites.DrivingRules;
import hairpin.events.Suites.Suite;
import java.time.Instant;
import java.util.List;

/// All that a result rests on, for anyone, once its race has closed: with it a stranger drives the suite again and
/// gets the same bits.
///
/// Not an event: it is asked for, as JSON. Additive only, like events.
///
/// @param form [#FORM]
/// @param suiteSalt with the suite it makes the digest that was shown from the opening on ([SuiteCommitment])
/// @param recording gzip of the drive, step by step, in base64; null when it lies apart, under the digest in the
///     provenance
public record PublicResult(
        String form,
        String submissionId,
        String alias,
        String modelName,
        Instant submittedAt,
        String ranking,
        Double score,
        Provenance provenance,
        Suite suite,
        String suiteSalt,
        DrivingRules rules,
        List<RolloutResult> rollouts,
        String recording) {

    /// What the first reader of such a file looks at.
    public static final String FORM = "hairpin-result-1";

    public PublicResult {
        rollouts = List.copyOf(rollouts);
    }

    public PublicResult with(String itsRecording) {
        return new PublicResult(
                form,
                submissionId,
                alias,
                modelName,
                submittedAt,
                ranking,
                score,
                provenance,
                suite,
                suiteSalt,
                rules,
                rollouts,
                itsRecording);
    }
}
