package hairpin.league.submission;

import hairpin.events.EvaluationNews.EvaluationFinished;
import hairpin.events.EvaluationNews.LapResult;
import hairpin.events.EvaluationNews.Provenance;
import hairpin.events.EvaluationNews.RolloutResult;
import hairpin.events.Submissions.RolloutSummary;
import hairpin.events.Submissions.SubmissionChanged;
import hairpin.events.Suites.Suite;
import hairpin.events.Topics;
import hairpin.league.classification.Classifying;
import hairpin.league.outbox.Outbox;
import hairpin.league.registration.RegistrationStore;
import hairpin.league.season.RaceEntity;
import hairpin.league.season.RaceStore;
import hairpin.league.season.SeasonStore;
import hairpin.scoring.Drive;
import hairpin.scoring.SuiteDrives;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

/// A submission as the public may see it. Nothing of it tells a hidden track: drives are known by their index, and by
/// how they compare with par. Practice is told in full, but for its recording.
@ApplicationScoped
class SubmissionNews {

    /// Those further back learn their place when they come this near.
    private static final int POSITIONS_TOLD = 20;

    /// Of a hidden drive, lap time over par is told to a fiftieth.
    private static final double HIDDEN_STEPS = 50;

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
        Optional<EvaluationFinished> result = submission.result();
        return new SubmissionChanged(
                Outbox.newEventId(),
                clock.instant(),
                submission.id.toString(),
                seasons.findById(race.seasonId).slug,
                race.slug,
                registrations.findById(submission.registrationId).alias,
                submission.modelName,
                submission.modelSha256,
                submission.number,
                submission.submittedAt,
                submission.word().name(),
                submission.word() == StateWord.QUEUED ? submissions.queuePosition(submission) : null,
                submission.percent(),
                submission.lapsCompleted(),
                submission.rank,
                submission.reason(),
                submission.score,
                submission.completionPercent,
                submission.bestLapMs,
                result.map(finished -> provenance(finished, race)).orElse(null),
                result.map(finished -> submission.practice ? practised(finished, race) : summaries(finished, race))
                        .orElse(List.of()),
                submission.practice);
    }

    /// Who has a recording's digest may have the recording, and with it the tracks.
    private static Provenance provenance(EvaluationFinished finished, RaceEntity race) {
        Provenance whole = finished.provenance();
        return race.state.isClosed() ? whole : whole.withoutRecording();
    }

    private List<RolloutSummary> summaries(EvaluationFinished finished, RaceEntity race) {
        List<Double> field = classifying.fieldMedian(race.id);
        return finished.rollouts().stream()
                .map(rollout ->
                        summary(rollout, race, rollout.index() < field.size() ? field.get(rollout.index()) : null))
                .toList();
    }

    /// Of practice nothing is hidden.
    private List<RolloutSummary> practised(EvaluationFinished finished, RaceEntity race) {
        Suite suite = races.practiceSuite(race.id).suite();
        return finished.rollouts().stream()
                .map(rollout -> {
                    RolloutSummary told = exact(rollout, race, null);
                    return new RolloutSummary(
                            told.index(),
                            told.completionPercent(),
                            told.lapOverPar(),
                            null,
                            told.resets(),
                            told.digest(),
                            suite.course(rollout.index()),
                            rollout.laps());
                })
                .toList();
    }

    private static RolloutSummary summary(RolloutResult rollout, RaceEntity race, Double fieldMedian) {
        RolloutSummary exact = exact(rollout, race, fieldMedian);
        return race.state.isClosed() ? exact : veiled(exact);
    }

    private static RolloutSummary exact(RolloutResult rollout, RaceEntity race, Double fieldMedian) {
        Drive drive = SuiteDrives.one(rollout, 0, race.laps);
        OptionalDouble overPar = drive.lapOverPar();
        return new RolloutSummary(
                rollout.index(),
                drive.completionPercent(),
                overPar.isPresent() ? overPar.getAsDouble() : null,
                fieldMedian,
                rollout.laps().stream().mapToInt(LapResult::resetCount).sum(),
                rollout.digest());
    }

    /// An exact time or digest would let anyone who guesses a track and drives it at home see that the guess is right.
    private static RolloutSummary veiled(RolloutSummary exact) {
        return new RolloutSummary(
                exact.index(),
                Math.floor(exact.completionPercent()),
                coarse(exact.lapOverPar()),
                coarse(exact.medianLapOverPar()),
                exact.resets(),
                null);
    }

    private static Double coarse(Double overPar) {
        return overPar == null ? null : Math.round(overPar * HIDDEN_STEPS) / HIDDEN_STEPS;
    }
}
