package hairpin.league.submission;

import hairpin.events.EvaluationNews;
import hairpin.events.EvaluationNews.EvaluationBroke;
import hairpin.events.EvaluationNews.EvaluationFinished;
import hairpin.league.classification.Classifying;
import hairpin.league.submission.SubmissionState.Finished;
import hairpin.league.submission.SubmissionState.Pending;
import hairpin.league.submission.SubmissionState.Queued;
import hairpin.league.work.AfterCommit;
import hairpin.scoring.Attempt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Takes in what the runners report. Late, doubled and misplaced news changes nothing.
@ApplicationScoped
class HearingNews {

    private static final Logger LOG = Logger.getLogger(HearingNews.class);

    private final SubmissionStore submissions;
    private final SubmissionResultStore results;
    private final Classifying classifying;
    private final SubmissionNews news;
    private final JobPublisher jobs;
    private final AfterCommit afterCommit;
    private final Clock clock;
    private final Patience patience;

    HearingNews(
            SubmissionStore submissions,
            SubmissionResultStore results,
            Classifying classifying,
            SubmissionNews news,
            JobPublisher jobs,
            AfterCommit afterCommit,
            Clock clock,
            SubmissionConfig config) {
        this.submissions = submissions;
        this.results = results;
        this.classifying = classifying;
        this.news = news;
        this.jobs = jobs;
        this.afterCommit = afterCommit;
        this.clock = clock;
        this.patience = Patience.of(config);
    }

    @Transactional
    void hear(EvaluationNews told) {
        Optional<SubmissionEntity> found = id(told).flatMap(submissions::locked);
        if (found.isEmpty()) {
            LOG.warnf("news of a submission that is not here: %s", told.submissionId());
            return;
        }
        SubmissionEntity submission = found.get();
        SubmissionState before = submission.state();
        if (!(before instanceof Pending) || told.attempt() != before.attempt()) {
            LOG.debugf("late news of %s, attempt %d: %s", submission.id, told.attempt(), before);
            return;
        }
        EvaluationNews sound = soundOrBroken(submission, told);
        SubmissionState after = before.hear(sound);
        submission.answerDue = patience.afterNews(clock.instant());
        if (after.equals(before)) {
            return;
        }
        submission.become(after);
        if (after instanceof Queued) {
            submission.notBefore = patience.afterBreaking(clock.instant(), before.attempt());
        }
        tell(submission, before, after, sound);
    }

    private void tell(
            SubmissionEntity submission, SubmissionState before, SubmissionState after, EvaluationNews heard) {
        if (after instanceof Finished && heard instanceof EvaluationFinished finished) {
            keep(submission, finished);
        } else {
            news.publish(submission);
        }
        if (before instanceof Queued) {
            news.publishQueue(submission.raceId);
        }
        afterCommit.run(jobs::wake);
    }

    private void keep(SubmissionEntity submission, EvaluationFinished finished) {
        submission.keep(finished);
        Attempt attempt = results.attempt(submission, results.evaluated(finished, submission));
        submission.score = classifying.score(submission.raceId, attempt);
        submission.completionPercent = attempt.completionPercent();
        submission.bestLapMs =
                attempt.bestLapMs().isPresent() ? attempt.bestLapMs().getAsLong() : null;
        submissions.flush();
        if (submission.practice) {
            news.publish(submission);
            besideResults(submission);
            return;
        }
        classifying.resultsChanged(submission.raceId, submission.registrationId);
        if (submission.rank == null) {
            news.publish(submission);
        }
    }

    /// A model that raced too has its practice told beside its result.
    private void besideResults(SubmissionEntity practised) {
        List<SubmissionEntity> raced = submissions.racedToo(practised);
        if (!raced.isEmpty()) {
            classifying.practised(practised.raceId);
            raced.forEach(news::publish);
        }
    }

    /// A result of something else than what was asked for is the platform's fault, not the racer's.
    private EvaluationNews soundOrBroken(SubmissionEntity submission, EvaluationNews told) {
        if (told instanceof EvaluationBroke broke) {
            LOG.warnf("attempt %d at submission %s broke: %s", told.attempt(), submission.id, broke.reason());
        }
        if (told instanceof EvaluationFinished finished) {
            Optional<String> flaw = results.evaluated(finished, submission).flaw(submission.modelSha256);
            if (flaw.isPresent()) {
                LOG.errorf("result of submission %s is unusable: %s", submission.id, flaw.get());
                return new EvaluationBroke(told.eventId(), told.at(), told.submissionId(), told.attempt(), flaw.get());
            }
        }
        return told;
    }

    private static Optional<UUID> id(EvaluationNews told) {
        try {
            return Optional.of(UUID.fromString(told.submissionId()));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
