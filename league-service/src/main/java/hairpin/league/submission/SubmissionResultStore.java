package hairpin.league.submission;

import hairpin.events.EvaluationNews.EvaluationFinished;
import hairpin.league.classification.ResultSource;
import hairpin.league.season.RaceEntity;
import hairpin.league.season.RaceKind;
import hairpin.league.season.RaceStore;
import hairpin.league.season.SealedEntity;
import hairpin.league.season.SuiteEntity;
import hairpin.scoring.Attempt;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// The results of virtual races: what finished submissions came to.
@ApplicationScoped
class SubmissionResultStore implements ResultSource {

    private final SubmissionStore submissions;
    private final RaceStore races;

    SubmissionResultStore(SubmissionStore submissions, RaceStore races) {
        this.submissions = submissions;
        this.races = races;
    }

    @Override
    public boolean feeds(RaceKind kind) {
        return kind.isVirtual();
    }

    @Override
    public List<Attempt> attempts(UUID raceId) {
        RaceEntity race = races.findById(raceId);
        SuiteEntity suite = races.suite(raceId);
        return submissions.finished(raceId).stream()
                .map(submission ->
                        attempt(submission, evaluated(submission.result().orElseThrow(), race, suite)))
                .toList();
    }

    @Override
    public Map<String, Double> seenScores(UUID raceId) {
        return submissions.seenScores(raceId).entrySet().stream()
                .collect(Collectors.toMap(seen -> seen.getKey().toString(), Map.Entry::getValue));
    }

    @Override
    public int underWay(UUID raceId) {
        return submissions.pending(raceId);
    }

    /// What a submission would count as with that result, whoever's it is now.
    Attempt attempt(SubmissionEntity submission, EvaluationFinished result) {
        return attempt(submission, evaluated(result, submission));
    }

    private static Attempt attempt(SubmissionEntity submission, Evaluated evaluated) {
        return new Attempt(
                submission.registrationId, submission.id.toString(), submission.submittedAt, evaluated.drives());
    }

    Evaluated evaluated(EvaluationFinished result, SubmissionEntity submission) {
        return evaluated(result, races.findById(submission.raceId), suite(submission));
    }

    /// The one that a submission is driven on.
    SealedEntity suite(SubmissionEntity submission) {
        return submission.practice ? races.practiceSuite(submission.raceId) : races.suite(submission.raceId);
    }

    private static Evaluated evaluated(EvaluationFinished result, RaceEntity race, SealedEntity suite) {
        return new Evaluated(result, suite.suite(), suite.version(), suite.digest(), race.drivingRules());
    }
}
