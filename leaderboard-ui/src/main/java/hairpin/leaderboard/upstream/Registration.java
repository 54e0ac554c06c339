package hairpin.leaderboard.upstream;

/// A racer's entry in a season.
public record Registration(
        String registrationId, String seasonSlug, String alias, String country, String team, String division) {}
