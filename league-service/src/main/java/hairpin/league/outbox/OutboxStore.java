package hairpin.league.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
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

    /// The oldest ones, as many as may be held in memory at a time.
    Batch waiting(int most, long mostBytes) {
        List<Long> due = new ArrayList<>();
        long bytes = 0;
        for (Tuple entry : oldest(most + 1)) {
            bytes += entry.get(1, Number.class).longValue();
            if (due.size() == most || (bytes > mostBytes && !due.isEmpty())) {
                return new Batch(held(due), true);
            }
            due.add(entry.get(0, Number.class).longValue());
        }
        return new Batch(held(due), false);
    }

    /// @param more whether others wait behind these
    record Batch(List<OutboxEntity> entries, boolean more) {}

    private List<Tuple> oldest(int most) {
        return database.createQuery(
                        "select seq, octet_length(payload) from OutboxEntity"
                                + " where sentAt is null and unsendableAt is null order by seq",
                        Tuple.class)
                .setMaxResults(most)
                .getResultList();
    }

    private List<OutboxEntity> held(List<Long> due) {
        return database.createQuery("from OutboxEntity where seq in ?1 order by seq", OutboxEntity.class)
                .setParameter(1, due)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .getResultList();
    }

    long waitingCount() {
        return count("sent_at is null and unsendable_at is null");
    }

    long unsendableCount() {
        return count("unsendable_at is not null");
    }

    private long count(String which) {
        return ((Number) database.createNativeQuery("select count(*) from outbox where " + which)
                        .getSingleResult())
                .longValue();
    }

    /// Lets what could not be sent be tried once more, but for what a later event of its key has replaced.
    int tryUnsendableAgain() {
        return database.createNativeQuery("update outbox set unsendable_at = null where unsendable_at is not null"
                        + " and not exists (select 1 from outbox later where later.topic = outbox.topic"
                        + " and later.key = outbox.key and later.seq > outbox.seq)")
                .executeUpdate();
    }

    /// With what could not be sent and was replaced by a later event of its key.
    int forgetSentBefore(Instant limit) {
        return database.createNativeQuery("delete from outbox where sent_at < :limit or (unsendable_at < :limit"
                        + " and exists (select 1 from outbox later where later.topic = outbox.topic"
                        + " and later.key = outbox.key and later.seq > outbox.seq))")
                .setParameter("limit", limit)
                .executeUpdate();
    }
}
