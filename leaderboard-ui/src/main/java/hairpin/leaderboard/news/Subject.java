package hairpin.leaderboard.news;

/// What a piece of news is about.
///
/// @param key the slug of a season or race, or the id of a submission
public record Subject(Kind kind, String key) {

    /// One for each topic that is read.
    public enum Kind {
        SEASON,
        STANDINGS,
        BOARD,
        SUBMISSION,
        RUN
    }
}
