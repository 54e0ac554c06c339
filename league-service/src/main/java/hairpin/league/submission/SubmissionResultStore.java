package hairpin.league.submission;

import hairpin.events.EvaluationNews.EvaluationFinished;
import hairpin.league.classification.ResultSource;
import hairpin.league.season.RaceEntity;
import hairpin.league.season.RaceKind;
import hairpin.league.season.RaceStore;
import hairpin.league.season.SealedEntity;
import hairpin.scoring.Attempt;
import hairpin.scoring.Drive;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// The results of virtual races: what finished submissions came to.
@ApplicationScoped
class SubmissionResultStore implements ResultSource {

    private final SubmissionStore submissions;
    private final FinishedStore finished;
    private final GistStore gists;
    private final RaceStore races;

    SubmissionResultStore(SubmissionStore submissions, FinishedStore finished, GistStore gists, RaceStore races) {
        this.submissions = submissions;
        this.finished = finished;
        this.gists = gists;
        this.races = races;
    }

    @Override
    public boolean feeds(RaceKind kind) {
        return kind.isVirtual();
    }

    /// From the gists alone: the results themselves of a race are far too large to be read for each new one.
    @Override
    public List<Attempt> attempts(UUID raceId) {
        return gists.ranked(raceId).stream()
                .map(it -> new Attempt(
                        it.registrationId(),
                        it.submissionId().toString(),
                        it.submittedAt(),
                        it.drives() == null ? workedOut(it.submissionId()).drives() : DrivesText.read(it.drives())))
                .toList();
    }

    /// What may be told of a finished submission while the suite is hidden.
    Optional<Gist.Told> told(SubmissionEntity submission) {
        return submission.word() == StateWord.FINISHED
                ? Optional.of(gists.told(submission.id)
                        .orElseGet(() -> workedOut(submission.id).told()))
                : Optional.empty();
    }

    /// As the runner sent it.
    Optional<EvaluationFinished> whole(SubmissionEntity submission) {
        return finished.result(submission.id);
    }

    /// Keeps the gist of a result that is the submission's own from now on.
    Gist gist(SubmissionEntity submission, EvaluationFinished result) {
        Gist gist = Gist.of(evaluated(result, submission));
        gists.keep(submission.id, gist);
        return gist;
    }

    void forget(SubmissionEntity submission) {
        gists.forget(submission.id);
    }

    /// Results from before gists were kept have none yet.
    private Gist workedOut(UUID submissionId) {
        return gist(
                submissions.findById(submissionId),
                finished.result(submissionId).orElseThrow());
    }

    @Override
    public Map<String, Double> seenScores(UUID raceId) {
        return finished.seenScores(raceId).entrySet().stream()
                .collect(Collectors.toMap(seen -> seen.getKey().toString(), Map.Entry::getValue));
    }

    /// The same of one submission, or null.
    Double seenScore(SubmissionEntity submission) {
        return finished.seenScore(submission);
    }

    @Override
    public int underWay(UUID raceId) {
        return submissions.pending(raceId);
    }

    /// What a submission would count as with that result, whoever's it is now.
    Attempt attempt(SubmissionEntity submission, EvaluationFinished result) {
        return attempt(submission, evaluated(result, submission).drives());
    }

    static Attempt attempt(SubmissionEntity submission, List<Drive> drives) {
        return new Attempt(submission.registrationId, submission.id.toString(), submission.submittedAt, drives);
    }

    Evaluated evaluated(EvaluationFinished result, SubmissionEntity submission) {
        SealedEntity suite = suite(submission);
        RaceEntity race = races.findById(submission.raceId);
        return new Evaluated(result, suite.suite(), suite.version(), suite.digest(), race.drivingRules());
    }

    /// The one that a submission is driven on.
    SealedEntity suite(SubmissionEntity submission) {
        return submission.practice ? races.practiceSuite(submission.raceId) : races.suite(submission.raceId);
    }
}
