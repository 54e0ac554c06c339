package hairpin.league.classification;

import hairpin.league.season.RaceKind;
import hairpin.scoring.Attempt;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A feature that knows the results of some kinds of races: a bean in its own package.
public interface ResultSource {

    boolean feeds(RaceKind kind);

    /// Every attempt with a result, oldest first; each racer's best one counts.
    List<Attempt> attempts(UUID raceId);

    /// What the models of attempts came to where racers may see what they drive on, by attempt.
    default Map<String, Double> seenScores(UUID raceId) {
        return Map.of();
    }

    /// How many attempts are still under way; before they are over, the race cannot become final.
    int underWay(UUID raceId);
}
