package hairpin.league.season;

import hairpin.events.Seasons.Driving;
import hairpin.events.Seasons.Practice;
import hairpin.events.Seasons.Race;
import hairpin.events.Seasons.Round;
import hairpin.events.Seasons.SeasonChanged;
import hairpin.events.Suites.DrivingRules;
import hairpin.events.Topics;
import hairpin.league.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// A season as the public may see it.
@ApplicationScoped
public class Calendar {

    private final SeasonStore seasons;
    private final RaceStore races;
    private final Outbox outbox;
    private final Clock clock;

    Calendar(SeasonStore seasons, RaceStore races, Outbox outbox, Clock clock) {
        this.seasons = seasons;
        this.races = races;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Tells everyone what the season looks like now. To be called in the transaction of the change.
    @Transactional(TxType.MANDATORY)
    public void publish(UUID seasonId) {
        outbox.add(Topics.SEASONS, page(seasons.locked(seasonId)));
    }

    public SeasonState state(UUID seasonId) {
        return SeasonState.of(
                races.ofSeason(seasonId).stream().map(race -> race.state).toList());
    }

    SeasonChanged page(SeasonEntity season) {
        seasons.flush();
        List<RaceEntity> all = races.ofSeason(season.id);
        List<Round> rounds = seasons.rounds(season.id).stream()
                .map(round -> new Round(
                        round.number,
                        round.name,
                        all.stream()
                                .filter(race -> race.roundId.equals(round.id))
                                .map(Calendar::line)
                                .toList()))
                .toList();
        return new SeasonChanged(
                Outbox.newEventId(),
                clock.instant(),
                season.slug,
                season.name,
                season.description,
                SeasonState.of(all.stream().map(race -> race.state).toList()).name(),
                season.timeZone,
                season.pointsTable,
                season.dropWorst,
                seasons.registrations(season.id),
                rounds);
    }

    /// The commitment to a hidden suite shows from the opening on.
    static Race line(RaceEntity race) {
        return new Race(
                race.slug,
                race.name,
                race.kind.name(),
                race.state.name(),
                race.ranking.name(),
                race.opensAt,
                race.closesAt,
                race.maxSubmissions,
                race.state == RaceState.SCHEDULED ? null : race.suiteCommitment,
                race.suiteRollouts,
                race.kind.isVirtual() ? driving(race) : null);
    }

    private static Driving driving(RaceEntity race) {
        DrivingRules rules = SealingSuite.rulesOf(race);
        return new Driving(
                rules.raceType(),
                rules.car(),
                rules.laps(),
                rules.lapByLap(),
                rules.obstacles(),
                rules.bots(),
                Math.max(1, race.suiteStarts),
                race.varied,
                race.maxPractice == 0
                        ? null
                        : new Practice(race.practiceRollouts, race.maxPractice, race.practiceTracks),
                rules.rivals());
    }
}
