package hairpin.evaluation.jobs;

import hairpin.events.EvaluationJob.EvaluationRequested;

/// What a slot does with a job, from taking it to having its result acknowledged.
@FunctionalInterface
interface Work {

    /// Whether another runner had better take it, where there is one.
    default boolean isBetterDoneElsewhere(EvaluationRequested job) {
        return false;
    }

    /// @return how it ended, published as an event
    /// @throws InterruptedException when the slot gave the job up; nothing of it runs any more then
    /// @throws ResultNotPublishedException when the job must be done again
    JobEnd on(EvaluationRequested job) throws InterruptedException, ResultNotPublishedException;
}
