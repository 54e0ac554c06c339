package hairpin.league.classification;

import hairpin.events.Boards.BoardChanged;
import hairpin.events.SeasonStandings.StandingsChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The stored boards and standings.
@ApplicationScoped
class BoardStore {

    private final EntityManager database;

    BoardStore(EntityManager database) {
        this.database = database;
    }

    /// Whoever draws a board holds it until the transaction ends; boards of one race follow one another.
    BoardEntity locked(UUID raceId) {
        database.createNativeQuery("insert into board values (:race, 0, '', '{}') on conflict do nothing")
                .setParameter("race", raceId)
                .executeUpdate();
        return database.createQuery("from BoardEntity where raceId = :race", BoardEntity.class)
                .setParameter("race", raceId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult();
    }

    /// To be held after any board's lock, never before.
    StandingsEntity lockedStandings(UUID seasonId) {
        database.createNativeQuery("insert into standings values (:season, 0, '') on conflict do nothing")
                .setParameter("season", seasonId)
                .executeUpdate();
        return database.createQuery("from StandingsEntity where seasonId = :season", StandingsEntity.class)
                .setParameter("season", seasonId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult();
    }

    Optional<BoardChanged> board(UUID raceId) {
        return Optional.ofNullable(database.find(BoardEntity.class, raceId)).flatMap(BoardEntity::published);
    }

    Optional<StandingsChanged> standings(UUID seasonId) {
        return Optional.ofNullable(database.find(StandingsEntity.class, seasonId))
                .flatMap(StandingsEntity::published);
    }

    List<Double> fieldMedian(UUID raceId) {
        BoardEntity board = database.find(BoardEntity.class, raceId);
        return board == null ? List.of() : board.fieldMedian;
    }

    /// What is on the boards of a season now, whatever this transaction has read before.
    List<BoardChanged> boardsOfSeason(UUID seasonId) {
        return database.createQuery(
                        "select b.page from BoardEntity b join RaceEntity r on r.id = b.raceId"
                                + " where r.seasonId = :season and b.page <> '' order by r.opensAt, r.slug",
                        String.class)
                .setParameter("season", seasonId)
                .getResultStream()
                .flatMap(page -> BoardEntity.read(page).stream())
                .toList();
    }
}
