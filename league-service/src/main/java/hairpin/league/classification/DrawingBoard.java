package hairpin.league.classification;

import hairpin.events.Boards.BoardChanged;
import hairpin.events.Boards.BoardRow;
import hairpin.events.Boards.News;
import hairpin.events.Topics;
import hairpin.league.outbox.Outbox;
import hairpin.league.registration.RegistrationEntity;
import hairpin.league.registration.RegistrationStore;
import hairpin.league.season.RaceEntity;
import hairpin.league.season.RaceState;
import hairpin.league.season.RaceStore;
import hairpin.league.season.SeasonEntity;
import hairpin.league.season.SeasonStore;
import hairpin.scoring.Classification;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Draws a race's board from its classification, and tells what is new.
@ApplicationScoped
class DrawingBoard {

    private static final int NEWS_KEPT = 20;

    private final BoardStore boards;
    private final RaceStore races;
    private final SeasonStore seasons;
    private final RegistrationStore registrations;
    private final Outbox outbox;
    private final Clock clock;

    DrawingBoard(
            BoardStore boards,
            RaceStore races,
            SeasonStore seasons,
            RegistrationStore registrations,
            Outbox outbox,
            Clock clock) {
        this.boards = boards;
        this.races = races;
        this.seasons = seasons;
        this.registrations = registrations;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// @param seenScores of attempts, on tracks that racers may see
    /// @param working reads the results and ranks them by what may be seen; called under the board's lock, so that
    ///     no result is missed
    Classification draw(
            RaceEntity race, Cause cause, Map<String, Double> seenScores, Function<Sight, Classification> working) {
        BoardEntity board = boards.locked(race.id);
        RaceState state = races.stateNow(race.id);
        SeasonEntity season = seasons.findById(race.seasonId);
        Sight sight = Sight.of(race.kind, state);
        Classification classification = working.apply(sight);
        Map<UUID, RegistrationEntity> racers = racers(classification);
        Map<String, BoardRow> before = byAlias(board);
        List<BoardRow> rows = new BoardRows(
                        racers,
                        before.values().stream().collect(Collectors.toMap(BoardRow::alias, BoardRow::rank)),
                        seenScores,
                        new PointsTable(season.pointsTable),
                        sight,
                        state == RaceState.FINAL)
                .of(classification);
        String changedAlias = changedAlias(cause);
        Optional<String> headline =
                switch (cause) {
                    case Cause.Result _ -> new BoardNews(race.ranking, before, rows).about(changedAlias);
                    case Cause.Ruled ruled ->
                        Optional.of(ruled.headline()).filter(_ -> concerns(changedAlias, before, rows));
                    case Cause.Rejudged(String words) -> Optional.of(words);
                    case Cause.Renamed _, Cause.Practised _ -> Optional.empty();
                    case Cause.Move(RaceState to) -> BoardNews.ofRace(race.name, to, rows);
                };
        BoardChanged next = new BoardChanged(
                Outbox.newEventId(),
                clock.instant(),
                season.slug,
                race.slug,
                race.name,
                race.kind.name(),
                state.name(),
                race.ranking.name(),
                board.version + 1,
                changedAlias,
                rows,
                news(board, headline));
        board.publish(next, FieldMedian.lapOverPar(classification));
        outbox.add(Topics.BOARDS, next);
        return classification;
    }

    private String changedAlias(Cause cause) {
        return switch (cause) {
            case Cause.Result(UUID registrationId) -> registrations.findById(registrationId).alias;
            case Cause.Ruled(UUID registrationId, String _) -> registrations.findById(registrationId).alias;
            case Cause.Rejudged _, Cause.Renamed _, Cause.Practised _, Cause.Move _ -> null;
        };
    }

    private static boolean concerns(String alias, Map<String, BoardRow> before, List<BoardRow> rows) {
        return before.containsKey(alias)
                || rows.stream().anyMatch(row -> row.alias().equals(alias));
    }

    private Map<UUID, RegistrationEntity> racers(Classification classification) {
        List<UUID> ids = classification.places().stream()
                .map(place -> place.counting().registrationId())
                .toList();
        return registrations.byIds(ids).stream().collect(Collectors.toMap(racer -> racer.id, Function.identity()));
    }

    private static Map<String, BoardRow> byAlias(BoardEntity board) {
        return board.published().map(BoardChanged::rows).orElse(List.of()).stream()
                .collect(Collectors.toMap(BoardRow::alias, Function.identity()));
    }

    private List<News> news(BoardEntity board, Optional<String> headline) {
        Stream<News> fresh = headline.map(text -> new News(clock.instant(), text)).stream();
        Stream<News> old = board.published().map(BoardChanged::news).orElse(List.of()).stream();
        return Stream.concat(fresh, old).limit(NEWS_KEPT).toList();
    }
}
