package hairpin.league.classification;

import java.util.Map;
import java.util.UUID;

/// A race's classification was worked out again, in the transaction under way.
///
/// @param rankByAttempt of each attempt that counts
public record Classified(UUID raceId, Map<String, Integer> rankByAttempt) {

    public Classified {
        rankByAttempt = Map.copyOf(rankByAttempt);
    }
}
