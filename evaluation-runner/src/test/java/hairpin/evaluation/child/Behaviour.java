package hairpin.evaluation.child;

/// What a race process of a test does with its job; the job says it in place of the archive.
enum Behaviour {
    SPEAKS,
    TELLS_ITS_ENVIRONMENT,
    TELLS_ITS_NUMBER,
    DIES,
    DIES_THE_FIRST_TIME,
    DEVOURS,
    DEVOURS_FOR_ITS_MODEL,
    DEVOURS_ON_ITS_WAY,
    HANGS,
    PONDERS,
    BREAKS
}
