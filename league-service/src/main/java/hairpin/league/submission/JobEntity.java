package hairpin.league.submission;

import hairpin.events.EvaluationNews.EvaluationFinished;
import hairpin.events.EvaluationNews.LapResult;
import hairpin.events.EventJson;
import hairpin.events.FailureReason;
import hairpin.events.Topics;
import hairpin.league.season.JsonText;
import hairpin.league.submission.SubmissionState.Broken;
import hairpin.league.submission.SubmissionState.Canceled;
import hairpin.league.submission.SubmissionState.Failed;
import hairpin.league.submission.SubmissionState.Finished;
import hairpin.league.submission.SubmissionState.Queued;
import hairpin.league.submission.SubmissionState.Running;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What is asked of runners and how far it is. Its state is read and written as a [SubmissionState] only.
@MappedSuperclass
abstract sealed class JobEntity permits SubmissionEntity, RerunEntity {

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    private StateWord state;

    private int attempt;
    private boolean started;
    private int percent;

    @Column(name = "laps_completed")
    private int lapsCompleted;

    private String reason;
    private String why;

    int requests;

    /// When the runners must have been heard of; null when none was asked, or all is told. What was taken back from
    /// them keeps it, and its place among the jobs in flight, for they may race it to the end.
    @Column(name = "answer_due")
    Instant answerDue;

    @Column(name = "not_before")
    Instant notBefore;

    /// Some hundred kilobytes, so it is read where it is asked for.
    @Basic(fetch = FetchType.LAZY)
    private String result;

    SubmissionState state() {
        return switch (state) {
            case QUEUED -> new Queued(attempt);
            case RUNNING -> new Running(attempt, percent, lapsCompleted);
            case FINISHED -> new Finished(attempt);
            case FAILED -> new Failed(attempt, new Reason(reason, why()));
            case ERROR -> new Broken(attempt);
            case CANCELED -> new Canceled(attempt, started);
        };
    }

    void become(SubmissionState next) {
        state = StateWord.of(next);
        attempt = next.attempt();
        switch (next) {
            case Queued _ -> waitForRunner();
            case Running running -> {
                started = true;
                percent = running.percent();
                lapsCompleted = running.lapsCompleted();
            }
            case Finished _ -> {
                percent = 100;
                reason = null;
                why = null;
            }
            case Failed failed -> {
                reason = failed.reason().sentence();
                why = JsonText.of(failed.reason().why());
            }
            case Broken _ ->
                reason = "The league could not race this model. It does not count; please submit it again.";
            case Canceled canceled -> started = canceled.started();
        }
        if (!(next instanceof SubmissionState.Pending) && !(next instanceof Canceled)) {
            answerDue = null;
        }
    }

    StateWord word() {
        return state;
    }

    int percent() {
        return percent;
    }

    int lapsCompleted() {
        return lapsCompleted;
    }

    String reason() {
        return reason;
    }

    /// The same for pages; null where nobody told it apart.
    FailureReason why() {
        return JsonText.read(why, FailureReason.class);
    }

    void keep(EvaluationFinished finished) {
        lapsCompleted = (int) finished.rollouts().stream()
                .flatMap(rollout -> rollout.laps().stream())
                .filter(LapResult::finished)
                .count();
        result = EventJson.of(Topics.EVALUATIONS).write(finished);
    }

    void forgetResult() {
        result = null;
    }

    Optional<EvaluationFinished> result() {
        return read(result);
    }

    static Optional<EvaluationFinished> read(String result) {
        return result == null
                ? Optional.empty()
                : EventJson.of(Topics.EVALUATIONS).read(result).map(EvaluationFinished.class::cast);
    }

    private void waitForRunner() {
        percent = 0;
        lapsCompleted = 0;
        requests = 0;
        answerDue = null;
    }
}
