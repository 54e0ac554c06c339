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
import java.util.List;

/// Plain SQL in the running transaction, for the path on which little may be waited for.
@ApplicationScoped
class Sql {

    private final AgroalDataSource database;

    Sql(AgroalDataSource database) {
        this.database = database;
    }

    /// @param parameters strings, numbers, ids, instants, and arrays of text, which the statement casts
    <T> List<T> query(String statement, List<Object> parameters, Row<T> reading) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < parameters.size(); i++) {
                set(prepared, i + 1, parameters.get(i));
            }
            List<T> read = new ArrayList<>();
            try (ResultSet rows = prepared.executeQuery()) {
                while (rows.next()) {
                    read.add(reading.read(rows));
                }
            }
            return read;
        } catch (SQLException failure) {
            throw new IllegalStateException("the database refused: " + statement, failure);
        }
    }

    /// @return null for null
    static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static void set(PreparedStatement prepared, int index, Object value) throws SQLException {
        switch (value) {
            case Instant instant -> prepared.setObject(index, instant.atOffset(ZoneOffset.UTC));
            case String[] array ->
                prepared.setArray(index, prepared.getConnection().createArrayOf("text", array));
            default -> prepared.setObject(index, value);
        }
    }

    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }
}
