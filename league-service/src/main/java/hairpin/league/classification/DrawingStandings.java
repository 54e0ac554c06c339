package hairpin.league.classification;

import hairpin.events.Boards.BoardChanged;
import hairpin.events.Boards.BoardRow;
import hairpin.events.SeasonStandings;
import hairpin.events.SeasonStandings.RacePoints;
import hairpin.events.SeasonStandings.StandingRow;
import hairpin.events.SeasonStandings.StandingsChanged;
import hairpin.events.Topics;
import hairpin.league.classification.SeasonTable.Line;
import hairpin.league.classification.SeasonTable.RaceResults;
import hairpin.league.classification.SeasonTable.Result;
import hairpin.league.outbox.Outbox;
import hairpin.league.registration.RegistrationEntity;
import hairpin.league.registration.RegistrationStore;
import hairpin.league.season.RaceState;
import hairpin.league.season.RaceStore;
import hairpin.league.season.SeasonEntity;
import hairpin.league.season.SeasonStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Draws a season's standings from the boards of its races, virtual and physical alike.
@ApplicationScoped
class DrawingStandings {

    private final BoardStore boards;
    private final SeasonStore seasons;
    private final RaceStore races;
    private final RegistrationStore registrations;
    private final Judgements judgements;
    private final Outbox outbox;
    private final Clock clock;

    DrawingStandings(
            BoardStore boards,
            SeasonStore seasons,
            RaceStore races,
            RegistrationStore registrations,
            Judgements judgements,
            Outbox outbox,
            Clock clock) {
        this.boards = boards;
        this.seasons = seasons;
        this.races = races;
        this.registrations = registrations;
        this.judgements = judgements;
        this.outbox = outbox;
        this.clock = clock;
    }

    void draw(UUID seasonId) {
        StandingsEntity standings = boards.lockedStandings(seasonId);
        SeasonEntity season = seasons.findById(seasonId);
        List<StandingRow> rows = rows(season);
        List<StandingRow> before =
                standings.published().map(StandingsChanged::rows).orElse(null);
        if (rows.equals(before)) {
            return;
        }
        StandingsChanged next = new StandingsChanged(
                Outbox.newEventId(),
                clock.instant(),
                season.slug,
                standings.version + 1,
                SeasonStandings.COUNTBACK,
                rows);
        standings.publish(next);
        outbox.add(Topics.STANDINGS, next);
    }

    private List<StandingRow> rows(SeasonEntity season) {
        List<RaceResults> results = results(season.id);
        Set<UUID> excluded = judgements.excluded(season.id);
        List<RegistrationEntity> racers = registrations.ofSeason(season.id).stream()
                .filter(racer -> !excluded.contains(racer.id))
                .toList();
        Map<String, RegistrationEntity> byAlias =
                racers.stream().collect(Collectors.toMap(racer -> racer.alias, Function.identity()));
        List<Line> lines = new SeasonTable(results, season.dropWorst)
                .lines(racers.stream().map(racer -> racer.alias).toList());
        List<StandingRow> rows = new ArrayList<>(lines.size());
        for (Line line : lines) {
            RegistrationEntity racer = byAlias.get(line.alias());
            rows.add(new StandingRow(
                    rows.size() + 1,
                    racer.alias,
                    racer.country,
                    racer.team,
                    racer.division,
                    line.points(),
                    results.stream().map(race -> points(race, line)).toList()));
        }
        return rows;
    }

    private static RacePoints points(RaceResults race, Line line) {
        Result result = race.results().getOrDefault(line.alias(), Result.NONE);
        return new RacePoints(
                race.raceSlug(),
                result.rank(),
                result.points(),
                line.droppedRounds().contains(race.round()),
                !race.isFinal());
    }

    private List<RaceResults> results(UUID seasonId) {
        Map<String, Integer> rounds = races.roundNumbers(seasonId);
        return boards.boardsOfSeason(seasonId).stream()
                .filter(board -> !board.state().equals(RaceState.SCHEDULED.name()))
                .map(board -> new RaceResults(
                        board.raceSlug(),
                        rounds.get(board.raceSlug()),
                        board.state().equals(RaceState.FINAL.name()),
                        resultsOf(board)))
                .toList();
    }

    private static Map<String, Result> resultsOf(BoardChanged board) {
        return board.rows().stream()
                .collect(Collectors.toMap(BoardRow::alias, row -> new Result(row.rank(), row.points())));
    }
}
