package hairpin.league.timing;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/// The stored passings. Plain SQL: this is the path on which nothing may be lost and little may be waited for.
@ApplicationScoped
class PassingStore {

    private final AgroalDataSource database;

    PassingStore(AgroalDataSource database) {
        this.database = database;
    }

    /// What has arrived of a boot so far. Whoever asks holds the boot until the transaction ends, so that batches of
    /// one device take turns.
    ReceivedSequences lockedReceived(PassingBatch batch, Instant now) {
        String sql = """
                insert into device_boot (device_id, boot_id, received_at) values (?, ?, ?)
                on conflict (device_id, boot_id) do update set received_at = excluded.received_at
                returning received""";
        return query(
                        sql,
                        List.of(batch.deviceId(), batch.bootId(), utc(now)),
                        row -> ReceivedSequences.parse(row.getString(1)))
                .getFirst();
    }

    void setReceived(PassingBatch batch, ReceivedSequences received) {
        String sql = "update device_boot set received = ? where device_id = ? and boot_id = ? returning 1";
        query(sql, List.of(received.text(), batch.deviceId(), batch.bootId()), row -> row.getInt(1));
    }

    /// Stores what is new, all in one statement.
    ///
    /// @return the sequences that were new
    Set<Long> add(PassingBatch batch, List<Stamp.BySensor> marks, Instant receivedAt) {
        String sql = """
                insert into passing
                    (device_id, boot_id, sequence, monotonic_ns, wall_clock, sensor, received_at, at)
                select ?, ?, sequence, monotonic_ns, wall_clock, sensor, ?, at
                from unnest(?::bigint[], ?::bigint[], ?::timestamptz[], ?::text[], ?::timestamptz[])
                    as sent (sequence, monotonic_ns, wall_clock, sensor, at)
                on conflict do nothing
                returning sequence""";
        return new HashSet<>(query(
                sql,
                List.of(
                        batch.deviceId(),
                        batch.bootId(),
                        utc(receivedAt),
                        column(marks, mark -> mark.passing().sequence()),
                        column(marks, mark -> mark.passing().monotonicNs()),
                        column(marks, mark -> mark.passing().wallClock()),
                        column(marks, mark -> mark.passing().sensor()),
                        column(marks, Stamp.BySensor::at)),
                row -> row.getLong(1)));
    }

    /// Which of these are stored with other content: the device gave one number to two passings.
    List<Long> conflicting(List<Stamp.BySensor> marks) {
        String sql = """
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
        return query(
                sql,
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
        String sql = """
                select p.device_id, p.boot_id, p.sequence, p.monotonic_ns, p.wall_clock, p.sensor, p.at
                from device_binding b join passing p
                    on p.device_id = b.device_id and p.at >= b.from_at and (b.until_at is null or p.at < b.until_at)
                where b.race_id = ? and p.at >= ? and p.at < ?""";
        return query(sql, List.of(raceId, utc(from), utc(until)), PassingStore::mark);
    }

    private static Stamp.BySensor mark(ResultSet row) throws SQLException {
        OffsetDateTime wallClock = row.getObject(5, OffsetDateTime.class);
        Passing passing = new Passing(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getLong(4),
                wallClock == null ? null : wallClock.toInstant(),
                row.getString(6));
        return new Stamp.BySensor(
                passing, row.getObject(7, OffsetDateTime.class).toInstant());
    }

    private <T> List<T> query(String sql, List<Object> parameters, Row<T> reading) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                set(statement, i + 1, parameters.get(i));
            }
            List<T> read = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    read.add(reading.read(rows));
                }
            }
            return read;
        } catch (SQLException failure) {
            throw new IllegalStateException("the database refused: " + sql, failure);
        }
    }

    private static void set(PreparedStatement statement, int index, Object value) throws SQLException {
        if (value instanceof Object[] array) {
            statement.setArray(index, statement.getConnection().createArrayOf("text", array));
        } else {
            statement.setObject(index, value);
        }
    }

    /// Arrays travel as text, which the statement casts.
    private static String[] column(List<Stamp.BySensor> marks, Function<Stamp.BySensor, Object> field) {
        return marks.stream()
                .map(field)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }
}
