package hairpin.league.submission;

import hairpin.events.EvaluationNews;
import hairpin.events.EvaluationNews.EvaluationBroke;
import hairpin.events.EvaluationNews.EvaluationCalledOff;
import hairpin.events.EvaluationNews.EvaluationFailed;
import hairpin.events.EvaluationNews.EvaluationFinished;
import hairpin.events.EvaluationNews.EvaluationProgressed;
import hairpin.events.EvaluationNews.EvaluationStarted;
import hairpin.league.classification.Classifying;
import hairpin.league.submission.SubmissionState.Canceled;
import hairpin.league.submission.SubmissionState.Finished;
import hairpin.league.submission.SubmissionState.Pending;
import hairpin.league.submission.SubmissionState.Queued;
import hairpin.league.work.AfterCommit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Takes in what the runners report. Late, doubled and misplaced news changes nothing.
@ApplicationScoped
class HearingNews {

    private static final Logger LOG = Logger.getLogger(HearingNews.class);

    private final SubmissionStore submissions;
    private final RerunStore reruns;
    private final SubmissionResultStore results;
    private final KeepingResult keeping;
    private final CheckingResults checking;
    private final Classifying classifying;
    private final SubmissionNews news;
    private final JobPublisher jobs;
    private final AfterCommit afterCommit;
    private final Clock clock;
    private final Patience patience;

    HearingNews(
            SubmissionStore submissions,
            RerunStore reruns,
            SubmissionResultStore results,
            KeepingResult keeping,
            CheckingResults checking,
            Classifying classifying,
            SubmissionNews news,
            JobPublisher jobs,
            AfterCommit afterCommit,
            Clock clock,
            SubmissionConfig config) {
        this.submissions = submissions;
        this.reruns = reruns;
        this.results = results;
        this.keeping = keeping;
        this.checking = checking;
        this.classifying = classifying;
        this.news = news;
        this.jobs = jobs;
        this.afterCommit = afterCommit;
        this.clock = clock;
        this.patience = Patience.of(config);
    }

    @Transactional
    void hear(EvaluationNews told) {
        Optional<UUID> id = id(told);
        Optional<SubmissionEntity> submission = id.flatMap(submissions::locked);
        if (submission.isPresent()) {
            moved(submission.get(), submission.get(), told).ifPresent(change -> tell(submission.get(), change));
            return;
        }
        Optional<RerunEntity> rerun = id.flatMap(reruns::locked);
        if (rerun.isEmpty()) {
            LOG.warnf("news of a submission that is not here: %s", told.submissionId());
            return;
        }
        SubmissionEntity again = submissions.findById(rerun.get().submissionId);
        moved(rerun.get(), again, told).ifPresent(change -> {
            checking.moved(rerun.get(), again, change);
            afterCommit.run(jobs::wake);
        });
    }

    /// @param of what the job races
    private Optional<Change> moved(JobEntity job, SubmissionEntity of, EvaluationNews told) {
        SubmissionState before = job.state();
        if (before instanceof Canceled && job.answerDue != null && told.attempt() == before.attempt()) {
            takenBack(job, told);
            return Optional.empty();
        }
        if (!(before instanceof Pending) || told.attempt() != before.attempt()) {
            LOG.debugf("late news of %s, attempt %d: %s", job.id, told.attempt(), before);
            return Optional.empty();
        }
        EvaluationNews sound = soundOrBroken(of, told);
        SubmissionState after = before.hear(sound);
        job.answerDue = patience.afterNews(clock.instant());
        if (after.equals(before)) {
            return Optional.empty();
        }
        job.become(after);
        if (after instanceof Queued) {
            job.notBefore = patience.afterBreaking(clock.instant(), before.attempt());
        }
        return Optional.of(new Change(before, after, sound));
    }

    /// Its place is free again when no runner works on it any more.
    private void takenBack(JobEntity job, EvaluationNews told) {
        job.answerDue = switch (told) {
            case EvaluationStarted _, EvaluationProgressed _ -> patience.afterNews(clock.instant());
            case EvaluationFinished _, EvaluationFailed _, EvaluationBroke _, EvaluationCalledOff _ -> null;
        };
        if (job.answerDue == null) {
            afterCommit.run(jobs::wake);
        }
    }

    /// @param heard what made the one state the other
    record Change(SubmissionState before, SubmissionState after, EvaluationNews heard) {}

    private void tell(SubmissionEntity submission, Change change) {
        if (change.after() instanceof Finished && change.heard() instanceof EvaluationFinished finished) {
            keep(submission, finished);
        } else {
            news.publish(submission);
        }
        if (change.before() instanceof Queued) {
            news.publishQueue(submission.raceId);
        }
        afterCommit.run(jobs::wake);
    }

    private void keep(SubmissionEntity submission, EvaluationFinished finished) {
        keeping.keep(submission, finished);
        submissions.flush();
        if (submission.practice) {
            news.publish(submission);
            besideResults(submission);
            return;
        }
        checking.checkByChance(submission);
        classifying.resultsChanged(submission.raceId, submission.registrationId);
        if (submission.rank == null) {
            news.publish(submission);
        }
    }

    /// A model that raced too has its practice told beside its result; their ranks are read once the board is held.
    private void besideResults(SubmissionEntity practised) {
        if (!submissions.hasRacedToo(practised)) {
            return;
        }
        classifying.practised(practised.raceId);
        news.publish(practised.raceId, submissions.racedToo(practised));
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
