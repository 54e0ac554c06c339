package hairpin.leaderboard.upstream;

import java.time.Instant;

/// A racer in a season, as an organizer sees her.
///
/// @param excluded whether an organizer has excluded her
public record Entrant(
        String alias, String country, String team, String division, Instant registeredAt, boolean excluded) {}
