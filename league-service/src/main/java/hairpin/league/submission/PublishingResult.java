package hairpin.league.submission;

import hairpin.events.EvaluationNews.EvaluationFinished;
import hairpin.events.PublicResult;
import hairpin.league.problem.Refused;
import hairpin.league.registration.RegistrationStore;
import hairpin.league.season.RaceEntity;
import hairpin.league.season.RaceStore;
import hairpin.league.season.SuiteReveal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/// Gives out all that a result rests on, once its race has closed; of practice, to the racer herself at once.
@ApplicationScoped
class PublishingResult {

    enum Reason {
        NOT_FINISHED,
        NOT_PUBLIC_YET
    }

    private final SubmissionStore submissions;
    private final RegistrationStore registrations;
    private final RaceStore races;

    PublishingResult(SubmissionStore submissions, RegistrationStore registrations, RaceStore races) {
        this.submissions = submissions;
        this.registrations = registrations;
        this.races = races;
    }

    /// @param racerId who asks, or null
    @Transactional
    PublicResult of(UUID id, String racerId) {
        SubmissionEntity submission =
                submissions.findByIdOptional(id).orElseThrow(() -> Refused.notFound("submission", id.toString()));
        RaceEntity race = races.findById(submission.raceId);
        SuiteReveal reveal =
                submission.practice ? practised(submission, race, racerId) : SuiteReveal.of(race, races.suite(race.id));
        EvaluationFinished finished = submission
                .result()
                .orElseThrow(() -> Refused.byTheRules(
                        Reason.NOT_FINISHED,
                        "The submission has no result: it is " + submission.word() + ".",
                        "Ask for one that is FINISHED."));
        return new PublicResult(
                PublicResult.FORM,
                submission.id.toString(),
                registrations.findById(submission.registrationId).alias,
                submission.modelName,
                submission.submittedAt,
                race.ranking.name(),
                submission.score,
                finished.provenance(),
                reveal.suite(),
                reveal.salt(),
                reveal.rules(),
                finished.rollouts(),
                null);
    }

    /// Everybody may see the suite, but how somebody drove it is hers alone until the race has closed.
    private SuiteReveal practised(SubmissionEntity submission, RaceEntity race, String racerId) {
        boolean hers = registrations.findById(submission.registrationId).racerId.equals(racerId);
        if (!hers && !race.state.isClosed()) {
            throw Refused.byTheRules(
                    Reason.NOT_PUBLIC_YET,
                    "Until " + race.name + " has closed, how somebody practised is her own.",
                    "Log in if it is yours, or come back after " + race.closesAt + ".");
        }
        return SuiteReveal.ofPractice(race, races.practiceSuite(race.id));
    }
}
