package hairpin.leaderboard.news;

/// Whether news from the league reaches this process.
public interface Feed {

    /// False when the broker has been silent for longer than it should ever be.
    boolean connected();
}
