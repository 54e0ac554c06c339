package hairpin.league.season;

import java.util.UUID;

/// A race took a step, in the transaction under way.
public record RaceMoved(UUID raceId, RaceState to) {}
