package hairpin.league.submission;

import hairpin.events.Submissions.SubmissionChanged;
import hairpin.events.Suites.Suite;
import hairpin.events.Topics;
import hairpin.league.classification.Classifying;
import hairpin.league.outbox.Outbox;
import hairpin.league.registration.RegistrationStore;
import hairpin.league.season.RaceEntity;
import hairpin.league.season.RaceStore;
import hairpin.league.season.SeasonStore;
import hairpin.scoring.Ranking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/// A submission as the public may see it. Nothing of it tells a hidden track. Practice is told in full, but for its
/// recording.
@ApplicationScoped
class SubmissionNews {

    /// Those further back learn their place when they come this near.
    private static final int POSITIONS_TOLD = 20;

    private final SubmissionStore submissions;
    private final RaceStore races;
    private final SeasonStore seasons;
    private final RegistrationStore registrations;
    private final Classifying classifying;
    private final Outbox outbox;
    private final Clock clock;

    SubmissionNews(
            SubmissionStore submissions,
            RaceStore races,
            SeasonStore seasons,
            RegistrationStore registrations,
            Classifying classifying,
            Outbox outbox,
            Clock clock) {
        this.submissions = submissions;
        this.races = races;
        this.seasons = seasons;
        this.registrations = registrations;
        this.classifying = classifying;
        this.outbox = outbox;
        this.clock = clock;
    }

    void publish(SubmissionEntity submission) {
        outbox.add(Topics.SUBMISSIONS, page(submission));
    }

    /// Tells those who wait that they moved up.
    void publishQueue(UUID raceId) {
        submissions.queue(raceId, POSITIONS_TOLD).forEach(this::publish);
    }

    @Transactional
    Optional<SubmissionChanged> show(UUID id) {
        return submissions.findByIdOptional(id).map(this::page);
    }

    SubmissionChanged page(SubmissionEntity submission) {
        RaceEntity race = races.findById(submission.raceId);
        String alias = registrations.findById(submission.registrationId).alias;
        Figures figures = figures(submission, race, alias);
        return new SubmissionChanged(
                Outbox.newEventId(),
                clock.instant(),
                submission.id.toString(),
                seasons.findById(race.seasonId).slug,
                race.slug,
                alias,
                submission.modelName,
                submission.modelSha256,
                submission.number,
                submission.submittedAt,
                submission.word().name(),
                submission.word() == StateWord.QUEUED ? submissions.queuePosition(submission) : null,
                submission.percent(),
                figures.lapsCompleted(),
                submission.rank,
                submission.reason(),
                figures.score(),
                figures.completionPercent(),
                figures.bestLapMs(),
                figures.provenance(),
                figures.rollouts(),
                submission.practice,
                figures.robustness(),
                seenScore(submission, race, figures),
                figures.heats(),
                submission.why());
    }

    /// Beside a score over par that is told stands what the model came to on the practice suite.
    private Double seenScore(SubmissionEntity submission, RaceEntity race, Figures figures) {
        return submission.practice || race.ranking != Ranking.GENERALIZATION || figures.score() == null
                ? null
                : submissions.seenScores(race.id).get(submission.id);
    }

    private Figures figures(SubmissionEntity submission, RaceEntity race, String alias) {
        if (submission.practice) {
            return Figures.practised(submission, races.practiceSuite(race.id).suite(), race);
        }
        Suite suite = races.suite(race.id).suite();
        return race.state.isClosed()
                ? Figures.revealed(submission, suite, race, classifying.fieldMedian(race.id))
                : Figures.hidden(
                        submission,
                        suite,
                        race.laps,
                        submission.rank == null ? Optional.empty() : classifying.row(race.id, alias));
    }
}
