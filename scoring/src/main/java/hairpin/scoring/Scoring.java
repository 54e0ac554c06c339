package hairpin.scoring;

/// The rule by which a race ranks.
public sealed interface Scoring permits TotalTime, BestLap, AverageLap, Generalization {

    Score score(Attempt attempt);

    static Scoring by(Ranking ranking) {
        return switch (ranking) {
            case TOTAL_TIME -> new TotalTime();
            case BEST_LAP_TIME -> new BestLap();
            case AVG_LAP_TIME -> new AverageLap();
            case GENERALIZATION -> new Generalization();
        };
    }
}
