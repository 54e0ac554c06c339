package hairpin.league.classification;

import hairpin.league.season.RaceEntity;
import hairpin.scoring.Judgement;
import java.util.Set;
import java.util.UUID;

/// Knows what was decided about results: a bean in its own package.
public interface Judgements {

    Judgement of(RaceEntity race);

    /// Who is out of a season, by registration.
    Set<UUID> excluded(UUID seasonId);
}
