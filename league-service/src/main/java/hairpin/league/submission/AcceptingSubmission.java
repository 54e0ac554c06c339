package hairpin.league.submission;

import hairpin.league.problem.Refused;
import hairpin.league.registration.RegistrationEntity;
import hairpin.league.registration.RegistrationStore;
import hairpin.league.season.RaceEntity;
import hairpin.league.season.RaceStore;
import hairpin.league.work.AfterCommit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Takes a racer's model into a race, under the race's rules.
@ApplicationScoped
class AcceptingSubmission {

    private static final Duration DAY = Duration.ofDays(1);

    enum Reason {
        NOT_REGISTERED,
        EXCLUDED
    }

    private final RaceStore races;
    private final RegistrationStore registrations;
    private final SubmissionStore submissions;
    private final SubmissionNews news;
    private final JobPublisher jobs;
    private final AfterCommit afterCommit;
    private final Clock clock;
    private final Quota quota;

    AcceptingSubmission(
            RaceStore races,
            RegistrationStore registrations,
            SubmissionStore submissions,
            SubmissionNews news,
            JobPublisher jobs,
            AfterCommit afterCommit,
            Clock clock,
            SubmissionConfig config) {
        this.races = races;
        this.registrations = registrations;
        this.submissions = submissions;
        this.news = news;
        this.jobs = jobs;
        this.afterCommit = afterCommit;
        this.clock = clock;
        this.quota = new Quota(config.perDay(), config.atATime(), config.givenBack());
    }

    /// Refuses early what the rules forbid, before anyone else is asked.
    @Transactional
    void refuseHopeless(String raceSlug, String racerId, boolean practice) {
        check(raceSlug, races.bySlug(raceSlug), practice, race -> registrations.ofRacer(race.seasonId, racerId));
    }

    /// The race cannot move on meanwhile, and of one racer's requests one comes after the other: no limit is overrun.
    ///
    /// @param practice on the race's practice suite instead
    @Transactional
    SubmissionEntity accept(String raceSlug, String racerId, ModelCard model, boolean practice) {
        Entrant entrant = check(
                raceSlug,
                races.heldBySlug(raceSlug),
                practice,
                race -> registrations.lockedOfRacer(race.seasonId, racerId));
        SubmissionEntity submission = new SubmissionEntity();
        submission.id = UUID.randomUUID();
        submission.raceId = entrant.race.id;
        submission.registrationId = entrant.registration.id;
        submission.number = submissions.lastNumber(entrant.race.id, entrant.registration.id, practice) + 1;
        submission.practice = practice;
        submission.modelId = model.modelId();
        submission.modelName = model.name();
        submission.modelSha256 = model.sha256();
        submission.submittedAt = clock.instant();
        submission.become(SubmissionState.submitted());
        submissions.persistAndFlush(submission);
        news.publish(submission);
        afterCommit.run(jobs::wake);
        return submission;
    }

    private Entrant check(String raceSlug, Optional<RaceEntity> found, boolean practice, RegistrationOf lookup) {
        RaceEntity race = found.orElseThrow(() -> Refused.notFound("race", raceSlug));
        RegistrationEntity registration = lookup.in(race)
                .orElseThrow(() -> Refused.byTheRules(
                        Reason.NOT_REGISTERED,
                        "You are not registered for the season of " + race.name + ".",
                        "Register first, then submit."));
        if (registrations.isExcluded(registration.id)) {
            throw Refused.byTheRules(
                    Reason.EXCLUDED,
                    "You were excluded from the season of " + race.name + ".",
                    "Ask the organizer for the reason.");
        }
        int limit = practice ? race.maxPractice : race.maxSubmissions;
        Acceptance rules = new Acceptance(race.kind, race.state, race.opensAt, race.closesAt, limit);
        rules.objection(submissions.counted(race.id, registration.id, practice), clock.instant())
                .ifPresent(reason -> {
                    throw refused(reason, race, practice);
                });
        Instant yesterday = clock.instant().minus(DAY);
        quota.objection(
                        submissions.underWay(registration.id),
                        submissions.countedSince(registration.id, yesterday),
                        submissions.lostSince(registration.id, yesterday))
                .ifPresent(reason -> {
                    throw refused(reason);
                });
        return new Entrant(race, registration);
    }

    private record Entrant(RaceEntity race, RegistrationEntity registration) {}

    private interface RegistrationOf {

        Optional<RegistrationEntity> in(RaceEntity race);
    }

    private static Refused refused(Acceptance.Reason reason, RaceEntity race, boolean practice) {
        return switch (reason) {
            case TAKES_RUNS_ONLY ->
                Refused.byTheRules(
                        reason,
                        race.name + " is driven on a real track.",
                        "Come to the event and have your run timed.");
            case NO_PRACTICE ->
                Refused.byTheRules(reason, race.name + " has nothing to practise on.", "Submit to the race itself.");
            case NOT_OPEN_YET ->
                Refused.byTheRules(reason, race.name + " is not open yet.", "Submit after " + race.opensAt + ".");
            case ALREADY_CLOSED ->
                Refused.byTheRules(
                        reason,
                        race.name + " closed at " + race.closesAt + ".",
                        "Submit to a race that is still open.");
            case TOO_MANY_SUBMISSIONS ->
                practice
                        ? tooMuchPractice(reason, race)
                        : Refused.byTheRules(
                                reason,
                                "You have used all " + race.maxSubmissions + " submissions to " + race.name + ".",
                                "Your best one counts.");
        };
    }

    private Refused refused(Quota.Reason reason) {
        return switch (reason) {
            case TOO_MANY_AT_A_TIME ->
                Refused.byTheRules(
                        reason,
                        "You have " + quota.atATime() + " submissions that wait or are being raced.",
                        "Submit again when one of them has ended, or take one back.");
            case TOO_MANY_IN_A_DAY ->
                Refused.byTheRules(
                        reason,
                        "You have submitted " + quota.perDay() + " times within 24 hours.",
                        "Submit again when the first of them is a day old.");
        };
    }

    private static Refused tooMuchPractice(Acceptance.Reason reason, RaceEntity race) {
        return Refused.byTheRules(
                reason,
                "You have practised " + race.maxPractice + " times for " + race.name + ".",
                "Its practice suite is public: drive it at home.");
    }
}
