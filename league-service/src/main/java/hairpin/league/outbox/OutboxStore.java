package hairpin.league.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;

/// The outbox as its publisher sees it.
@ApplicationScoped
class OutboxStore {

    private static final long PUBLISHERS_LOCK = 0x4861697270696e01L;
    private static final int SKIP_LOCKED = -2;

    private final EntityManager database;

    OutboxStore(EntityManager database) {
        this.database = database;
    }

    void add(OutboxEntity entry) {
        database.persist(entry);
    }

    /// Only one publisher of all replicas works at a time: that keeps the order. Held until the transaction ends.
    boolean isMyTurn() {
        return (Boolean) database.createNativeQuery("select pg_try_advisory_xact_lock(:lock)")
                .setParameter("lock", PUBLISHERS_LOCK)
                .getSingleResult();
    }

    List<OutboxEntity> waiting(int limit) {
        return database.createQuery("from OutboxEntity where sentAt is null order by seq", OutboxEntity.class)
                .setMaxResults(limit)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .getResultList();
    }

    long waitingCount() {
        return ((Number) database.createNativeQuery("select count(*) from outbox where sent_at is null")
                        .getSingleResult())
                .longValue();
    }

    int forgetSentBefore(Instant limit) {
        return database.createNativeQuery("delete from outbox where sent_at < :limit")
                .setParameter("limit", limit)
                .executeUpdate();
    }
}
