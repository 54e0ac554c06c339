package hairpin.league.timing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/// The stored passings. Plain SQL: this is the path on which nothing may be lost and little may be waited for.
@ApplicationScoped
class PassingStore {

    private final Sql sql;

    PassingStore(Sql sql) {
        this.sql = sql;
    }

    /// What has arrived of a boot so far. Whoever asks holds the boot until the transaction ends, so that batches of
    /// one device take turns.
    ReceivedSequences lockedReceived(PassingBatch batch, Instant now) {
        String statement = """
                insert into device_boot (device_id, boot_id, received_at) values (?, ?, ?)
                on conflict (device_id, boot_id) do update set received_at = excluded.received_at
                returning received""";
        return sql.query(
                        statement,
                        List.of(batch.deviceId(), batch.bootId(), now),
                        row -> ReceivedSequences.parse(row.getString(1)))
                .getFirst();
    }

    /// Remembers what has arrived, and answers which events the device timed between these two times, both included.
    List<UUID> setReceived(PassingBatch batch, ReceivedSequences received, Instant from, Instant until) {
        String statement = """
                with boot as (update device_boot set received = ? where device_id = ? and boot_id = ?)
                select distinct race_id from device_binding
                where device_id = ? and from_at <= ? and (until_at is null or until_at > ?)
                order by race_id""";
        return sql.query(
                statement,
                List.of(received.text(), batch.deviceId(), batch.bootId(), batch.deviceId(), until, from),
                row -> row.getObject(1, UUID.class));
    }

    /// Stores what is new, all in one statement.
    ///
    /// @return the sequences that were new
    Set<Long> add(PassingBatch batch, List<Stamp.BySensor> marks, Instant receivedAt) {
        String statement = """
                insert into passing
                    (device_id, boot_id, sequence, monotonic_ns, wall_clock, sensor, received_at, at)
                select ?, ?, sequence, monotonic_ns, wall_clock, sensor, ?, at
                from unnest(?::bigint[], ?::bigint[], ?::timestamptz[], ?::text[], ?::timestamptz[])
                    as sent (sequence, monotonic_ns, wall_clock, sensor, at)
                on conflict do nothing
                returning sequence""";
        return new HashSet<>(sql.query(
                statement,
                List.of(
                        batch.deviceId(),
                        batch.bootId(),
                        receivedAt,
                        column(marks, mark -> mark.passing().sequence()),
                        column(marks, mark -> mark.passing().monotonicNs()),
                        column(marks, mark -> mark.passing().wallClock()),
                        column(marks, mark -> mark.passing().sensor()),
                        column(marks, Stamp.BySensor::at)),
                row -> row.getLong(1)));
    }

    /// Which of these are stored with other content: the device gave one number to two passings.
    List<Long> conflicting(List<Stamp.BySensor> marks) {
        String statement = """
                select sequence from passing
                join unnest(?::bigint[], ?::bigint[], ?::text[]) as sent (sequence, monotonic_ns, sensor)
                    using (sequence)
                where device_id = ? and boot_id = ?
                    and (passing.monotonic_ns, passing.sensor) is distinct from (sent.monotonic_ns, sent.sensor)
                order by sequence""";
        if (marks.isEmpty()) {
            return List.of();
        }
        Passing first = marks.getFirst().passing();
        return sql.query(
                statement,
                List.of(
                        column(marks, mark -> mark.passing().sequence()),
                        column(marks, mark -> mark.passing().monotonicNs()),
                        column(marks, mark -> mark.passing().sensor()),
                        first.deviceId(),
                        first.bootId()),
                row -> row.getLong(1));
    }

    /// What the devices of an event saw in that time.
    ///
    /// @param until not included
    List<Stamp.BySensor> ofEvent(UUID raceId, Instant from, Instant until) {
        String statement = """
                select p.device_id, p.boot_id, p.sequence, p.monotonic_ns, p.wall_clock, p.sensor, p.at
                from device_binding b join passing p
                    on p.device_id = b.device_id and p.at >= b.from_at and (b.until_at is null or p.at < b.until_at)
                where b.race_id = ? and p.at >= ? and p.at < ?""";
        return sql.query(statement, List.of(raceId, from, until), PassingStore::mark);
    }

    private static Stamp.BySensor mark(ResultSet row) throws SQLException {
        Passing passing = new Passing(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getLong(4),
                Sql.instant(row, 5),
                row.getString(6));
        return new Stamp.BySensor(passing, Sql.instant(row, 7));
    }

    /// Arrays travel as text, which the statement casts.
    private static String[] column(List<Stamp.BySensor> marks, Function<Stamp.BySensor, Object> field) {
        return marks.stream()
                .map(field)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }
}
