package hairpin.league.season;

import hairpin.league.problem.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The stored seasons and their rounds.
@ApplicationScoped
public class SeasonStore implements PanacheRepositoryBase<SeasonEntity, UUID> {

    public Optional<SeasonEntity> bySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /// Whoever changes what the public sees of a season holds this, until the transaction ends.
    public SeasonEntity locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// As [#locked], and refuses a season that is not there.
    public SeasonEntity lockedBySlug(String slug) {
        return find("slug", slug)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> Refused.notFound("season", slug));
    }

    void add(RoundEntity round) {
        getEntityManager().persist(round);
    }

    List<SeasonEntity> newestFirst(int limit) {
        return findAll(Sort.by("createdAt", Sort.Direction.Descending).and("slug"))
                .page(0, limit)
                .list();
    }

    public List<RoundEntity> rounds(UUID seasonId) {
        return getEntityManager()
                .createQuery("from RoundEntity where seasonId = :season order by number", RoundEntity.class)
                .setParameter("season", seasonId)
                .getResultList();
    }

    /// Refuses a round that is not there.
    RoundEntity round(UUID seasonId, int number) {
        return rounds(seasonId).stream()
                .filter(round -> round.number == number)
                .findFirst()
                .orElseThrow(() -> Refused.notFound("round", String.valueOf(number)));
    }

    int registrations(UUID seasonId) {
        return ((Number) getEntityManager()
                        .createNativeQuery("select count(*) from registration where season_id = :season")
                        .setParameter("season", seasonId)
                        .getSingleResult())
                .intValue();
    }
}
