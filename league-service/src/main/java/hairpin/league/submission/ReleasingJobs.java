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
import org.jboss.logging.Logger;

/// Hands queued submissions to the runners, races in turn, and asks again for those of which nobody was heard.
@ApplicationScoped
class ReleasingJobs {

    private static final Logger LOG = Logger.getLogger(ReleasingJobs.class);

    private final SubmissionStore submissions;
    private final RaceStore races;
    private final SubmissionNews news;
    private final Outbox outbox;
    private final Clock clock;
    private final Patience patience;
    private final int places;

    ReleasingJobs(
            SubmissionStore submissions,
            RaceStore races,
            SubmissionNews news,
            Outbox outbox,
            Clock clock,
            SubmissionConfig config) {
        this.submissions = submissions;
        this.races = races;
        this.news = news;
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
        int free =
                places - underWay.values().stream().mapToInt(Integer::intValue).sum();
        if (free > 0) {
            InTurn.next(submissions.waiting(places, clock.instant()), underWay, free)
                    .forEach(this::release);
        }
    }

    /// @return what nobody was heard of for too long
    @Transactional
    List<UUID> overdue() {
        return submissions.overdue(clock.instant());
    }

    /// Nothing stays stuck: a job that no runner took is asked for again, a runner that fell silent has lost it.
    @Transactional
    void askAgain(UUID id) {
        Instant now = clock.instant();
        SubmissionEntity submission = submissions.locked(id).orElseThrow();
        if (submission.answerDue == null || submission.answerDue.isAfter(now)) {
            return;
        }
        switch (submission.state()) {
            case Queued _ -> {
                LOG.infof("no runner took submission %s, asking again", id);
                request(submission, now);
            }
            case Running running -> {
                LOG.warnf("nothing was heard of submission %s, attempt %d", id, running.attempt());
                submission.become(((Pending) running).broke());
                news.publish(submission);
            }
            case SubmissionState.Finished _,
                    SubmissionState.Failed _,
                    SubmissionState.Broken _,
                    SubmissionState.Canceled _ -> submission.answerDue = null;
        }
    }

    private void release(UUID id) {
        SubmissionEntity submission = submissions.locked(id).orElseThrow();
        if (submission.state() instanceof Queued && submission.answerDue == null) {
            request(submission, clock.instant());
        }
    }

    private void request(SubmissionEntity submission, Instant now) {
        RaceEntity race = races.findById(submission.raceId);
        submission.requests++;
        submission.answerDue = patience.afterRequest(now, submission.requests);
        outbox.add(
                Topics.EVALUATION_JOBS,
                new EvaluationRequested(
                        Outbox.newEventId(),
                        now,
                        submission.id.toString(),
                        submission.state().attempt(),
                        race.slug,
                        submission.practice
                                ? races.practiceSuite(race.id).version()
                                : races.suite(race.id).version(),
                        submission.modelSha256,
                        submission.practice));
    }
}
