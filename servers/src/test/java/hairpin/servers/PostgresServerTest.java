package hairpin.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    @Test
    void what_is_committed_is_there_after_a_restart_that_nobody_announced(@TempDir Path root) throws SQLException {
        ServerDirectory directory = new ServerDirectory(root);
        try (PostgresServer first = PostgresServer.start(directory, 0)) {
            execute(first, "create table laps (ms int)", "insert into laps values (11830)");
            directory.processes().find(PostgresServer.NAME).ifPresent(child -> ProcessHandle.of(child.pid())
                    .ifPresent(ProcessHandle::destroyForcibly));
        }

        try (PostgresServer second = PostgresServer.start(directory, 0);
                Connection connection = connect(second, SchemaOwner.LEAGUE);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select ms from laps")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(11830);
        }
        assertThat(directory.processes().children()).isEmpty();
    }

    @Test
    void one_service_cannot_read_the_schema_of_the_other() throws SQLException {
        PostgresServer postgres = RealServers.shared().postgres();
        execute(postgres, "create table secrets (word text)");

        try (Connection trainer = connect(postgres, SchemaOwner.TRAINER);
                Statement statement = trainer.createStatement()) {
            assertThatThrownBy(() -> statement.execute("select * from league.secrets"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied for schema league");
        }
    }

    private static void execute(PostgresServer postgres, String... statements) throws SQLException {
        try (Connection connection = connect(postgres, SchemaOwner.LEAGUE);
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private static Connection connect(PostgresServer postgres, SchemaOwner owner) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), owner.user(), postgres.password(owner));
    }
}
