package hairpin.league.submission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The stored reruns.
@ApplicationScoped
class RerunStore implements PanacheRepositoryBase<RerunEntity, UUID> {

    /// What was called off may still be driven.
    private static final List<StateWord> WITH_RUNNERS =
            List.of(StateWord.QUEUED, StateWord.RUNNING, StateWord.CANCELED);

    /// Whoever moves a rerun on holds this, until the transaction ends; after its submission's lock, never before.
    Optional<RerunEntity> locked(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /// In the order of submission.
    List<RerunEntity> ofRejudging(UUID rejudgingId) {
        return getEntityManager()
                .createQuery(
                        "select r from RerunEntity r join SubmissionEntity s on s.id = r.submissionId"
                                + " where r.rejudgingId = :rejudging order by s.submittedAt, s.id",
                        RerunEntity.class)
                .setParameter("rejudging", rejudgingId)
                .getResultList();
    }

    int underWay() {
        return (int) count("state in ?1 and answerDue is not null", WITH_RUNNERS);
    }

    /// Not released yet and due, oldest first.
    ///
    /// @param checks whether those that check us, or those that rejudge
    List<UUID> waiting(boolean checks, Instant now, int limit) {
        return getEntityManager()
                .createQuery(
                        "select id from RerunEntity where state = QUEUED and answerDue is null and rejudgingId is "
                                + (checks ? "null" : "not null")
                                + " and (notBefore is null or notBefore <= :now) order by queuedAt, id",
                        UUID.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    /// Those that nobody has been heard of for too long.
    List<UUID> overdue(Instant now) {
        return getEntityManager()
                .createQuery(
                        "select id from RerunEntity where state in (QUEUED, RUNNING, CANCELED)"
                                + " and answerDue <= :now",
                        UUID.class)
                .setParameter("now", now)
                .getResultList();
    }

    /// Checks of a race in which something else came out, the newest first.
    List<RerunEntity> differing(UUID raceId) {
        return getEntityManager()
                .createQuery(
                        "select r from RerunEntity r join SubmissionEntity s on s.id = r.submissionId"
                                + " where s.raceId = :race and r.difference is not null order by r.queuedAt desc, r.id",
                        RerunEntity.class)
                .setParameter("race", raceId)
                .getResultList();
    }

    /// Of all races, those that nobody has settled, the newest first.
    List<RerunEntity> unsettled(int limit) {
        return find(
                        "difference is not null and settledAt is null",
                        Sort.descending("queuedAt").and("id"))
                .page(0, limit)
                .list();
    }

    long unsettled() {
        return count("difference is not null and settledAt is null");
    }
}
