package hairpin.league.timing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Which device times which event, now and earlier.
@ApplicationScoped
class DeviceStore {

    private final EntityManager database;

    DeviceStore(EntityManager database) {
        this.database = database;
    }

    /// Binds the device to the event from now on. Before its first binding, everything that it saw counts for it.
    void bind(String deviceId, UUID raceId, Instant now) {
        database.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:device, 0))", Object.class)
                .setParameter("device", deviceId)
                .getSingleResult();
        int elsewhere = database.createNativeQuery("""
                        update device_binding set until_at = greatest(:now, from_at)
                        where device_id = :device and until_at is null and race_id <> :race""")
                .setParameter("now", now)
                .setParameter("device", deviceId)
                .setParameter("race", raceId)
                .executeUpdate();
        database.createNativeQuery("""
                        insert into device_binding (device_id, race_id, from_at) values (:device, :race, :from)
                        on conflict (device_id) where until_at is null do nothing""")
                .setParameter("device", deviceId)
                .setParameter("race", raceId)
                .setParameter("from", elsewhere > 0 ? now : Instant.EPOCH)
                .executeUpdate();
    }

    /// The devices that time the event now, with when each was last heard of.
    @SuppressWarnings("unchecked")
    List<BoundDevice> ofEvent(UUID raceId) {
        List<Object[]> rows = database.createNativeQuery("""
                        select b.device_id,
                            (select max(o.received_at) from device_boot o where o.device_id = b.device_id) as heard,
                            (select max(p.at) from passing p where p.device_id = b.device_id) as seen
                        from device_binding b where b.race_id = :race and b.until_at is null order by b.device_id""", Object[].class)
                .setParameter("race", raceId)
                .getResultList();
        return rows.stream()
                .map(row -> new BoundDevice((String) row[0], (Instant) row[1], (Instant) row[2]))
                .toList();
    }

    /// @param heardAt when it last sent something, or null
    /// @param lastPassingAt when it last saw a car, or null
    record BoundDevice(String deviceId, Instant heardAt, Instant lastPassingAt) {}
}
