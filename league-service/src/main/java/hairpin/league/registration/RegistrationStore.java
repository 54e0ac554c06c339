package hairpin.league.registration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The stored registrations.
@ApplicationScoped
public class RegistrationStore implements PanacheRepositoryBase<RegistrationEntity, UUID> {

    public Optional<RegistrationEntity> byAlias(UUID seasonId, String alias) {
        return find("seasonId = ?1 and lower(alias) = lower(?2)", seasonId, alias)
                .firstResultOptional();
    }

    public Optional<RegistrationEntity> ofRacer(UUID seasonId, String racerId) {
        return find("seasonId = ?1 and racerId = ?2", seasonId, racerId).firstResultOptional();
    }

    /// Whoever uses up one of a racer's tries holds this, until the transaction ends.
    public Optional<RegistrationEntity> lockedOfRacer(UUID seasonId, String racerId) {
        return find("seasonId = ?1 and racerId = ?2", seasonId, racerId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    public List<RegistrationEntity> ofSeason(UUID seasonId) {
        return list("seasonId", Sort.by("registeredAt").and("id"), seasonId);
    }

    /// Whether an organizer has excluded this racer from the season.
    public boolean isExcluded(UUID registrationId) {
        return (Boolean) getEntityManager()
                .createNativeQuery("select exists (select from ruling where registration_id = :registration"
                        + " and kind = 'EXCLUSION' and lifted_at is null)")
                .setParameter("registration", registrationId)
                .getSingleResult();
    }

    public List<RegistrationEntity> byIds(List<UUID> ids) {
        return list("id in ?1", ids);
    }

    List<RegistrationEntity> ofRacer(String racerId) {
        return list("racerId", Sort.by("registeredAt").and("id"), racerId);
    }
}
