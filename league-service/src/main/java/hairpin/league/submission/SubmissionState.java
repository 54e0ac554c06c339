package hairpin.league.submission;

import hairpin.events.EvaluationNews;
import hairpin.events.EvaluationNews.EvaluationBroke;
import hairpin.events.EvaluationNews.EvaluationCalledOff;
import hairpin.events.EvaluationNews.EvaluationFailed;
import hairpin.events.EvaluationNews.EvaluationFinished;
import hairpin.events.EvaluationNews.EvaluationProgressed;
import hairpin.events.EvaluationNews.EvaluationStarted;

/// Where a submission stands. A state's methods are its legal transitions; what has no method cannot happen.
sealed interface SubmissionState {

    /// How often the platform tries before it gives up.
    int MAX_ATTEMPTS = 3;

    /// From 1; news of any other attempt is late and counts for nothing.
    int attempt();

    static SubmissionState submitted() {
        return new Queued(1);
    }

    /// What the news makes of this state: the same again when the news is late, doubled or beside the point.
    default SubmissionState hear(EvaluationNews news) {
        if (!(this instanceof Pending pending) || news.attempt() != attempt()) {
            return this;
        }
        return switch (news) {
            case EvaluationStarted _ -> pending.started();
            case EvaluationProgressed progress -> pending.started().progressed(progress);
            case EvaluationFinished _ -> pending.finished();
            case EvaluationFailed failed -> pending.failed(new Reason(failed.reason(), failed.why()));
            case EvaluationBroke _ -> pending.broke();
            // who was not called off is asked for again when nothing else is heard
            case EvaluationCalledOff _ -> this;
        };
    }

    /// Not over yet.
    sealed interface Pending extends SubmissionState {

        Running started();

        default Finished finished() {
            return new Finished(attempt());
        }

        default Failed failed(Reason reason) {
            return new Failed(attempt(), reason);
        }

        /// The platform's fault: tried again, and after the last attempt given back to the racer.
        default SubmissionState broke() {
            return attempt() < MAX_ATTEMPTS ? new Queued(attempt() + 1) : new Broken(attempt());
        }

        Canceled canceled();
    }

    /// Waits for a runner.
    record Queued(int attempt) implements Pending {

        @Override
        public Running started() {
            return new Running(attempt, 0, 0);
        }

        /// Nothing was spent on it, unless an earlier attempt was.
        @Override
        public Canceled canceled() {
            return new Canceled(attempt, attempt > 1);
        }
    }

    /// A runner has it.
    record Running(int attempt, int percent, int lapsCompleted) implements Pending {

        @Override
        public Running started() {
            return this;
        }

        /// Never backwards: a job that was handed to another runner counts from the start again.
        Running progressed(EvaluationProgressed news) {
            int total = Math.max(1, news.rolloutsTotal());
            int driven = Math.clamp(100L * news.rolloutsDone() / total, 0, 100);
            return new Running(attempt, Math.max(percent, driven), Math.max(lapsCompleted, news.lapsCompleted()));
        }

        @Override
        public Canceled canceled() {
            return new Canceled(attempt, true);
        }
    }

    /// Judged by what the model did. An organizer who had it judged again may put another judgement in its place.
    sealed interface Judged extends SubmissionState {

        default Finished finishedAgain() {
            return new Finished(attempt());
        }

        default Failed failedAgain(Reason reason) {
            return new Failed(attempt(), reason);
        }
    }

    /// Raced to the end.
    record Finished(int attempt) implements Judged {}

    /// The model cannot race.
    record Failed(int attempt, Reason reason) implements Judged {}

    /// We could not race it. It does not count towards the racer's limit.
    record Broken(int attempt) implements SubmissionState {}

    /// Taken back by its racer.
    ///
    /// @param started whether a runner had worked on it: then it counts towards the limit
    record Canceled(int attempt, boolean started) implements SubmissionState {}
}
