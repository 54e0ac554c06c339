package hairpin.evaluation.jobs;

import hairpin.evaluation.child.RaceLine.Progressed;
import hairpin.evaluation.child.RaceLine.Raced;
import hairpin.events.EvaluationJob.EvaluationRequested;
import hairpin.events.EvaluationNews.EvaluationBroke;
import hairpin.events.EvaluationNews.EvaluationCalledOff;
import hairpin.events.EvaluationNews.EvaluationFailed;
import hairpin.events.EvaluationNews.EvaluationFinished;
import hairpin.events.EvaluationNews.EvaluationProgressed;
import hairpin.events.EvaluationNews.EvaluationStarted;
import hairpin.events.EvaluationNews.Provenance;
import hairpin.events.FailureReason;
import hairpin.events.Rival;
import hairpin.events.Suites;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// Puts into events what becomes of jobs.
///
/// @param runner what this runner is called
/// @param engineVersion of simulator and driver
record Reporter(String runner, String engineVersion, Clock clock) {

    /// Begins to report on a job, now.
    Report of(EvaluationRequested job) {
        return new Report(job, now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /// What is reported on one job.
    final class Report {

        private final EvaluationRequested job;
        private final Instant started;

        private Report(EvaluationRequested job, Instant started) {
            this.job = job;
            this.started = started;
        }

        EvaluationStarted started() {
            return new EvaluationStarted(UUID.randomUUID(), started, job.submissionId(), job.attempt(), runner);
        }

        EvaluationProgressed progressed(Progressed progressed) {
            return new EvaluationProgressed(
                    UUID.randomUUID(),
                    now(),
                    job.submissionId(),
                    job.attempt(),
                    progressed.rolloutsDone(),
                    progressed.rolloutsTotal(),
                    progressed.lapsCompleted());
        }

        EvaluationFinished finished(Suites sealed, Raced raced, String recordingSha256) {
            Instant finished = now();
            return new EvaluationFinished(
                    UUID.randomUUID(),
                    finished,
                    job.submissionId(),
                    job.attempt(),
                    new Provenance(
                            job.modelSha256(),
                            sealed.raceSlug(),
                            sealed.version(),
                            sealed.digest(),
                            engineVersion,
                            runner,
                            recordingSha256,
                            job.practice(),
                            sealed.rules().rivals().stream()
                                    .map(Rival::modelSha256)
                                    .toList()),
                    Duration.between(started, finished).toMillis(),
                    raced.simulatedMs(),
                    raced.rollouts(),
                    raced.costs());
        }

        /// @param why the same for pages
        EvaluationFailed failed(String reason, FailureReason why) {
            return new EvaluationFailed(UUID.randomUUID(), now(), job.submissionId(), job.attempt(), reason, why);
        }

        EvaluationCalledOff calledOff() {
            return new EvaluationCalledOff(UUID.randomUUID(), now(), job.submissionId(), job.attempt());
        }

        EvaluationBroke broke(String reason) {
            return new EvaluationBroke(UUID.randomUUID(), now(), job.submissionId(), job.attempt(), reason);
        }
    }
}
