package hairpin.scoring;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What was decided about the results of a race.
///
/// @param out whose attempts do not count, by registration
/// @param penaltyMs added to the score, by registration
public record Judgement(Set<UUID> out, Map<UUID, Long> penaltyMs) {

    public static final Judgement NONE = new Judgement(Set.of(), Map.of());

    public Judgement {
        out = Set.copyOf(out);
        penaltyMs = Map.copyOf(penaltyMs);
    }

    Score on(Attempt attempt, Score score) {
        return score.plus(penaltyMs.getOrDefault(attempt.registrationId(), 0L));
    }
}
