package hairpin.league.season;

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

/// The stored races and their hidden suites.
@ApplicationScoped
public class RaceStore implements PanacheRepositoryBase<RaceEntity, UUID> {

    public Optional<RaceEntity> bySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /// Whoever moves a race on holds this, until the transaction ends.
    public Optional<RaceEntity> lockedBySlug(String slug) {
        return find("slug", slug).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /// Whoever lets a result into a race holds this: the race moves on only after the transaction has ended.
    public Optional<RaceEntity> heldBySlug(String slug) {
        return find("slug", slug).withLock(LockModeType.PESSIMISTIC_READ).firstResultOptional();
    }

    /// The races of a season in calendar order.
    public List<RaceEntity> ofSeason(UUID seasonId) {
        return list("seasonId", Sort.by("opensAt").and("slug"), seasonId);
    }

    /// The race's state in the database, whatever this transaction has read before.
    public RaceState stateNow(UUID raceId) {
        return getEntityManager()
                .createQuery("select state from RaceEntity where id = :race", RaceState.class)
                .setParameter("race", raceId)
                .getSingleResult();
    }

    /// In which round each race of a season is, by slug.
    public Map<String, Integer> roundNumbers(UUID seasonId) {
        return getEntityManager()
                .createQuery(
                        "select r.slug, o.number from RaceEntity r join RoundEntity o on o.id = r.roundId"
                                + " where r.seasonId = :season",
                        Object[].class)
                .setParameter("season", seasonId)
                .getResultStream()
                .collect(Collectors.toMap(pair -> (String) pair[0], pair -> (Integer) pair[1]));
    }

    public SuiteEntity suite(UUID raceId) {
        return getEntityManager().find(SuiteEntity.class, raceId);
    }

    /// Null where there never was anything to practise on.
    public PracticeSuiteEntity practiceSuite(UUID raceId) {
        return getEntityManager().find(PracticeSuiteEntity.class, raceId);
    }

    void add(SealedEntity suite) {
        getEntityManager().persist(suite);
    }

    List<String> dueSlugs(Instant now) {
        return getEntityManager()
                .createQuery(
                        "select slug from RaceEntity where (state = :scheduled and opensAt <= :now)"
                                + " or (state = :open and closesAt <= :now) order by opensAt",
                        String.class)
                .setParameter("scheduled", RaceState.SCHEDULED)
                .setParameter("open", RaceState.OPEN)
                .setParameter("now", now)
                .getResultList();
    }
}
