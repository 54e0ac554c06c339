package hairpin.league.season;

import java.util.UUID;

/// Fired inside the transaction in which a race gets another name.
public record RaceRenamed(UUID raceId) {}
