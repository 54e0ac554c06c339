package hairpin.league.submission;

import hairpin.events.EvaluationNews.EvaluationFinished;
import hairpin.league.classification.Classifying;
import hairpin.league.registration.RegistrationStore;
import hairpin.league.season.RaceEntity;
import hairpin.league.season.RaceStore;
import hairpin.league.submission.SubmissionState.Failed;
import hairpin.league.submission.SubmissionState.Pending;
import hairpin.scoring.Attempt;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Writes rejudgings down for organizers: what would change, were they applied.
@ApplicationScoped
class RejudgingCards {

    private final RerunStore reruns;
    private final SubmissionStore submissions;
    private final SubmissionResultStore results;
    private final RegistrationStore registrations;
    private final RaceStore races;
    private final Classifying classifying;

    RejudgingCards(
            RerunStore reruns,
            SubmissionStore submissions,
            SubmissionResultStore results,
            RegistrationStore registrations,
            RaceStore races,
            Classifying classifying) {
        this.reruns = reruns;
        this.submissions = submissions;
        this.results = results;
        this.registrations = registrations;
        this.races = races;
        this.classifying = classifying;
    }

    RejudgingCard overview(RejudgingEntity rejudging) {
        return card(rejudging, reruns.ofRejudging(rejudging.id), List.of());
    }

    /// With what came out. Once it is decided, what it changed stands in the results and is not worked out again.
    RejudgingCard whole(RejudgingEntity rejudging) {
        List<RerunEntity> all = reruns.ofRejudging(rejudging.id);
        RaceEntity race = races.findById(rejudging.raceId);
        Map<String, Optional<Attempt>> instead = new HashMap<>();
        all.forEach(rerun -> came(rerun).ifPresent(it -> instead.put(rerun.submissionId.toString(), it.attempt)));
        Map<UUID, Integer> before = classifying.ranks(race, Map.of());
        Map<UUID, Integer> after = classifying.ranks(race, instead);
        List<RejudgingCard.Line> lines =
                all.stream().map(rerun -> line(rerun, before, after)).toList();
        return card(rejudging, all, lines);
    }

    private RejudgingCard card(RejudgingEntity rejudging, List<RerunEntity> all, List<RejudgingCard.Line> lines) {
        return new RejudgingCard(
                rejudging.id.toString(),
                races.findById(rejudging.raceId).slug,
                rejudging.state.name(),
                rejudging.reason,
                rejudging.author,
                rejudging.startedAt,
                rejudging.decidedBy,
                rejudging.decidedBecause,
                rejudging.decidedAt,
                all.size(),
                (int) all.stream().filter(it -> it.state() instanceof Pending).count(),
                (int) all.stream().filter(RejudgingCards::keepsItsResult).count(),
                lines);
    }

    private static boolean keepsItsResult(RerunEntity rerun) {
        return switch (rerun.state()) {
            case SubmissionState.Broken _ -> true;
            case Failed failed -> !failed.reason().isOfTheModel();
            case SubmissionState.Finished _, SubmissionState.Canceled _, Pending _ -> false;
        };
    }

    /// What a rerun puts in the place of a submission's result.
    ///
    /// @param attempt empty where it failed
    private record Outcome(Optional<Attempt> attempt) {}

    private Optional<Outcome> came(RerunEntity rerun) {
        return rerun.state() instanceof Failed failed
                ? Optional.of(new Outcome(Optional.empty()))
                        .filter(_ -> failed.reason().isOfTheModel())
                : rerun.result()
                        .map(result -> new Outcome(
                                Optional.of(results.attempt(submissions.findById(rerun.submissionId), result))));
    }

    private RejudgingCard.Line line(RerunEntity rerun, Map<UUID, Integer> before, Map<UUID, Integer> after) {
        SubmissionEntity submission = submissions.findById(rerun.submissionId);
        UUID racer = submission.registrationId;
        return new RejudgingCard.Line(
                submission.id.toString(),
                registrations.findById(racer).alias,
                submission.number,
                submission.modelName,
                rerun.word().name(),
                submission.score,
                rerun.result()
                        .map(result -> classifying.score(submission.raceId, results.attempt(submission, result)))
                        .orElse(null),
                before.get(racer),
                after.get(racer),
                engine(submission),
                engine(rerun),
                rerun.state() instanceof Failed failed ? failed.reason().sentence() : null,
                rerun.state() instanceof Failed failed ? failed.reason().why() : null);
    }

    private static String engine(JobEntity job) {
        return job.result()
                .map(EvaluationFinished::provenance)
                .map(it -> it.engineVersion())
                .orElse(null);
    }
}
