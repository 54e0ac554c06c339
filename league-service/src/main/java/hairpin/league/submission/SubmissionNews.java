package hairpin.league.submission;

import hairpin.events.Boards.BoardRow;
import hairpin.events.Submissions.SubmissionChanged;
import hairpin.events.Topics;
import hairpin.league.classification.Classifying;
import hairpin.league.outbox.Outbox;
import hairpin.league.registration.RegistrationStore;
import hairpin.league.season.RaceEntity;
import hairpin.league.season.RaceStore;
import hairpin.league.season.SeasonStore;
import hairpin.league.submission.Figures.Course;
import hairpin.scoring.Ranking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/// A submission as the public may see it. Nothing of it tells a hidden track. Practice is told in full, but for its
/// recording.
@ApplicationScoped
class SubmissionNews {

    /// Those further back learn their place when they come this near.
    private static final int POSITIONS_TOLD = 20;

    private final SubmissionStore submissions;
    private final SubmissionResultStore results;
    private final RaceStore races;
    private final SeasonStore seasons;
    private final RegistrationStore registrations;
    private final Classifying classifying;
    private final Outbox outbox;
    private final Clock clock;

    SubmissionNews(
            SubmissionStore submissions,
            SubmissionResultStore results,
            RaceStore races,
            SeasonStore seasons,
            RegistrationStore registrations,
            Classifying classifying,
            Outbox outbox,
            Clock clock) {
        this.submissions = submissions;
        this.results = results;
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

    /// Many of one race: what they have in common is read once.
    void publish(UUID raceId, List<SubmissionEntity> many) {
        if (!many.isEmpty()) {
            Map<String, Double> seen = results.seenScores(raceId);
            Map<String, BoardRow> rows = classifying.rows(raceId);
            Beside beside = new Beside(it -> seen.get(it.id.toString()), alias -> Optional.ofNullable(rows.get(alias)));
            many.forEach(submission -> outbox.add(Topics.SUBMISSIONS, page(submission, beside)));
        }
    }

    /// What is told of a submission and stands elsewhere.
    ///
    /// @param seenScore what its model came to on the practice suite, or null
    /// @param row the line on the board of whoever has that alias
    private record Beside(Function<SubmissionEntity, Double> seenScore, Function<String, Optional<BoardRow>> row) {}

    /// Tells those who wait that they moved up.
    void publishQueue(UUID raceId) {
        submissions.queue(raceId, POSITIONS_TOLD).forEach(this::publish);
    }

    @Transactional
    Optional<SubmissionChanged> show(UUID id) {
        return submissions.findByIdOptional(id).map(this::page);
    }

    SubmissionChanged page(SubmissionEntity submission) {
        return page(submission, new Beside(results::seenScore, alias -> classifying.row(submission.raceId, alias)));
    }

    private SubmissionChanged page(SubmissionEntity submission, Beside beside) {
        RaceEntity race = races.findById(submission.raceId);
        String alias = registrations.findById(submission.registrationId).alias;
        Figures figures = figures(submission, race, () -> beside.row.apply(alias));
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
                isSeenScoreTold(submission, race, figures) ? beside.seenScore.apply(submission) : null,
                figures.heats(),
                submission.why());
    }

    /// Beside a score over par that is told stands what the model came to on the practice suite.
    private static boolean isSeenScoreTold(SubmissionEntity submission, RaceEntity race, Figures figures) {
        return !submission.practice && race.ranking == Ranking.GENERALIZATION && figures.score() != null;
    }

    private Figures figures(SubmissionEntity submission, RaceEntity race, Supplier<Optional<BoardRow>> row) {
        Course course = new Course(results.suite(submission).suite(), race);
        if (submission.practice) {
            return Figures.practised(submission, results.whole(submission), course);
        }
        return race.state.isClosed()
                ? Figures.revealed(submission, results.whole(submission), course, classifying.fieldMedian(race.id))
                : Figures.hidden(
                        submission,
                        results.told(submission),
                        course,
                        submission.rank == null ? Optional.empty() : row.get());
    }
}
