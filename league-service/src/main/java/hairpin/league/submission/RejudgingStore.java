package hairpin.league.submission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The stored rejudgings. Whoever changes one holds its race's lock.
@ApplicationScoped
class RejudgingStore implements PanacheRepositoryBase<RejudgingEntity, UUID> {

    Optional<RejudgingEntity> open(UUID raceId) {
        return find("raceId = ?1 and state = ?2", raceId, RejudgingState.OPEN).firstResultOptional();
    }

    /// The newest first.
    List<RejudgingEntity> ofRace(UUID raceId) {
        return list("raceId", Sort.by("startedAt", Sort.Direction.Descending).and("id"), raceId);
    }

    /// For whoever has waited for the race's lock since it was read.
    void readAgain(RejudgingEntity rejudging) {
        getEntityManager().refresh(rejudging);
    }
}
