package hairpin.league.submission;

import hairpin.league.submission.InTurn.Waiting;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// The stored submissions.
@ApplicationScoped
class SubmissionStore implements PanacheRepositoryBase<SubmissionEntity, UUID> {

    private static final long RELEASERS_LOCK = 0x4861697270696e02L;

    /// Whoever moves a submission on holds this, until the transaction ends. Of one that may be ranked it is taken
    /// under its board only, whose holder writes ranks; of one that is not over, never under a board.
    Optional<SubmissionEntity> locked(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /// Of one racer in one race or its practice: what was given back by the platform, or taken back before it ran, does
    /// not count.
    int counted(UUID raceId, UUID registrationId, boolean practice) {
        return (int) count(
                "raceId = ?1 and registrationId = ?2 and practice = ?3 and state <> ?4"
                        + " and not (state = ?5 and started = false)",
                raceId,
                registrationId,
                practice,
                StateWord.ERROR,
                StateWord.CANCELED);
    }

    /// Of one racer in all races of a season, what counts since then: also what was taken back, or who submits and
    /// takes back again would be stopped by nothing.
    int countedSince(UUID registrationId, Instant since) {
        return (int) count(
                "registrationId = ?1 and submittedAt > ?2 and state <> ?3", registrationId, since, StateWord.ERROR);
    }

    /// Of one racer in all races of a season, what the platform could not race since then.
    int lostSince(UUID registrationId, Instant since) {
        return (int) count(
                "registrationId = ?1 and submittedAt > ?2 and state = ?3", registrationId, since, StateWord.ERROR);
    }

    /// Of one racer in all races of a season, what has not ended: also what was taken back from runners that may
    /// still race it.
    int underWay(UUID registrationId) {
        return (int) count(
                "registrationId = ?1 and (state in ?2 or (state = ?3 and answerDue is not null))",
                registrationId,
                List.of(StateWord.QUEUED, StateWord.RUNNING),
                StateWord.CANCELED);
    }

    int lastNumber(UUID raceId, UUID registrationId, boolean practice) {
        return (int) count("raceId = ?1 and registrationId = ?2 and practice = ?3", raceId, registrationId, practice);
    }

    /// What else was submitted of the same model by the same racer to the race itself, and is finished.
    List<SubmissionEntity> racedToo(SubmissionEntity practised) {
        return findRacedToo(practised).list();
    }

    boolean hasRacedToo(SubmissionEntity practised) {
        return findRacedToo(practised).count() > 0;
    }

    private PanacheQuery<SubmissionEntity> findRacedToo(SubmissionEntity practised) {
        return find(
                "raceId = ?1 and registrationId = ?2 and modelSha256 = ?3 and practice = false and state = ?4",
                practised.raceId,
                practised.registrationId,
                practised.modelSha256,
                StateWord.FINISHED);
    }

    /// Those that finished or failed, oldest first.
    List<SubmissionEntity> judged(UUID raceId) {
        return list(
                "raceId = ?1 and practice = false and state in ?2",
                Sort.by("submittedAt").and("id"),
                raceId,
                List.of(StateWord.FINISHED, StateWord.FAILED));
    }

    /// What may still be ranked.
    int pending(UUID raceId) {
        return (int) count(
                "raceId = ?1 and practice = false and state in ?2",
                raceId,
                List.of(StateWord.QUEUED, StateWord.RUNNING));
    }

    /// Of one person, newest first.
    ///
    /// @param raceSlug of that race alone, or null for all
    List<SubmissionEntity> ofRacer(String racerId, String raceSlug, int limit) {
        return getEntityManager()
                .createQuery(
                        "select s from SubmissionEntity s join RegistrationEntity g on g.id = s.registrationId"
                                + " join RaceEntity r on r.id = s.raceId"
                                + " where g.racerId = :racer and (:race is null or r.slug = :race)"
                                + " order by s.submittedAt desc, s.id",
                        SubmissionEntity.class)
                .setParameter("racer", racerId)
                .setParameter("race", raceSlug)
                .setMaxResults(limit)
                .getResultList();
    }

    /// Of one race, in turn: oldest first, and practice last.
    List<SubmissionEntity> queue(UUID raceId, int limit) {
        Sort inTurn = Sort.by("practice").and("submittedAt").and("id");
        return find("raceId = ?1 and state = ?2", inTurn, raceId, StateWord.QUEUED)
                .page(0, limit)
                .list();
    }

    int queuePosition(SubmissionEntity submission) {
        return 1
                + (int) count(
                        "raceId = ?1 and state = ?2 and (practice < ?5 or (practice = ?5"
                                + " and (submittedAt < ?3 or (submittedAt = ?3 and id < ?4))))",
                        submission.raceId,
                        StateWord.QUEUED,
                        submission.submittedAt,
                        submission.id,
                        submission.practice);
    }

    /// Only one replica releases at a time. Held until the transaction ends.
    boolean isMyTurnToRelease() {
        return (Boolean) getEntityManager()
                .createNativeQuery("select pg_try_advisory_xact_lock(:lock)")
                .setParameter("lock", RELEASERS_LOCK)
                .getSingleResult();
    }

    /// By race: released and not over, with the runners at least.
    Map<UUID, Integer> underWay() {
        return getEntityManager()
                .createQuery(
                        "select raceId, count(*) from SubmissionEntity"
                                + " where state in (QUEUED, RUNNING, CANCELED) and answerDue is not null group by raceId",
                        Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(pair -> (UUID) pair[0], pair -> ((Long) pair[1]).intValue()));
    }

    /// Not released yet and due, practice last, oldest first, and of each race no more than could be released at once.
    List<Waiting> waiting(int perRace, Instant now) {
        return getEntityManager()
                .createQuery(
                        "select raceId, id, practice from (select s.raceId as raceId, s.id as id,"
                                + " s.submittedAt as submittedAt, s.practice as practice, row_number() over"
                                + " (partition by s.raceId order by s.practice, s.submittedAt, s.id) as turn"
                                + " from SubmissionEntity s where s.state = QUEUED and s.answerDue is null"
                                + " and (s.notBefore is null or s.notBefore <= :now))"
                                + " where turn <= :perRace order by practice, submittedAt, id",
                        Object[].class)
                .setParameter("perRace", (long) perRace)
                .setParameter("now", now)
                .getResultStream()
                .map(row -> new Waiting((UUID) row[0], (UUID) row[1], (Boolean) row[2]))
                .toList();
    }

    /// When the one was submitted that has waited longest; empty when none waits.
    Optional<Instant> oldestWaiting(boolean practice) {
        return getEntityManager()
                .createQuery(
                        "select min(submittedAt) from SubmissionEntity where state = QUEUED and practice = :practice",
                        Instant.class)
                .setParameter("practice", practice)
                .getResultStream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    /// Those that nobody has been heard of for too long.
    List<UUID> overdue(Instant now) {
        return getEntityManager()
                .createQuery(
                        "select id from SubmissionEntity where state in (QUEUED, RUNNING, CANCELED)"
                                + " and answerDue <= :now order by answerDue, id",
                        UUID.class)
                .setParameter("now", now)
                .setMaxResults(500)
                .getResultList();
    }
}
