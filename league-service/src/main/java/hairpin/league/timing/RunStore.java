package hairpin.league.timing;

import hairpin.league.season.RaceEntity;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// The stored runs with their logs and laps.
@ApplicationScoped
class RunStore implements PanacheRepositoryBase<RunEntity, UUID> {

    Optional<UUID> raceOf(UUID runId) {
        return getEntityManager()
                .createQuery("select raceId from RunEntity where id = :run", UUID.class)
                .setParameter("run", runId)
                .getResultStream()
                .findFirst();
    }

    /// Whoever changes anything of an event's runs holds its race, until the transaction ends.
    RaceEntity lockedRace(UUID raceId) {
        return getEntityManager().find(RaceEntity.class, raceId, LockModeType.PESSIMISTIC_WRITE);
    }

    /// In the order of checking in.
    List<RunEntity> ofRace(UUID raceId) {
        return list("raceId", Sort.by("place"), raceId);
    }

    List<RunEntity> waiting(UUID raceId) {
        return list("raceId = ?1 and state = 'QUEUED'", Sort.by("place"), raceId);
    }

    List<RunEntity> ofRacer(UUID raceId, UUID registrationId) {
        return list("raceId = ?1 and registrationId = ?2", raceId, registrationId);
    }

    /// In the order in which they got the track.
    List<RunEntity> called(UUID raceId) {
        return list("raceId = ?1 and calledAt is not null", Sort.by("calledAt"), raceId);
    }

    /// The run that has the track, or the one that last had it.
    Optional<RunEntity> lastCalled(UUID raceId) {
        return find("raceId = ?1 and calledAt is not null", Sort.descending("calledAt"), raceId)
                .firstResultOptional();
    }

    /// The runs that had the track at some time between these two, both included.
    List<RunEntity> onTrackBetween(UUID raceId, Instant from, Instant until) {
        return list(
                "raceId = ?1 and calledAt <= ?3 and not exists (select 1 from RunEntity later"
                        + " where later.raceId = ?1 and later.calledAt > calledAt and later.calledAt <= ?2)",
                Sort.by("calledAt"),
                raceId,
                from,
                until);
    }

    Optional<Instant> nextCall(UUID raceId, Instant after) {
        return Optional.ofNullable(getEntityManager()
                .createQuery(
                        "select min(calledAt) from RunEntity where raceId = :race and calledAt > :after", Instant.class)
                .setParameter("race", raceId)
                .setParameter("after", after)
                .getSingleResult());
    }

    RunLog log(UUID runId) {
        return new RunLog(getEntityManager()
                .createQuery("from RunLogEntity where runId = :run order by number", RunLogEntity.class)
                .setParameter("run", runId)
                .getResultStream()
                .map(RunLogEntity::entry)
                .toList());
    }

    void append(UUID runId, LogEntry entry) {
        getEntityManager().persist(RunLogEntity.of(runId, entry));
    }

    List<Lap> laps(UUID runId) {
        return lapEntities(runId).stream().map(RunLapEntity::lap).toList();
    }

    /// @param stored the laps as they were
    void setLaps(UUID runId, List<RunLapEntity> stored, List<Lap> laps) {
        for (int i = 0; i < laps.size(); i++) {
            RunLapEntity entity = i < stored.size() ? stored.get(i) : new RunLapEntity();
            entity.write(runId, laps.get(i));
            getEntityManager().persist(entity);
        }
        stored.stream().skip(laps.size()).forEach(getEntityManager()::remove);
    }

    /// The laps of every run of an event that has any, by run.
    Map<UUID, List<Lap>> lapsOfRace(UUID raceId) {
        return getEntityManager()
                .createQuery(
                        "select l from RunLapEntity l, RunEntity r where l.runId = r.id and r.raceId = :race"
                                + " order by l.runId, l.number",
                        RunLapEntity.class)
                .setParameter("race", raceId)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        lap -> lap.runId, Collectors.mapping(RunLapEntity::lap, Collectors.toList())));
    }

    List<RunLapEntity> lapEntities(UUID runId) {
        return getEntityManager()
                .createQuery("from RunLapEntity where runId = :run order by number", RunLapEntity.class)
                .setParameter("run", runId)
                .getResultList();
    }
}
