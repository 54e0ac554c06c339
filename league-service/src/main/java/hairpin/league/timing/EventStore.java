package hairpin.league.timing;

import hairpin.league.problem.Refused;
import hairpin.league.season.RaceEntity;
import hairpin.league.season.RaceStore;
import jakarta.enterprise.context.ApplicationScoped;

/// The physical events among the stored races.
@ApplicationScoped
class EventStore {

    private final RaceStore races;

    EventStore(RaceStore races) {
        this.races = races;
    }

    /// Whoever changes anything of an event's runs holds its race, until the transaction ends.
    RaceEntity locked(String slug) {
        return event(races.lockedBySlug(slug).orElseThrow(() -> Refused.notFound("race", slug)));
    }

    RaceEntity bySlug(String slug) {
        return event(races.bySlug(slug).orElseThrow(() -> Refused.notFound("race", slug)));
    }

    private static RaceEntity event(RaceEntity race) {
        CheckingIn.requireEvent(race);
        return race;
    }
}
