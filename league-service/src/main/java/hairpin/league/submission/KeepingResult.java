package hairpin.league.submission;

import hairpin.events.EvaluationNews.EvaluationFinished;
import hairpin.league.classification.Classifying;
import hairpin.scoring.Attempt;
import jakarta.enterprise.context.ApplicationScoped;

/// Makes a result a submission's own: stored as the runner sent it, with what it is worth. The board follows when
/// [Classifying] is told.
@ApplicationScoped
class KeepingResult {

    private final SubmissionResultStore results;
    private final Classifying classifying;

    KeepingResult(SubmissionResultStore results, Classifying classifying) {
        this.results = results;
        this.classifying = classifying;
    }

    void keep(SubmissionEntity submission, EvaluationFinished finished) {
        submission.keep(finished);
        Attempt attempt = submission.practice
                ? results.attempt(submission, finished)
                : SubmissionResultStore.attempt(
                        submission, results.gist(submission, finished).drives());
        submission.score = classifying.score(submission.raceId, attempt);
        submission.completionPercent = attempt.completionPercent();
        submission.bestLapMs =
                attempt.bestLapMs().isPresent() ? attempt.bestLapMs().getAsLong() : null;
    }

    /// There is no result any more.
    void forget(SubmissionEntity submission) {
        submission.forgetResult();
        results.forget(submission);
        submission.score = null;
        submission.completionPercent = null;
        submission.bestLapMs = null;
        submission.rank = null;
    }
}
