package hairpin.league.ruling;

/// What a ruling does.
enum RulingKind {
    /// The racer's attempts at one race do not count.
    DISQUALIFICATION,
    /// Time is added to the racer's score in one race.
    PENALTY,
    /// The racer is out of the season: of every race that is not final, and of the standings.
    EXCLUSION
}
