package hairpin.league.submission;

/// Where a rejudging stands.
enum RejudgingState {
    /// Being run, or waiting for the organizer's decision.
    OPEN,
    /// Its results are the race's now.
    APPLIED,
    /// Its results count for nothing.
    DROPPED
}
