package hairpin.league.season;

import hairpin.league.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.UUID;

/// An organizer lays out a season and its rounds.
@ApplicationScoped
class PlanningSeason {

    enum Reason {
        SLUG_TAKEN,
        TOO_MANY_ROUNDS
    }

    private static final int MAX_ROUNDS = 100;

    private final SeasonStore seasons;
    private final Calendar calendar;
    private final Clock clock;

    PlanningSeason(SeasonStore seasons, Calendar calendar, Clock clock) {
        this.seasons = seasons;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Transactional
    SeasonEntity plan(NewSeason wish) {
        if (seasons.bySlug(wish.slug()).isPresent()) {
            throw Refused.byTheRules(
                    Reason.SLUG_TAKEN, "There is a season \"" + wish.slug() + "\" already.", "Choose another slug.");
        }
        SeasonEntity season = new SeasonEntity();
        season.id = UUID.randomUUID();
        season.slug = wish.slug();
        season.name = wish.name();
        season.description = wish.description();
        season.timeZone = zone(wish.timeZone());
        season.pointsTable = wish.pointsTable();
        season.dropWorst = wish.dropWorst();
        season.createdAt = clock.instant();
        seasons.persistAndFlush(season);
        calendar.publish(season.id);
        return season;
    }

    @Transactional
    RoundEntity addRound(String seasonSlug, NewRound wish) {
        SeasonEntity season = seasons.lockedBySlug(seasonSlug);
        int number = seasons.rounds(season.id).size() + 1;
        if (number > MAX_ROUNDS) {
            throw Refused.byTheRules(
                    Reason.TOO_MANY_ROUNDS, "A season has at most " + MAX_ROUNDS + " rounds.", "Start a new season.");
        }
        RoundEntity round = new RoundEntity();
        round.id = UUID.randomUUID();
        round.seasonId = season.id;
        round.number = number;
        round.name = wish.name();
        seasons.add(round);
        calendar.publish(season.id);
        return round;
    }

    static String zone(String name) {
        try {
            return ZoneId.of(name).getId();
        } catch (DateTimeException unknown) {
            throw Refused.malformed(
                    "timeZone", "\"" + name + "\" is no time zone", "Use an IANA zone such as Europe/Berlin.");
        }
    }
}
