package hairpin.league.classification;

import hairpin.league.problem.Refused;
import hairpin.league.season.MovingRace;
import hairpin.league.season.RaceEntity;
import hairpin.league.season.RaceStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Makes a closed race final, once every result is in: from then on its points stand.
@ApplicationScoped
class FinishingRace {

    private final RaceStore races;
    private final Classifying classifying;
    private final MovingRace moving;

    FinishingRace(RaceStore races, Classifying classifying, MovingRace moving) {
        this.races = races;
        this.classifying = classifying;
        this.moving = moving;
    }

    @Transactional
    void finish(String slug) {
        RaceEntity race = races.lockedBySlug(slug).orElseThrow(() -> Refused.notFound("race", slug));
        moving.finish(race, classifying.underWay(race));
    }
}
