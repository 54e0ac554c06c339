package hairpin.league.submission;

import hairpin.events.EvaluationJob.EvaluationRequested;
import hairpin.events.Topics;
import hairpin.league.outbox.Outbox;
import hairpin.league.season.RaceEntity;
import hairpin.league.season.RaceStore;
import hairpin.league.submission.SubmissionState.Pending;
import hairpin.league.submission.SubmissionState.Queued;
import hairpin.league.submission.SubmissionState.Running;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/// Hands queued submissions to the runners, races in turn, and asks again for those of which nobody was heard.
@ApplicationScoped
class ReleasingJobs {

    private static final Logger LOG = Logger.getLogger(ReleasingJobs.class);

    private final SubmissionStore submissions;
    private final RerunStore reruns;
    private final RaceStore races;
    private final SubmissionNews news;
    private final CallingOff callingOff;
    private final Outbox outbox;
    private final Clock clock;
    private final Patience patience;
    private final int places;

    ReleasingJobs(
            SubmissionStore submissions,
            RerunStore reruns,
            RaceStore races,
            SubmissionNews news,
            CallingOff callingOff,
            Outbox outbox,
            Clock clock,
            SubmissionConfig config) {
        this.submissions = submissions;
        this.reruns = reruns;
        this.races = races;
        this.news = news;
        this.callingOff = callingOff;
        this.outbox = outbox;
        this.clock = clock;
        this.patience = Patience.of(config);
        this.places = config.inFlight();
    }

    @Transactional
    void release() {
        if (!submissions.isMyTurnToRelease()) {
            return;
        }
        Map<UUID, Integer> underWay = submissions.underWay();
        int busy = underWay.values().stream().mapToInt(Integer::intValue).sum() + reruns.underWay();
        int free = places - busy;
        if (free > 0) {
            Instant now = clock.instant();
            List<UUID> next = InTurn.next(submissions.waiting(places, now), underWay, free);
            next.forEach(this::release);
            again(busy + next.size(), free - next.size(), now).forEach(this::releaseAgain);
        }
    }

    /// What is rejudged waits for all that is ranked; what only checks us, for everything: one at a time.
    ///
    /// @param busy how many jobs are with the runners
    private List<UUID> again(int busy, int free, Instant now) {
        if (free == 0) {
            return List.of();
        }
        List<UUID> rejudged = reruns.waiting(false, now, free);
        return busy == 0 && rejudged.isEmpty() ? reruns.waiting(true, now, 1) : rejudged;
    }

    /// @return what nobody was heard of for too long
    @Transactional
    List<UUID> overdue() {
        Instant now = clock.instant();
        return Stream.concat(submissions.overdue(now).stream(), reruns.overdue(now).stream())
                .toList();
    }

    /// Nothing stays stuck: a job that no runner took is asked for again, a runner that fell silent has lost it
    /// and need not go on should it be alive, and what was taken back from the runners gives its place back.
    @Transactional
    void askAgain(UUID id) {
        Instant now = clock.instant();
        JobEntity job = submissions
                .locked(id)
                .<JobEntity>map(found -> found)
                .or(() -> reruns.locked(id))
                .orElseThrow();
        if (job.answerDue == null || job.answerDue.isAfter(now)) {
            return;
        }
        switch (job.state()) {
            case Queued _ -> {
                LOG.infof("no runner took submission %s, asking again", id);
                request(job, now);
            }
            case Running running -> {
                LOG.warnf("nothing was heard of submission %s, attempt %d", id, running.attempt());
                callingOff.tell(job);
                job.become(((Pending) running).broke());
                if (job instanceof SubmissionEntity submission) {
                    news.publish(submission);
                }
            }
            case SubmissionState.Finished _,
                    SubmissionState.Failed _,
                    SubmissionState.Broken _,
                    SubmissionState.Canceled _ -> job.answerDue = null;
        }
    }

    private void release(UUID id) {
        SubmissionEntity submission = submissions.locked(id).orElseThrow();
        if (submission.state() instanceof Queued && submission.answerDue == null) {
            request(submission, clock.instant());
        }
    }

    private void releaseAgain(UUID id) {
        RerunEntity rerun = reruns.locked(id).orElseThrow();
        if (rerun.state() instanceof Queued && rerun.answerDue == null) {
            request(rerun, clock.instant());
        }
    }

    private void request(JobEntity job, Instant now) {
        SubmissionEntity submission =
                switch (job) {
                    case SubmissionEntity own -> own;
                    case RerunEntity rerun -> submissions.findById(rerun.submissionId);
                };
        RaceEntity race = races.findById(submission.raceId);
        job.requests++;
        job.answerDue = patience.afterRequest(now, job.requests);
        outbox.add(
                Topics.EVALUATION_JOBS,
                new EvaluationRequested(
                        Outbox.newEventId(),
                        now,
                        job.id.toString(),
                        job.state().attempt(),
                        race.slug,
                        submission.practice
                                ? races.practiceSuite(race.id).version()
                                : races.suite(race.id).version(),
                        submission.modelSha256,
                        submission.practice,
                        notBy(job, submission)));
    }

    /// A check is worth more when another runner makes it.
    private static String notBy(JobEntity job, SubmissionEntity submission) {
        return job instanceof RerunEntity rerun && rerun.isCheck()
                ? submission
                        .result()
                        .map(result -> result.provenance().runner())
                        .orElse(null)
                : null;
    }
}
