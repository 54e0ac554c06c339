package hairpin.scoring;

/// What a race ranks by.
public enum Ranking {
    TOTAL_TIME,
    BEST_LAP_TIME,
    AVG_LAP_TIME,
    GENERALIZATION
}
