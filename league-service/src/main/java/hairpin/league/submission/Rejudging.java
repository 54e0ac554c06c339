package hairpin.league.submission;

import hairpin.events.EvaluationNews.EvaluationFinished;
import hairpin.league.classification.Classifying;
import hairpin.league.problem.Refused;
import hairpin.league.season.RaceEntity;
import hairpin.league.season.RaceState;
import hairpin.league.season.RaceStore;
import hairpin.league.submission.SubmissionState.Failed;
import hairpin.league.submission.SubmissionState.Finished;
import hairpin.league.submission.SubmissionState.Judged;
import hairpin.league.submission.SubmissionState.Pending;
import hairpin.league.work.AfterCommit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// An organizer has a race's submissions driven again, say after a release of the engine, looks at what came out, and
/// then applies all of it or none. Until then every result stays what it was.
@ApplicationScoped
class Rejudging {

    enum Reason {
        RACE_FINAL,
        REJUDGED_ALREADY,
        NOTHING_TO_REJUDGE,
        STILL_UNDER_WAY,
        DECIDED_ALREADY
    }

    private final RejudgingStore rejudgings;
    private final RerunStore reruns;
    private final SubmissionStore submissions;
    private final RaceStore races;
    private final KeepingResult keeping;
    private final CallingOff callingOff;
    private final Classifying classifying;
    private final SubmissionNews news;
    private final JobPublisher jobs;
    private final AfterCommit afterCommit;
    private final Clock clock;

    Rejudging(
            RejudgingStore rejudgings,
            RerunStore reruns,
            SubmissionStore submissions,
            RaceStore races,
            KeepingResult keeping,
            CallingOff callingOff,
            Classifying classifying,
            SubmissionNews news,
            JobPublisher jobs,
            AfterCommit afterCommit,
            Clock clock) {
        this.rejudgings = rejudgings;
        this.reruns = reruns;
        this.submissions = submissions;
        this.races = races;
        this.keeping = keeping;
        this.callingOff = callingOff;
        this.classifying = classifying;
        this.news = news;
        this.jobs = jobs;
        this.afterCommit = afterCommit;
        this.clock = clock;
    }

    /// @param chosen which submissions; all that were judged when empty
    @Transactional
    RejudgingEntity start(String raceSlug, Set<UUID> chosen, String reason, String author) {
        RaceEntity race = races.lockedBySlug(raceSlug).orElseThrow(() -> Refused.notFound("race", raceSlug));
        refuseFinal(race);
        rejudgings.open(race.id).ifPresent(open -> {
            throw Refused.byTheRules(
                    Reason.REJUDGED_ALREADY,
                    race.name + " is being judged again already, by " + open.author + ".",
                    "Apply or drop that first.");
        });
        List<SubmissionEntity> judged = submissions.judged(race.id).stream()
                .filter(submission -> chosen.isEmpty() || chosen.contains(submission.id))
                .toList();
        if (judged.isEmpty() || judged.size() < chosen.size()) {
            throw Refused.byTheRules(
                    Reason.NOTHING_TO_REJUDGE,
                    "Only submissions of " + race.name + " that finished or failed can be judged again.",
                    "Choose some of those.");
        }
        RejudgingEntity rejudging = new RejudgingEntity();
        rejudging.id = UUID.randomUUID();
        rejudging.raceId = race.id;
        rejudging.state = RejudgingState.OPEN;
        rejudging.reason = reason.strip();
        rejudging.author = author;
        rejudging.startedAt = clock.instant();
        rejudgings.persistAndFlush(rejudging);
        judged.forEach(submission -> reruns.persist(RerunEntity.of(submission, rejudging.id, clock.instant())));
        afterCommit.run(jobs::wake);
        return rejudging;
    }

    /// All that came out takes the place of what was; what could not be driven again keeps its result.
    @Transactional
    RejudgingEntity apply(UUID id, String reason, String author) {
        RejudgingEntity rejudging = undecided(id);
        RaceEntity race = races.findById(rejudging.raceId);
        refuseFinal(race);
        List<RerunEntity> all = reruns.ofRejudging(id);
        long pending =
                all.stream().filter(rerun -> rerun.state() instanceof Pending).count();
        if (pending > 0) {
            throw Refused.byTheRules(
                    Reason.STILL_UNDER_WAY,
                    pending + " of " + all.size() + " are still being driven.",
                    "Wait for them, or drop it all.");
        }
        classifying.hold(race.id);
        List<SubmissionEntity> changed =
                all.stream().flatMap(rerun -> replaced(rerun).stream()).toList();
        rejudging.decide(RejudgingState.APPLIED, author, reason, clock.instant());
        submissions.flush();
        classifying.rejudged(race, race.name + " was judged again: " + rejudging.reason);
        changed.forEach(news::publish);
        return rejudging;
    }

    /// Nothing changes; what is still being driven is called off.
    @Transactional
    RejudgingEntity drop(UUID id, String reason, String author) {
        RejudgingEntity rejudging = undecided(id);
        for (RerunEntity rerun : reruns.ofRejudging(id)) {
            if (reruns.locked(rerun.id).orElseThrow().state() instanceof Pending pending) {
                callingOff.callOff(rerun, pending);
            }
        }
        rejudging.decide(RejudgingState.DROPPED, author, reason, clock.instant());
        return rejudging;
    }

    private Optional<SubmissionEntity> replaced(RerunEntity rerun) {
        SubmissionEntity submission = submissions.locked(rerun.submissionId).orElseThrow();
        if (!(submission.state() instanceof Judged judged)) {
            return Optional.empty();
        }
        return switch (rerun.state()) {
            case Finished _ -> {
                submission.become(judged.finishedAgain());
                keeping.keep(submission, ofSubmission(submission, rerun.result().orElseThrow()));
                yield Optional.of(submission);
            }
            case Failed failed
            when failed.reason().isOfTheModel() -> {
                submission.become(judged.failedAgain(failed.reason()));
                keeping.forget(submission);
                yield Optional.of(submission);
            }
            case Failed _, SubmissionState.Broken _, SubmissionState.Canceled _, Pending _ -> Optional.empty();
        };
    }

    /// As if it had been the submission's own evaluation all along; the provenance tells which engine drove it when.
    private static EvaluationFinished ofSubmission(SubmissionEntity submission, EvaluationFinished again) {
        return new EvaluationFinished(
                again.eventId(),
                again.at(),
                submission.id.toString(),
                submission.state().attempt(),
                again.provenance(),
                again.evaluationMs(),
                again.simulatedMs(),
                again.rollouts(),
                again.costs());
    }

    /// Under the race's lock, which comes before any other.
    private RejudgingEntity undecided(UUID id) {
        RejudgingEntity known =
                rejudgings.findByIdOptional(id).orElseThrow(() -> Refused.notFound("rejudging", id.toString()));
        RaceEntity _ = races.lockedBySlug(races.findById(known.raceId).slug).orElseThrow();
        rejudgings.readAgain(known);
        if (known.state != RejudgingState.OPEN) {
            throw Refused.byTheRules(
                    Reason.DECIDED_ALREADY,
                    known.decidedBy + " has " + known.state.name().toLowerCase(Locale.ROOT) + " it already.",
                    "Start another one.");
        }
        return known;
    }

    private static void refuseFinal(RaceEntity race) {
        if (race.state == RaceState.FINAL) {
            throw Refused.byTheRules(
                    Reason.RACE_FINAL,
                    race.name + " is final: its results stand.",
                    "Judge again before a race is made final.");
        }
    }
}
