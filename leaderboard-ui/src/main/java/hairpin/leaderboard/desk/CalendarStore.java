package hairpin.leaderboard.desk;

import hairpin.events.Seasons.Round;
import hairpin.events.Seasons.SeasonChanged;
import hairpin.leaderboard.news.Calendar;
import hairpin.leaderboard.news.PublicRecord;
import hairpin.leaderboard.news.ScheduledRace;
import hairpin.leaderboard.upstream.OrganizerStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.List;

/// The calendar as the league has it now, so that what was just made or changed is there; while the league is away, as
/// it told last.
@ApplicationScoped
class CalendarStore {

    private final OrganizerStore league;
    private final PublicRecord known;

    CalendarStore(OrganizerStore league, PublicRecord known) {
        this.league = league;
        this.known = known;
    }

    List<SeasonChanged> seasons() {
        return league.seasons().given().orElseGet(known::seasons);
    }

    SeasonChanged season(String slug) {
        return league.season(slug).given().or(() -> known.season(slug)).orElseThrow(NotFoundException::new);
    }

    ScheduledRace race(String slug) {
        return known
                .race(slug)
                .map(place -> Calendar.races(season(place.season().seasonSlug())))
                .orElseGet(() -> seasons().stream()
                        .flatMap(season -> Calendar.races(season).stream())
                        .toList())
                .stream()
                .filter(race -> race.race().slug().equals(slug))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    static Round round(SeasonChanged season, int number) {
        return season.rounds().stream()
                .filter(round -> round.number() == number)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
