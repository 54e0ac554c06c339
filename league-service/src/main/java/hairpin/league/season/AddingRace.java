package hairpin.league.season;

import hairpin.league.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/// An organizer adds a race to a round: a virtual one with its hidden suite, or a physical event.
@ApplicationScoped
class AddingRace {

    enum Reason {
        SLUG_TAKEN,
        TOO_MANY_RACES
    }

    private static final int MAX_RACES = 500;

    private final SeasonStore seasons;
    private final RaceStore races;
    private final SealingSuite sealing;
    private final Calendar calendar;
    private final Event<RaceMoved> moves;

    AddingRace(SeasonStore seasons, RaceStore races, SealingSuite sealing, Calendar calendar, Event<RaceMoved> moves) {
        this.seasons = seasons;
        this.races = races;
        this.sealing = sealing;
        this.calendar = calendar;
        this.moves = moves;
    }

    @Transactional
    RaceEntity add(String seasonSlug, int roundNumber, NewRace wish) {
        List<String> contradictions = wish.contradictions();
        if (!contradictions.isEmpty()) {
            throw Refused.malformed("race", String.join("; ", contradictions), "Mend the fields named here.");
        }
        SeasonEntity season = seasons.lockedBySlug(seasonSlug);
        RoundEntity round = seasons.round(season.id, roundNumber);
        refuseTooMany(season);
        refuseTaken(wish.slug());
        RaceEntity race = draft(round, wish);
        races.persistAndFlush(race);
        if (wish.kind().isVirtual()) {
            sealing.seal(race, wish.suite());
            if (wish.practice() != null) {
                sealing.seal(race, wish.practice());
            }
        }
        calendar.publish(season.id);
        moves.fire(new RaceMoved(race.id, race.state));
        return race;
    }

    private void refuseTooMany(SeasonEntity season) {
        if (races.count("seasonId", season.id) >= MAX_RACES) {
            throw Refused.byTheRules(
                    Reason.TOO_MANY_RACES, "A season has at most " + MAX_RACES + " races.", "Start a new season.");
        }
    }

    private void refuseTaken(String slug) {
        if (races.bySlug(slug).isPresent()) {
            throw Refused.byTheRules(
                    Reason.SLUG_TAKEN, "There is a race \"" + slug + "\" already.", "Choose another slug.");
        }
    }

    private static RaceEntity draft(RoundEntity round, NewRace wish) {
        RaceEntity race = new RaceEntity();
        race.id = UUID.randomUUID();
        race.seasonId = round.seasonId;
        race.roundId = round.id;
        race.slug = wish.slug();
        race.name = wish.name();
        race.kind = wish.kind();
        race.ranking = wish.ranking();
        race.state = RaceState.SCHEDULED;
        race.opensAt = wish.opensAt();
        race.closesAt = wish.closesAt();
        race.maxSubmissions = wish.maxSubmissions();
        if (wish.rules() != null) {
            drive(race, wish.rules());
        }
        if (wish.event() != null) {
            time(race, wish.event());
        }
        return race;
    }

    static void drive(RaceEntity race, DrivingWish rules) {
        race.car = rules.car();
        race.laps = rules.laps();
        race.offTrackPenaltyMs = rules.offTrackPenaltyMs();
        race.collisionPenaltyMs = rules.collisionPenaltyMs();
        race.maxResets = rules.maxResets();
        race.maxTimeS = rules.maxTimeS();
        race.lapByLap = rules.lapByLap();
        race.merciful = rules.merciful();
        race.obstacles = JsonText.of(rules.obstacles());
        race.bots = JsonText.of(rules.bots());
        race.rivals = rules.rivals().isEmpty() ? null : JsonText.of(rules.rivals());
    }

    static void time(RaceEntity race, NewRace.EventWish event) {
        race.runTimeMs = event.runTimeMs();
        race.minLapMs = event.minLapMs();
        race.maxRuns = event.maxRuns();
    }
}
