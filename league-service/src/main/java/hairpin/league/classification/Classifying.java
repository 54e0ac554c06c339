package hairpin.league.classification;

import hairpin.events.Boards.BoardRow;
import hairpin.league.season.RaceEntity;
import hairpin.league.season.RaceKind;
import hairpin.league.season.RaceMoved;
import hairpin.league.season.RaceRenamed;
import hairpin.league.season.RaceState;
import hairpin.league.season.RaceStore;
import hairpin.scoring.Attempt;
import hairpin.scoring.Classification;
import hairpin.scoring.Place;
import hairpin.scoring.Ranking;
import hairpin.scoring.Score;
import hairpin.scoring.Scoring;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Works out a race's board and the season's standings again, and publishes what changed.
@ApplicationScoped
public class Classifying {

    /// When a race takes a step, its board is drawn before anyone tells of results.
    public static final int FIRST = 1000;

    private final RaceStore races;
    private final Instance<ResultSource> sources;
    private final BoardStore boards;
    private final Judgements judgements;
    private final DrawingBoard board;
    private final DrawingStandings standings;
    private final Event<Classified> news;

    Classifying(
            RaceStore races,
            @Any Instance<ResultSource> sources,
            BoardStore boards,
            Judgements judgements,
            DrawingBoard board,
            DrawingStandings standings,
            Event<Classified> news) {
        this.races = races;
        this.sources = sources;
        this.boards = boards;
        this.judgements = judgements;
        this.board = board;
        this.standings = standings;
        this.news = news;
    }

    /// To be called before ranked results are locked: whoever holds a board writes ranks, so the board comes first.
    @Transactional(TxType.MANDATORY)
    public void hold(UUID raceId) {
        BoardEntity _ = boards.locked(raceId);
    }

    /// To be called in the transaction in which a result came, changed or went.
    ///
    /// @param registrationId whose result it is
    @Transactional(TxType.MANDATORY)
    public void resultsChanged(UUID raceId, UUID registrationId) {
        classify(races.findById(raceId), new Cause.Result(registrationId));
    }

    /// To be called in the transaction of a ruling about one race.
    @Transactional(TxType.MANDATORY)
    public void ruled(RaceEntity race, UUID registrationId, String headline) {
        classify(race, new Cause.Ruled(registrationId, headline));
    }

    /// To be called in the transaction of a ruling about a whole season, under the season's lock. What is final stays.
    @Transactional(TxType.MANDATORY)
    public void ruledInSeason(UUID seasonId, UUID registrationId, String headline) {
        races.ofSeason(seasonId).stream()
                .filter(race -> race.state != RaceState.SCHEDULED && race.state != RaceState.FINAL)
                .forEach(race -> draw(race, new Cause.Ruled(registrationId, headline)));
        standings.draw(seasonId);
    }

    /// To be called in the transaction in which an organizer put other results in the place of many.
    @Transactional(TxType.MANDATORY)
    public void rejudged(RaceEntity race, String headline) {
        classify(race, new Cause.Rejudged(headline));
    }

    /// The rank that each racer would have.
    ///
    /// @param instead by attempt: what would count in its place; nothing where it is empty
    /// @return by registration
    public Map<UUID, Integer> ranks(RaceEntity race, Map<String, Optional<Attempt>> instead) {
        List<Attempt> now = attempts(race);
        Set<String> known = now.stream().map(Attempt::id).collect(Collectors.toSet());
        Stream<Attempt> replaced =
                now.stream().flatMap(attempt -> instead.getOrDefault(attempt.id(), Optional.of(attempt)).stream());
        Stream<Attempt> added = instead.entrySet().stream()
                .filter(entry -> !known.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream());
        List<Attempt> all = Stream.concat(replaced, added).toList();
        return ranked(race, Sight.of(race.kind, race.state), all).places().stream()
                .collect(Collectors.toMap(place -> place.counting().registrationId(), Place::rank));
    }

    /// What an attempt is worth under the race's ranking, or null where it finished nothing to rank by.
    public Double score(UUID raceId, Attempt attempt) {
        Score score = Scoring.by(races.findById(raceId).ranking).score(attempt);
        return score.hasValue() ? score.value() : null;
    }

    /// A racer's line on the board as it was last drawn: while the suite is hidden, all that may be told of a result.
    public Optional<BoardRow> row(UUID raceId, String alias) {
        return boards.board(raceId).stream()
                .flatMap(board -> board.rows().stream())
                .filter(row -> row.alias().equals(alias))
                .findFirst();
    }

    /// All of its lines, by alias.
    public Map<String, BoardRow> rows(UUID raceId) {
        return boards.board(raceId).stream()
                .flatMap(board -> board.rows().stream())
                .collect(Collectors.toMap(BoardRow::alias, Function.identity()));
    }

    /// Lap time over par of the field, by index in the suite; null where nobody finished a lap.
    public List<Double> fieldMedian(UUID raceId) {
        return boards.fieldMedian(raceId);
    }

    /// To be called in the transaction in which a model's practice was finished.
    @Transactional(TxType.MANDATORY)
    public void practised(UUID raceId) {
        draw(races.findById(raceId), new Cause.Practised());
    }

    void raceMoved(@Observes @Priority(FIRST) RaceMoved moved) {
        classify(races.findById(moved.raceId()), new Cause.Move(moved.to()));
    }

    void raceRenamed(@Observes RaceRenamed renamed) {
        classify(races.findById(renamed.raceId()), new Cause.Renamed());
    }

    int underWay(RaceEntity race) {
        return source(race.kind).map(source -> source.underWay(race.id)).orElse(0);
    }

    private void classify(RaceEntity race, Cause cause) {
        draw(race, cause);
        standings.draw(race.seasonId);
    }

    private void draw(RaceEntity race, Cause cause) {
        Classification classification =
                board.draw(race, cause, seenScores(race), sight -> ranked(race, sight, attempts(race)));
        news.fire(new Classified(
                race.id,
                classification.places().stream()
                        .collect(Collectors.toMap(place -> place.counting().id(), Place::rank))));
    }

    private Classification ranked(RaceEntity race, Sight sight, List<Attempt> attempts) {
        return switch (sight) {
            case HIDDEN -> Classification.whileHidden(race.ranking, attempts, judgements.of(race));
            case EVENT, REVEALED -> Classification.of(race.ranking, attempts, judgements.of(race));
        };
    }

    /// Only scores over par can be held against those of other tracks.
    private Map<String, Double> seenScores(RaceEntity race) {
        return race.ranking == Ranking.GENERALIZATION
                ? source(race.kind).map(source -> source.seenScores(race.id)).orElse(Map.of())
                : Map.of();
    }

    private List<Attempt> attempts(RaceEntity race) {
        return source(race.kind).map(source -> source.attempts(race.id)).orElse(List.of());
    }

    private Optional<ResultSource> source(RaceKind kind) {
        return sources.stream().filter(source -> source.feeds(kind)).findFirst();
    }
}
