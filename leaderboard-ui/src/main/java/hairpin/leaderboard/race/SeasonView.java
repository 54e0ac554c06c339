package hairpin.leaderboard.race;

import hairpin.events.SeasonStandings;
import hairpin.events.SeasonStandings.RacePoints;
import hairpin.events.SeasonStandings.StandingRow;
import hairpin.events.SeasonStandings.StandingsChanged;
import hairpin.events.Seasons.SeasonChanged;
import hairpin.leaderboard.look.Flags;
import hairpin.leaderboard.news.Calendar;
import hairpin.leaderboard.news.PublicRecord;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// All that a season page shows to everyone.
///
/// @param days from the first opening to the last closing
/// @param points the table in words: `25, 18, 15, …`
/// @param tieBreak as the league says it, or null
/// @param races in calendar order: the columns of the standings
public record SeasonView(
        String tag,
        String slug,
        String name,
        String description,
        String state,
        String days,
        int racers,
        String points,
        int dropWorst,
        String tieBreak,
        List<Stage> rounds,
        List<RaceHead> races,
        List<StandingLine> lines) {

    public record Stage(int number, String name, List<RaceCard> races) {}

    /// @param id of its element in the page
    /// @param cells one for each race, in the order of the columns
    public record StandingLine(
            String id, int rank, String flag, String alias, String team, int points, List<Cell> cells) {}

    /// @param points as written: nothing where the racer has no result
    /// @param dropped true when they don't count
    /// @param provisional true when they may still change
    public record Cell(String points, int rank, boolean dropped, boolean provisional) {

        static final Cell EMPTY = new Cell("", 0, false, false);

        static Cell of(RacePoints race) {
            return race.rank() == 0
                    ? EMPTY
                    : new Cell(Integer.toString(race.points()), race.rank(), race.dropped(), race.provisional());
        }
    }

    public SeasonView {
        rounds = List.copyOf(rounds);
        races = List.copyOf(races);
        lines = List.copyOf(lines);
    }

    /// Whether equal points are told apart by the rule that the page has words of its own for.
    public boolean countback() {
        return SeasonStandings.COUNTBACK.equals(tieBreak);
    }

    public boolean over() {
        return "FINISHED".equals(state);
    }

    static Optional<SeasonView> of(PublicRecord known, String slug, Instant now, Locale locale) {
        return known.season(slug).map(season -> of(season, known, now, locale));
    }

    private static SeasonView of(SeasonChanged season, PublicRecord known, Instant now, Locale locale) {
        Optional<StandingsChanged> standings = known.standings(season.seasonSlug());
        Map<String, RaceCard> cards = Calendar.races(season).stream()
                .map(scheduled ->
                        RaceCard.of(scheduled, known.board(scheduled.race().slug()), now, locale))
                .collect(Collectors.toMap(card -> card.head().slug(), Function.identity(), (first, _) -> first));
        List<Stage> rounds = season.rounds().stream()
                .map(round -> new Stage(
                        round.number(),
                        round.name(),
                        round.races().stream()
                                .map(race -> cards.get(race.slug()))
                                .toList()))
                .toList();
        List<RaceHead> races = rounds.stream()
                .flatMap(round -> round.races().stream())
                .map(RaceCard::head)
                .toList();
        return new SeasonView(
                season.eventId() + "."
                        + standings.map(changed -> changed.eventId().toString()).orElse(""),
                season.seasonSlug(),
                season.name(),
                season.description(),
                season.state(),
                SeasonCard.days(season, locale),
                season.registrations(),
                season.pointsTable().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                season.dropWorst(),
                standings.map(StandingsChanged::tieBreak).orElse(null),
                rounds,
                races,
                standings.map(changed -> lines(changed, races)).orElse(List.of()));
    }

    private static List<StandingLine> lines(StandingsChanged standings, List<RaceHead> races) {
        return standings.rows().stream().map(row -> line(row, races)).toList();
    }

    private static StandingLine line(StandingRow row, List<RaceHead> races) {
        Map<String, RacePoints> points = row.races().stream()
                .collect(Collectors.toMap(RacePoints::raceSlug, Function.identity(), (first, _) -> first));
        return new StandingLine(
                BoardLine.elementId(row.alias()),
                row.rank(),
                Flags.html(row.country()),
                row.alias(),
                row.team(),
                row.points(),
                races.stream()
                        .map(race -> points.containsKey(race.slug()) ? Cell.of(points.get(race.slug())) : Cell.EMPTY)
                        .toList());
    }
}
