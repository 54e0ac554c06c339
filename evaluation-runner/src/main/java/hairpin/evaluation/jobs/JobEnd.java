package hairpin.evaluation.jobs;

/// How a job ended in a slot's hands.
enum JobEnd {
    /// With a result, or with what is wrong with the model.
    TOLD,
    /// By a fault of ours, which is published too; the league asks somebody again.
    BROKE,
    /// Not at all: somebody else has to do it.
    GIVEN_BACK
}
