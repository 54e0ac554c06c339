package hairpin.leaderboard.race;

import hairpin.events.SeasonStandings.StandingRow;
import hairpin.events.SeasonStandings.StandingsChanged;
import hairpin.events.Seasons.SeasonChanged;
import hairpin.leaderboard.look.Flags;
import hairpin.leaderboard.look.Times;
import hairpin.leaderboard.news.Calendar;
import hairpin.leaderboard.news.ScheduledRace;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// A season in one glance.
///
/// @param leader who leads the standings, or null
public record SeasonCard(
        String slug, String name, String state, int rounds, int racers, String leader, String leaderFlag, int points) {

    static SeasonCard of(SeasonChanged season, Optional<StandingsChanged> standings) {
        Optional<StandingRow> first =
                standings.flatMap(known -> known.rows().stream().findFirst());
        return new SeasonCard(
                season.seasonSlug(),
                season.name(),
                season.state(),
                season.rounds().size(),
                season.registrations(),
                first.map(StandingRow::alias).orElse(null),
                first.map(row -> Flags.html(row.country())).orElse(""),
                first.map(StandingRow::points).orElse(0));
    }

    /// From the first opening to the last closing, such as `2 May – 9 Aug`.
    public static String days(SeasonChanged season, Locale locale) {
        List<ScheduledRace> races = Calendar.races(season);
        Optional<Instant> first = races.stream()
                .map(scheduled -> scheduled.race().opensAt())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
        Optional<Instant> last = races.stream()
                .map(scheduled -> scheduled.race().closesAt())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        return first.isEmpty() || last.isEmpty()
                ? ""
                : Times.day(first.get(), season.timeZone(), locale) + " – "
                        + Times.day(last.get(), season.timeZone(), locale);
    }
}
