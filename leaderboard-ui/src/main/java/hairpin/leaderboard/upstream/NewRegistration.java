package hairpin.leaderboard.upstream;

/// What a racer says when registering.
///
/// @param consent to alias, country, team and results being public
public record NewRegistration(String alias, String country, String team, boolean consent) {}
